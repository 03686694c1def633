import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '../../src/wire/schemas.js';
import { startCli } from '../support/cli-process.js';
import { post } from '../support/http-server.js';
import { hasRedis, startRedis, type TestRedis } from '../support/redis-server.js';
import { createWorkspace } from '../support/workspace.js';

const READY = /Rolecall is ready on (http:\S+)/;

describe.skipIf(!hasRedis())('two replicas on one Redis', () => {
  let redis: TestRedis;
  beforeEach(async () => {
    redis = await startRedis();
  });
  afterEach(() => redis.stop());

  async function replicas(extra: Record<string, string> = {}): Promise<[string, string]> {
    const { env } = createWorkspace();
    const all = { ...env, PORT: '0', LOG_LEVEL: 'warn', REDIS_URL: redis.url, ...extra };
    const urls: string[] = [];
    // One after the other: the second finds the index that the first built.
    for (let n = 0; n < 2; n += 1) {
      const [, url = ''] = await startCli(['serve'], { env: all }).untilErr(READY);
      urls.push(url);
    }
    const [one = '', two = ''] = urls;
    return [one, two];
  }

  test('a conversation begun on one goes on at the other', async () => {
    const [one, two] = await replicas();
    const ask = async (url: string, body: object) =>
      answer.parse(await (await post(`${url}/api/chat`, body)).json());
    const { conversationId } = await ask(one, { message: 'What was her first job?' });
    const next = await ask(two, { message: 'What did she do there?', conversationId });
    expect(next.conversationId).toBe(conversationId);
    const same = await ask(one, { message: 'What did she do there?', conversationId });
    expect(same.answer).toBe(next.answer);
    const alone = await ask(two, { message: 'What did she do there?' });
    expect(alone.answer).not.toBe(next.answer);
  });

  test('a visitor has one limit at all replicas together', async () => {
    const [one, two] = await replicas({ ROLECALL_RATE_PER_MINUTE: '4' });
    const statuses: number[] = [];
    for (const url of [one, two, one, two, one, two]) {
      statuses.push((await post(`${url}/api/chat`, { message: 'Hello!' })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  });

  test('while Redis hangs, questions are answered all the same', async () => {
    const [url] = await replicas();
    redis.pause();
    try {
      const reply = await post(`${url}/api/chat`, { message: 'Where did she study?' });
      expect(reply.status).toBe(200);
      expect(answer.parse(await reply.json()).status).toBe('answered');
    } finally {
      redis.resume();
    }
  });
});
