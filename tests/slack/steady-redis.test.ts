import { expect, test } from 'vitest';
import type { RedisConnection } from '../../src/redis/connection.js';
import { steadyRedis } from '../../src/slack/state/steady-redis.js';

/** A Redis that fails in these ways, each taking so many ms, and then answers. */
function failing(times: readonly number[]) {
  let now = 0;
  let calls = 0;
  const redis: RedisConnection = {
    key: (name) => name,
    close: async () => {},
    async send() {
      const took = times[calls];
      calls += 1;
      if (took === undefined) return 'OK';
      now += took;
      throw new Error('no');
    },
  };
  const sleep = async (ms: number) => {
    now += ms;
  };
  return { steady: steadyRedis(redis, { sleep, now: () => now }), calls: () => calls };
}

const away = (count: number) => Array.from({ length: count }, () => 0);
const slow = (count: number) => Array.from({ length: count }, () => 2_000);

test('a Redis that is slow for a while, or gone for a moment, is waited for', async () => {
  for (const times of [away(4), slow(7), [...slow(3), ...away(3), ...slow(2)]]) {
    expect(await failing(times).steady.send(['GET', 'x'])).toBe('OK');
  }
});

test('one that is away is given up soon, and the next command asks once', async () => {
  const { steady, calls } = failing(away(6));
  await expect(steady.send(['GET', 'x'])).rejects.toThrow('no');
  expect(calls()).toBe(5);
  await expect(steady.send(['GET', 'x'])).rejects.toThrow('no');
  expect(calls()).toBe(6);
  expect(await steady.send(['GET', 'x'])).toBe('OK');
});

test('one that hangs is given up after eight time-outs', async () => {
  const { steady, calls } = failing(slow(9));
  await expect(steady.send(['GET', 'x'])).rejects.toThrow('no');
  expect(calls()).toBe(8);
});
