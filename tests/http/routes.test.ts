import { expect, test } from 'vitest';
import { RolecallError } from '../../src/errors.js';
import { ANSWER, answeringService, CARD, DOCUMENT, fakeService } from '../support/fake-service.js';
import { post, startServer } from '../support/http-server.js';

test('a document is served as the text that citations point into', async () => {
  const { url } = await startServer(answeringService());
  const reply = await fetch(`${url}/api/documents/cv.md`);
  expect(reply.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const text = await reply.text();
  expect(text).toBe(DOCUMENT);
  for (const { start, end, quote } of ANSWER.citations) expect(text.slice(start, end)).toBe(quote);
});

test.each(['old/cv%201.txt', 'old%2Fcv%201.txt'])('a name in a folder is found as %s', async (name) => {
  const { url } = await startServer(answeringService());
  expect((await fetch(`${url}/api/documents/${name}`)).status).toBe(200);
});

test.each([
  'other.txt',
  '%2e%2e%2fpackage.json',
  '..%2f..%2fetc%2fpasswd',
  'cv.md/',
  '%00',
  '/cv.md',
  'CV.MD',
])('%s is not a document', async (name) => {
  const { url } = await startServer(answeringService());
  const reply = await fetch(`${url}/api/documents/${name}`);
  expect(reply.status).toBe(404);
  expect((await reply.json()).error).toEqual({
    code: 'not_found',
    message: expect.any(String),
    requestId: reply.headers.get('x-request-id'),
  });
});

test('a broken escape is a bad request', async () => {
  const { url } = await startServer(answeringService());
  const reply = await fetch(`${url}/api/documents/%E0%A4%A`);
  expect(reply.status).toBe(400);
  expect((await reply.json()).error.code).toBe('request_invalid');
});

test('the profile card', async () => {
  const { url } = await startServer(answeringService());
  expect(await (await fetch(`${url}/api/profile`)).json()).toEqual(CARD);
});

test('feedback is passed on, with and without a comment', async () => {
  const service = answeringService();
  const { url } = await startServer(service);
  const sent = [
    { answerId: 'a1', rating: 'up' },
    { answerId: 'a2', rating: 'down', comment: 'The date is wrong.' },
  ];
  for (const body of sent) {
    const reply = await post(`${url}/api/feedback`, body);
    expect(reply.status).toBe(204);
    expect(await reply.text()).toBe('');
  }
  expect(service.feedbacks).toEqual(sent);
});

test.each([
  { answerId: 'a', rating: 'sideways' },
  { rating: 'up' },
  { answerId: '', rating: 'up' },
  { answerId: 'a', rating: 'up', comment: 'x'.repeat(2001) },
  { answerId: 'a', rating: 'up', page: 'https://evil.example' },
])('feedback at fault is refused', async (body) => {
  const service = answeringService();
  const { url } = await startServer(service);
  expect((await post(`${url}/api/feedback`, body)).status).toBe(400);
  expect(service.feedbacks).toEqual([]);
});

test('alive is not ready: without an index questions wait, and so does the load balancer', async () => {
  const notReady = () => {
    throw new RolecallError('not_ready', 'The documents are still being read.', { retryAfterSeconds: 2 });
  };
  const { url } = await startServer(fakeService({ ask: notReady, profile: notReady }), {
    isReady: () => false,
  });
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  expect((await fetch(`${url}/api/profile`)).status).toBe(503);
  const reply = await post(`${url}/api/chat`, { message: 'a' });
  expect(reply.status).toBe(503);
  expect(reply.headers.get('retry-after')).toBe('2');
});

test('ready says so', async () => {
  const { url } = await startServer(answeringService());
  const reply = await fetch(`${url}/readyz`);
  expect([reply.status, await reply.json()]).toEqual([200, { status: 'ready' }]);
});

test.each(['/api', '/api/', '/api/nothing', '/nothing', '/api/documents', '/widget.js'])(
  '%s is not there',
  async (path) => {
    const { url } = await startServer(answeringService());
    const reply = await fetch(url + path);
    expect(reply.status).toBe(404);
    expect((await reply.json()).error.code).toBe('not_found');
  },
);

test.each([
  ['GET', '/api/chat', 'POST, OPTIONS'],
  ['PUT', '/api/chat', 'POST, OPTIONS'],
  ['GET', '/api/feedback', 'POST, OPTIONS'],
  ['POST', '/api/profile', 'GET, HEAD, OPTIONS'],
  ['DELETE', '/api/documents/cv.md', 'GET, HEAD, OPTIONS'],
  ['POST', '/healthz', 'GET, HEAD, OPTIONS'],
  ['POST', '/readyz', 'GET, HEAD, OPTIONS'],
  ['POST', '/openapi.json', 'GET, HEAD, OPTIONS'],
])('%s %s is not allowed', async (method, path, allow) => {
  const { url } = await startServer(answeringService());
  const reply = await fetch(url + path, { method });
  expect(reply.status).toBe(405);
  expect(reply.headers.get('allow')).toBe(allow);
  expect((await reply.json()).error.code).toBe('method_not_allowed');
});

test('a plain OPTIONS is told the methods', async () => {
  const { url } = await startServer(answeringService());
  const reply = await fetch(`${url}/api/chat`, { method: 'OPTIONS' });
  expect([reply.status, reply.headers.get('allow')]).toEqual([204, 'POST, OPTIONS']);
});

test('security headers stand on every reply, errors included', async () => {
  const { url } = await startServer(answeringService());
  for (const path of ['/healthz', '/api/profile', '/nothing']) {
    const { headers } = await fetch(url + path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('x-powered-by')).toBeNull();
  }
});

test.each([
  ['trace-1.a:b_c', true],
  ['a'.repeat(128), true],
  ['a'.repeat(129), false],
  ['has space', false],
  ['<script>', false],
  ['"', false],
])('the request id %s is taken over: %s', async (id, isTaken) => {
  const { url } = await startServer(answeringService());
  const echoed = (await fetch(`${url}/nothing`, { headers: { 'x-request-id': id } })).headers.get(
    'x-request-id',
  );
  expect(echoed === id).toBe(isTaken);
  if (!isTaken) expect(echoed).toMatch(/^[0-9a-f-]{36}$/);
});
