import { describe, expect, test } from 'vitest';
import { IDLE_LIMIT_MS } from '../../src/conversations/conversation-store.js';
import { createMemoryStore } from '../../src/conversations/memory-store.js';
import { TurnQueue } from '../../src/conversations/turn-queue.js';
import { itKeepsConversations } from './store-contract.js';

const turns = [{ answerId: 'a', turn: {} }];

describe('in memory', () => {
  const shared = createMemoryStore({ nowMs: () => 0 });
  itKeepsConversations(() => shared);

  test('an idle conversation is forgotten after the limit; every use starts the time anew', async () => {
    let nowMs = 0;
    const store = createMemoryStore({ nowMs: () => nowMs });
    await store.save('c', turns);
    nowMs += IDLE_LIMIT_MS - 1;
    expect(await store.load('c')).toEqual(turns);
    nowMs += IDLE_LIMIT_MS - 1;
    expect(await store.load('c')).toEqual(turns);
    nowMs += IDLE_LIMIT_MS;
    expect(await store.load('c')).toBeUndefined();
  });

  test('over the cap the one unused for longest makes room', async () => {
    const store = createMemoryStore({ nowMs: () => 0, maxConversations: 2 });
    await store.save('a', turns);
    await store.save('b', turns);
    await store.load('a');
    await store.save('c', turns);
    expect(await store.load('b')).toBeUndefined();
    expect(await store.load('a')).toEqual(turns);
    expect(await store.load('c')).toEqual(turns);
  });

  test('the queue holds nothing when nobody waits', async () => {
    const queue = new TurnQueue();
    const release = await queue.acquire('a');
    const leaving = new AbortController();
    const waiting = queue.acquire('a', leaving.signal);
    leaving.abort();
    await waiting.catch(() => {});
    await release();
    await expect.poll(() => queue.size).toBe(0);
  });
});
