import { expect, test } from 'vitest';
import { answeringService } from '../support/fake-service.js';
import { post, startServer } from '../support/http-server.js';

const ALLOWED = 'https://portfolio.example';
const LIST = { env: { ROLECALL_ALLOWED_ORIGINS: `${ALLOWED}, http://localhost:8080` } };

function preflight(url: string, origin: string) {
  return fetch(`${url}/api/chat`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
}

test.each([{}, LIST])('a program without an Origin passes', async (options) => {
  const { url } = await startServer(answeringService(), options);
  expect((await post(`${url}/api/chat`, { message: 'a' })).status).toBe(200);
});

test.each([{}, LIST])('a page of the server itself passes', async (options) => {
  const { url } = await startServer(answeringService(), options);
  expect((await post(`${url}/api/chat`, { message: 'a' }, { origin: url })).status).toBe(200);
});

test('behind a proxy that ends TLS, the page of the same host passes', async () => {
  const { url } = await startServer(answeringService(), { env: { ROLECALL_TRUST_PROXY: '1' } });
  const headers = {
    origin: 'https://cv.example',
    'x-forwarded-host': 'cv.example',
    'x-forwarded-proto': 'https',
  };
  expect((await post(`${url}/api/chat`, { message: 'a' }, headers)).status).toBe(200);
});

test('a forwarded host counts only from a trusted proxy', async () => {
  const { url } = await startServer(answeringService());
  const headers = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' };
  expect((await post(`${url}/api/chat`, { message: 'a' }, headers)).status).toBe(403);
});

test('an allowed page gets its answer, readable', async () => {
  const { url } = await startServer(answeringService(), LIST);
  const reply = await post(`${url}/api/chat`, { message: 'a' }, { origin: ALLOWED });
  expect(reply.status).toBe(200);
  expect(reply.headers.get('access-control-allow-origin')).toBe(ALLOWED);
  expect(reply.headers.get('vary')).toContain('Origin');
  expect(reply.headers.get('access-control-allow-credentials')).toBeNull();
  expect(reply.headers.get('access-control-expose-headers')).toContain('Retry-After');
});

test.each([
  [{}, 'https://evil.example'],
  [LIST, 'https://evil.example'],
  [LIST, 'http://portfolio.example'],
  [LIST, 'https://portfolio.example.evil.example'],
  [LIST, 'https://evilportfolio.example'],
  [LIST, 'null'],
])('every other page is refused, question and preflight', async (options, origin) => {
  const service = answeringService();
  const { url } = await startServer(service, options);
  const reply = await post(`${url}/api/chat`, { message: 'a' }, { origin });
  expect(reply.status).toBe(403);
  expect((await reply.json()).error.code).toBe('origin_refused');
  expect(reply.headers.get('access-control-allow-origin')).toBeNull();
  expect(service.questions).toEqual([]);
  expect((await preflight(url, origin)).status).toBe(403);
});

test('the preflight of an allowed page says what it may do', async () => {
  const { url } = await startServer(answeringService(), LIST);
  const reply = await preflight(url, ALLOWED);
  expect(reply.status).toBe(204);
  expect(reply.headers.get('access-control-allow-origin')).toBe(ALLOWED);
  expect(reply.headers.get('access-control-allow-methods')).toBe('GET,POST');
  expect(reply.headers.get('access-control-allow-headers')).toBe('content-type');
  expect(reply.headers.get('access-control-max-age')).toBe('600');
});

test('only listed origins may frame the pages', async () => {
  const { url } = await startServer(answeringService(), LIST);
  const headers = (await fetch(`${url}/healthz`)).headers;
  expect(headers.get('content-security-policy')).toContain(
    `frame-ancestors 'self' ${ALLOWED} http://localhost:8080`,
  );
  expect(headers.get('x-frame-options')).toBeNull();
});
