import { expect, test } from 'vitest';
import { answeringService } from '../support/fake-service.js';
import { post, startServer } from '../support/http-server.js';

test('the question over the limit gets 429 with the wait, and no answer', async () => {
  const service = answeringService();
  const { url } = await startServer(service, { env: { ROLECALL_RATE_PER_MINUTE: '3' } });
  const ask = () => post(`${url}/api/chat`, { message: 'a' });
  const replies = [await ask(), await ask(), await ask(), await ask()];
  expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200, 429]);
  expect(replies[0]?.headers.get('ratelimit-policy')).toMatch(/"questions"; q=3; w=60/);
  expect(replies[0]?.headers.get('ratelimit')).toMatch(/"questions"; r=2; t=\d+/);
  const wait = Number(replies[3]?.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await replies[3]?.json()).toMatchObject({ error: { code: 'rate_limited' } });
  expect(service.questions).toHaveLength(3);
});

test('a stream over the limit gets 429 as well, not an event', async () => {
  const { url } = await startServer(answeringService(), { env: { ROLECALL_RATE_PER_MINUTE: '1' } });
  const ask = () => post(`${url}/api/chat`, { message: 'a' }, { accept: 'text/event-stream' });
  await (await ask()).text();
  const reply = await ask();
  expect(reply.status).toBe(429);
  expect(reply.headers.get('content-type')).toContain('application/json');
});

test('requests at fault are not questions: they cost nothing', async () => {
  const { url } = await startServer(answeringService(), { env: { ROLECALL_RATE_PER_MINUTE: '1' } });
  for (let index = 0; index < 3; index += 1) expect((await post(`${url}/api/chat`, '{')).status).toBe(400);
  expect((await post(`${url}/api/chat`, { message: 'a' })).status).toBe(200);
});

test('0 is off', async () => {
  const { url } = await startServer(answeringService(), { env: { ROLECALL_RATE_PER_MINUTE: '0' } });
  for (let index = 0; index < 60; index += 1) {
    const reply = await post(`${url}/api/chat`, { message: 'a' });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('ratelimit')).toBeNull();
  }
});

test('visitors behind a trusted proxy are told apart; without one the header counts for nothing', async () => {
  const ask = (url: string, visitor: string) =>
    post(`${url}/api/chat`, { message: 'a' }, { 'x-forwarded-for': visitor });
  const trusting = await startServer(answeringService(), {
    env: { ROLECALL_RATE_PER_MINUTE: '1', ROLECALL_TRUST_PROXY: '1' },
  });
  expect((await ask(trusting.url, '203.0.113.1')).status).toBe(200);
  expect((await ask(trusting.url, '203.0.113.2')).status).toBe(200);
  expect((await ask(trusting.url, '198.51.100.9, 203.0.113.1')).status).toBe(429);
  const plain = await startServer(answeringService(), { env: { ROLECALL_RATE_PER_MINUTE: '1' } });
  expect((await ask(plain.url, '203.0.113.1')).status).toBe(200);
  expect((await ask(plain.url, '203.0.113.2')).status).toBe(429);
});

test('feedback has its own count', async () => {
  const { url } = await startServer(answeringService(), { env: { ROLECALL_RATE_PER_MINUTE: '1' } });
  await post(`${url}/api/chat`, { message: 'a' });
  const send = () => post(`${url}/api/feedback`, { answerId: 'a', rating: 'up' });
  expect((await send()).status).toBe(204);
  expect((await send()).status).toBe(429);
});
