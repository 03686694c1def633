import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConversationStore } from '../../src/conversations/conversation-store.js';
import { forgiving } from '../../src/conversations/forgiving-store.js';
import { createRedisStore } from '../../src/conversations/redis-store.js';
import { connectRedis, type RedisConnection } from '../../src/redis/connection.js';
import { freePort } from '../support/free-port.js';
import { hasRedis, startRedis, type TestRedis } from '../support/redis-server.js';
import { itKeepsConversations } from './store-contract.js';

const connect = (url: string) => connectRedis({ url, onError: () => {} });

describe.skipIf(!hasRedis())('in Redis', () => {
  let server: TestRedis;
  let connections: RedisConnection[];
  let replicas: ConversationStore[];
  let next = 0;

  beforeAll(async () => {
    server = await startRedis();
    connections = await Promise.all([connect(server.url), connect(server.url)]);
    replicas = connections.map((redis) => createRedisStore({ redis, newId: randomUUID }));
  });

  afterAll(async () => {
    await Promise.all(connections.map((connection) => connection.close()));
    await server.stop();
  });

  /** Each call may land on another replica, as behind a load balancer. */
  const anyReplica = (): ConversationStore => {
    next += 1;
    const replica = replicas[next % replicas.length];
    if (replica === undefined) throw new Error('no replica');
    return replica;
  };

  itKeepsConversations(anyReplica);

  test('Redis forgets an idle conversation by itself, and each use starts the time anew', async () => {
    const [redis] = connections;
    if (redis === undefined) throw new Error('no connection');
    const store = createRedisStore({ redis, newId: randomUUID, idleLimitMs: 60_000 });
    const id = randomUUID();
    await store.save(id, []);
    await redis.send(['PEXPIRE', redis.key(`conversation:${id}`), '5000']);
    await store.load(id);
    expect(Number(await redis.send(['PTTL', redis.key(`conversation:${id}`)]))).toBeGreaterThan(50_000);
    await redis.send(['PEXPIRE', redis.key(`conversation:${id}`), '0']);
    expect(await store.load(id)).toBeUndefined();
  });

  test('what another program or version wrote counts as unknown', async () => {
    const [redis] = connections;
    if (redis === undefined) throw new Error('no connection');
    for (const value of ['{', '"x"', '[{"turn":1}]', 'null']) {
      const id = randomUUID();
      await redis.send(['SET', redis.key(`conversation:${id}`), value]);
      expect(await anyReplica().load(id)).toBeUndefined();
    }
  });

  test('two replicas that add turns at once lose none', async () => {
    const id = randomUUID();
    await anyReplica().save(id, []);
    await Promise.all(
      Array.from({ length: 12 }, async (_, n) => {
        const store = anyReplica();
        const release = await store.acquire(id);
        const turns = (await store.load(id)) ?? [];
        await store.save(id, [...turns, { answerId: `a${n}`, turn: n }]);
        await release();
      }),
    );
    const kept = await anyReplica().load(id);
    expect(new Set(kept?.map(({ answerId }) => answerId)).size).toBe(12);
  });

  test("a killed replica's claim lapses: it carries a time limit", async () => {
    const [redis] = connections;
    if (redis === undefined) throw new Error('no connection');
    const id = randomUUID();
    const release = await anyReplica().acquire(id);
    const left = Number(await redis.send(['PTTL', redis.key(`turn:${id}`)]));
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(15_000);
    await release();
    expect(await redis.send(['EXISTS', redis.key(`turn:${id}`)])).toBe(0);
  });
});

describe.skipIf(!hasRedis())('while Redis is away', () => {
  test('turns go on without memory, and with it again when Redis is back', async () => {
    const port = await freePort();
    const before = await startRedis(port);
    const redis = await connect(before.url);
    const failures: unknown[] = [];
    const store = forgiving(createRedisStore({ redis, newId: randomUUID }), (error) => failures.push(error));
    const id = randomUUID();
    await store.save(id, [{ answerId: 'a', turn: 1 }]);
    await before.stop();
    const release = await store.acquire(id);
    expect(await store.load(id)).toBeUndefined();
    await store.save(id, []);
    await release();
    expect(failures.length).toBeGreaterThanOrEqual(3);
    const after = await startRedis(port);
    await expect
      .poll(
        async () => {
          await store.save(id, [{ answerId: 'b', turn: 2 }]);
          return store.load(id);
        },
        { timeout: 20_000 },
      )
      .toEqual([{ answerId: 'b', turn: 2 }]);
    await redis.close();
    await after.stop();
  });

  test('a Redis that hangs fails a command instead of holding the visitor', async () => {
    const server = await startRedis();
    const redis = await connect(server.url);
    server.pause();
    await expect(redis.send(['PING'])).rejects.toThrow('took over');
    await expect(redis.send(['PING'])).rejects.toThrow('a moment ago');
    server.resume();
    await expect.poll(() => redis.send(['PING']).catch(() => 'not yet'), { timeout: 20_000 }).toBe('PONG');
    await redis.close();
    await server.stop();
  });

  test('an address where nothing answers is a problem of the set-up, named', async () => {
    const port = await freePort();
    await expect(connect(`redis://:hunter2@127.0.0.1:${port}`)).rejects.toMatchObject({
      code: 'config_invalid',
      message: expect.stringMatching(/^(?!.*hunter2).*REDIS_URL/),
    });
  });
});
