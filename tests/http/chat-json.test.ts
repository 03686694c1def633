import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { RolecallError } from '../../src/errors.js';
import { ANSWER, answeringService, failingService } from '../support/fake-service.js';
import { post, startServer } from '../support/http-server.js';

test('a question gets the whole Answer as JSON', async () => {
  const service = answeringService();
  const { url } = await startServer(service);
  const reply = await post(`${url}/api/chat`, { message: '  Where does she work?  ', conversationId: 'c1' });
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await reply.json()).toEqual(ANSWER);
  expect(service.questions).toEqual([
    { message: 'Where does she work?', conversationId: 'c1', signal: expect.any(AbortSignal) },
  ]);
});

test('2,000 characters pass, counted as characters and without the white space around', async () => {
  const service = answeringService();
  const { url } = await startServer(service);
  for (const message of ['a'.repeat(2000), '🏥'.repeat(2000), `  ${'é'.repeat(2000)}\n`, 'a']) {
    expect((await post(`${url}/api/chat`, { message })).status).toBe(200);
  }
  expect(service.questions.map((question) => [...question.message].length)).toEqual([2000, 2000, 2000, 1]);
});

test('a broken surrogate pair is replaced, not passed on', async () => {
  const service = answeringService();
  const { url } = await startServer(service);
  await post(`${url}/api/chat`, '{"message":"a\\ud83cb"}');
  expect(service.questions[0]?.message).toBe('a\ufffdb');
});

test.each([
  ['no body', '', 'request_invalid', 400],
  ['half a body', '{"message": "a', 'request_invalid', 400],
  ['an array', '[]', 'request_invalid', 400],
  ['null', 'null', 'request_invalid', 400],
  ['no message', '{}', 'request_invalid', 400],
  ['an empty message', '{"message": ""}', 'request_invalid', 400],
  ['a message of white space', '{"message": " \\n\\u00a0\\t "}', 'request_invalid', 400],
  ['a message that is a number', '{"message": 3}', 'request_invalid', 400],
  ['2,001 characters', JSON.stringify({ message: 'a'.repeat(2001) }), 'request_invalid', 400],
  ['an unknown field', '{"message": "a", "model": "gpt-9"}', 'request_invalid', 400],
  ['an empty conversationId', '{"message": "a", "conversationId": ""}', 'request_invalid', 400],
  ['a conversationId that is an object', '{"message": "a", "conversationId": {}}', 'request_invalid', 400],
  ['over 64 KB', JSON.stringify({ message: 'a'.repeat(65_600) }), 'request_too_large', 413],
  ['over 1 MB', JSON.stringify({ message: 'a'.repeat(1_100_000) }), 'request_too_large', 413],
])('%s is refused', async (_name, body, code, status) => {
  const service = answeringService();
  const { url } = await startServer(service);
  const reply = await post(`${url}/api/chat`, body);
  expect(reply.status).toBe(status);
  const { error } = await reply.json();
  expect(error).toEqual({ code, message: expect.any(String), requestId: reply.headers.get('x-request-id') });
  expect(service.questions).toEqual([]);
});

test('the message of a 400 names the field at fault and not its value', async () => {
  const { url } = await startServer(answeringService());
  const reply = await post(`${url}/api/chat`, { message: 'a', conversationId: 12345678, secret: 'hunter2' });
  const { error } = await reply.json();
  expect(error.message).toContain('conversationId');
  expect(error.message).toContain('secret');
  expect(error.message).not.toMatch(/hunter2|12345678/);
});

test('a body that is not UTF-8 is refused', async () => {
  const { url } = await startServer(answeringService());
  const body = new Uint8Array(
    Buffer.concat([Buffer.from('{"message":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]),
  );
  const reply = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(reply.status).toBe(400);
});

test('a gzipped body is read, and a bomb is refused', async () => {
  const { url } = await startServer(answeringService());
  const send = (body: Buffer) =>
    fetch(`${url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: new Uint8Array(body),
    });
  expect((await send(gzipSync('{"message":"a"}'))).status).toBe(200);
  expect((await send(gzipSync(Buffer.alloc(20_000_000, 'a')))).status).toBe(413);
});

test.each([
  ['text/plain', 415],
  ['application/x-www-form-urlencoded', 415],
  ['application/json; charset=utf-16', 415],
  ['application/jsonp', 415],
  ['application/json; charset=utf-8', 200],
  ['application/json;charset="UTF-8"', 200],
])('content type %s gets %i', async (type, status) => {
  const { url } = await startServer(answeringService());
  expect((await post(`${url}/api/chat`, { message: 'a' }, { 'content-type': type })).status).toBe(status);
});

test.each([
  ['rate_limited', 429],
  ['not_ready', 503],
  ['overloaded', 503],
  ['model_unavailable', 503],
  ['internal', 500],
] as const)('%s becomes %i with its words', async (code, status) => {
  const error = new RolecallError(code, 'Please wait.', {
    retryAfterSeconds: 7,
    facts: { path: '/etc/passwd' },
  });
  const { url } = await startServer(failingService(error));
  const reply = await post(`${url}/api/chat`, { message: 'a' });
  expect(reply.status).toBe(status);
  expect(reply.headers.get('retry-after')).toBe('7');
  const text = await reply.text();
  expect(JSON.parse(text).error).toMatchObject({ code, message: 'Please wait.' });
  expect(text).not.toContain('passwd');
});

test('a foreign error shows neither its text nor a stack', async () => {
  const { url } = await startServer(failingService(new Error('ENOENT /srv/secret: key sk-123')));
  const reply = await post(`${url}/api/chat`, { message: 'a' });
  expect(reply.status).toBe(500);
  const text = await reply.text();
  expect(JSON.parse(text).error.code).toBe('internal');
  expect(text).not.toMatch(/ENOENT|secret|sk-123|at |\.ts|\.js/);
});

test('a reader who leaves withdraws the question', async () => {
  let seen: AbortSignal | undefined;
  const service = answeringService();
  const asked = new Promise<void>((resolve) => {
    service.ask = ({ signal }) => {
      seen = signal;
      resolve();
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new RolecallError('aborted', 'gone')));
      });
    };
  });
  const { url } = await startServer(service);
  const leaving = new AbortController();
  const reply = fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"message":"a"}',
    signal: leaving.signal,
  });
  await asked;
  leaving.abort();
  await expect(reply).rejects.toThrow();
  await expect.poll(() => seen?.aborted).toBe(true);
});
