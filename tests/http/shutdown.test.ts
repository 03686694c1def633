import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { RolecallError } from '../../src/errors.js';
import { createHttpApp } from '../../src/http/app.js';
import { listen } from '../../src/http/server.js';
import { silentLogger } from '../../src/logging.js';
import type { Question } from '../../src/model/answer.js';
import { ANSWER, answerEvents, answeringService, fakeService } from '../support/fake-service.js';
import { post, settings, startServer } from '../support/http-server.js';
import { parseStream } from '../support/sse.js';

const withdrawn = (signal: AbortSignal | undefined) =>
  new Promise<never>((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new RolecallError('aborted', 'The server is stopping.')));
  });

test('an answer in flight finishes while the server stops, and no new one starts', async () => {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const service = fakeService({
    ask: async () => {
      await finished;
      return ANSWER;
    },
  });
  const server = await startServer(service, { graceMs: 60_000 });
  const reply = post(`${server.url}/api/chat`, { message: 'a' });
  await expect.poll(() => service.questions.length).toBe(1);
  const closed = server.close();
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  finish();
  expect((await reply).status).toBe(200);
  expect(await (await reply).json()).toEqual(ANSWER);
  await closed;
});

test('after the grace period a stream ends in abort and a JSON question in 503', async () => {
  const service = fakeService({
    ask: ({ signal }) => withdrawn(signal),
    stream: async function* ({ signal }) {
      yield* answerEvents().slice(0, 3);
      await withdrawn(signal);
    },
  });
  const server = await startServer(service, { graceMs: 0 });
  const json = post(`${server.url}/api/chat`, { message: 'a' });
  const stream = await post(`${server.url}/api/chat`, { message: 'a' }, { accept: 'text/event-stream' });
  await expect.poll(() => service.questions.length).toBe(2);
  const closed = server.close();
  expect((await json).status).toBe(503);
  const { parts, isDone } = parseStream(await stream.text());
  expect(parts.at(-1)).toEqual({ type: 'abort', reason: 'The server is stopping.' });
  expect(isDone).toBe(true);
  await closed;
});

test('a question that ignores its withdrawal does not keep the server', async () => {
  const service = fakeService({ ask: () => new Promise(() => {}) });
  const server = await startServer(service, { graceMs: 0 });
  const reply = post(`${server.url}/api/chat`, { message: 'a' });
  reply.catch(() => {});
  await expect.poll(() => service.questions.length).toBe(1);
  await server.close();
  await expect(reply).rejects.toThrow();
});

test('idle keep-alive connections do not keep the server', async () => {
  const server = await startServer(answeringService(), { graceMs: 60_000 });
  const { port } = new URL(server.url);
  const socket = connect(Number(port), '127.0.0.1');
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
  await new Promise((resolve) => socket.once('data', resolve));
  await server.close();
  await closed;
});

test('closing twice is one closing', async () => {
  const server = await startServer(answeringService());
  await Promise.all([server.close(), server.close()]);
});

test.each([
  ['127.0.0.1', 'in use'],
  ['203.0.113.77', 'no address'],
])('an address that cannot be had is named, with the cure: %s', async (host, words) => {
  const taken = await startServer(answeringService());
  const app = createHttpApp({
    service: answeringService(),
    settings: settings(),
    logger: silentLogger,
    isReady: () => true,
    nowMs: () => 0,
  });
  const attempt = listen(app, { host, port: Number(new URL(taken.url).port) });
  await expect(attempt).rejects.toMatchObject({
    code: 'config_invalid',
    message: expect.stringContaining(words),
  });
});

test('each question gets a signal of its own', async () => {
  const seen: Question[] = [];
  const service = fakeService({
    ask: async (question) => {
      seen.push(question);
      return ANSWER;
    },
  });
  const { url } = await startServer(service);
  await post(`${url}/api/chat`, { message: 'a' });
  await post(`${url}/api/chat`, { message: 'b' });
  expect(seen[0]?.signal).not.toBe(seen[1]?.signal);
  expect(seen.map((question) => question.signal?.aborted)).toEqual([false, false]);
});
