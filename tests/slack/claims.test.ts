import { describe, expect, test } from 'vitest';
import { silentLogger } from '../../src/logging.js';
import type { Claims } from '../../src/slack/state/claims.js';
import { MemoryClaims } from '../../src/slack/state/memory-claims.js';
import { ResilientClaims } from '../../src/slack/state/resilient-claims.js';
import { Once } from '../../src/slack/turn/once.js';

const TIMES = { leaseMs: 1_000, answeredMs: 10_000 };

/** A clock that a test moves, and a sleep that waits on it. */
function fakeTime() {
  let now = 0;
  const sleepers = new Set<{ until: number; wake: () => void }>();
  return {
    now: () => now,
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        const sleeper = { until: now + ms, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          reject(signal.reason);
        });
      }),
    async advance(ms: number) {
      now += ms;
      for (const sleeper of [...sleepers]) {
        if (sleeper.until > now) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
      await new Promise((resolve) => setImmediate(resolve));
    },
    asleep: () => sleepers.size,
  };
}

function onceWith(claims: Claims, time: ReturnType<typeof fakeTime>): Once {
  let ids = 0;
  const newId = () => `${Math.random()}-${ids++}`;
  return new Once({ claims, sleep: time.sleep, newId, log: silentLogger, times: TIMES });
}

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('claims', () => {
  test('another delivery stands by and leaves once the first has answered', async () => {
    const time = fakeTime();
    const claims = new MemoryClaims({ now: time.now, times: TIMES });
    const once = onceWith(claims, time);
    const done: string[] = [];
    let finish = () => {};
    const first = once.run(['event:1', 'message:1'], async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      done.push('first');
    });
    await tick();
    const twin = once.run(['event:2', 'message:1'], async () => void done.push('twin'));
    await tick();
    expect(time.asleep()).toBe(1);
    finish();
    await first;
    await time.advance(2_000);
    await twin;
    expect(done).toEqual(['first']);
  });

  test('a claim whose owner crashed is taken over by a delivery that stood by', async () => {
    const time = fakeTime();
    const claims = new MemoryClaims({ now: time.now, times: TIMES });
    await claims.take(['event:1', 'message:1'], 'a replica that is gone');
    const done: string[] = [];
    const retry = onceWith(claims, time).run(['event:1', 'message:1'], async () => void done.push('retry'));
    await tick();
    expect(done).toEqual([]);
    await time.advance(1_300);
    await retry;
    expect(done).toEqual(['retry']);
    expect(await claims.take(['message:1'], 'another')).toEqual({ kind: 'answered' });
  });

  test('work that fails gives its claim up at once', async () => {
    const time = fakeTime();
    const once = onceWith(new MemoryClaims({ now: time.now, times: TIMES }), time);
    await expect(once.run(['m'], async () => Promise.reject(new Error('Slack is away')))).rejects.toThrow();
    const done: string[] = [];
    await once.run(['m'], async () => void done.push('second'));
    expect(done).toEqual(['second']);
  });

  test('an answered key is forgotten after its time, not before', async () => {
    const time = fakeTime();
    const claims = new MemoryClaims({ now: time.now, times: TIMES });
    await claims.take(['m'], 'a');
    await claims.settle(['m'], 'a');
    await time.advance(9_999);
    expect(await claims.take(['m'], 'b')).toEqual({ kind: 'answered' });
    await time.advance(1);
    expect(await claims.take(['m'], 'b')).toEqual({ kind: 'taken' });
  });

  test('nobody settles, renews or releases what is not theirs', async () => {
    const time = fakeTime();
    const claims = new MemoryClaims({ now: time.now, times: TIMES });
    await claims.take(['m'], 'a');
    await claims.release(['m'], 'b');
    await claims.settle(['m'], 'b');
    expect(await claims.take(['m'], 'b')).toMatchObject({ kind: 'working' });
  });

  test('memory stays bounded', async () => {
    const claims = new MemoryClaims({ now: () => 0, times: TIMES });
    for (let index = 0; index < 50_100; index += 1) await claims.take([`m:${index}`], 'a');
    expect(claims.size).toBe(50_000);
  });

  test('while Redis is away, a process claims for itself', async () => {
    const own = new MemoryClaims({ now: () => 0, times: TIMES });
    const away = () => Promise.reject(new Error('ECONNREFUSED'));
    const shared: Claims = { take: away, renew: away, settle: away, release: away };
    const claims = new ResilientClaims({ shared, own, log: silentLogger });
    expect(await claims.take(['m'], 'a')).toEqual({ kind: 'taken' });
    await claims.settle(['m'], 'a');
    expect(await claims.take(['m'], 'b')).toEqual({ kind: 'answered' });
  });
});
