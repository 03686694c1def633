import { expect, test } from 'vitest';
import { Secret } from '../../src/config/secret.js';
import { RolecallError } from '../../src/errors.js';
import { createLogger } from '../../src/logging.js';
import { answeringService, failingService } from '../support/fake-service.js';
import { post, startServer } from '../support/http-server.js';

/** A logger that keeps its lines, parsed. */
function recordingLogger(level = 'trace', secrets: Secret[] = []) {
  const lines: string[] = [];
  const logger = createLogger({ level, secrets, destination: { write: (line) => lines.push(line) } });
  return { logger, lines, parsed: () => lines.map((line) => JSON.parse(line)) };
}

test('one line a request: id, method, path, status, time; never the question', async () => {
  const { logger, lines, parsed } = recordingLogger();
  const { url } = await startServer(answeringService(), { logger });
  const secret = 'Is she pregnant? Ask at orla@example.org';
  const reply = await post(`${url}/api/chat?q=${encodeURIComponent(secret)}`, { message: secret });
  await reply.text();
  await post(`${url}/api/chat`, { message: secret, [secret]: secret });
  await expect.poll(() => lines.length).toBeGreaterThanOrEqual(3);
  expect(parsed()[0]).toMatchObject({
    requestId: reply.headers.get('x-request-id'),
    method: 'POST',
    path: '/api/chat',
    status: 200,
    ms: expect.any(Number),
    msg: 'request',
  });
  expect(lines.join('')).not.toMatch(/pregnant|orla@/);
});

test('a fault of the server is logged with cause and facts under the id that the client got', async () => {
  const { logger, parsed } = recordingLogger('error');
  const cause = new Error('connect ECONNREFUSED');
  const failure = new RolecallError('model_unavailable', 'No model.', {
    cause,
    facts: { host: 'models.example' },
  });
  const { url } = await startServer(failingService(failure), { logger });
  const reply = await post(`${url}/api/chat`, { message: 'a' });
  const { error } = await reply.json();
  await expect.poll(() => parsed()).toHaveLength(1);
  expect(parsed()[0]).toMatchObject({
    requestId: error.requestId,
    code: 'model_unavailable',
    facts: { host: 'models.example' },
  });
  expect(JSON.stringify(parsed()[0])).toContain('ECONNREFUSED');
});

test('probes are silent at the usual level', async () => {
  const { logger, lines } = recordingLogger('info');
  const { url } = await startServer(answeringService(), { logger });
  await fetch(`${url}/healthz`);
  await fetch(`${url}/readyz`);
  await fetch(`${url}/api/profile`);
  await expect.poll(() => lines.length).toBe(1);
  expect(lines[0]).toContain('/api/profile');
});

test('secrets are cut out of every line, wherever they come from', () => {
  const { logger, lines } = recordingLogger('info', [
    new Secret('sk-live-"12345'),
    new Secret('redis://user:p%40ssw0rd@cache:6379'),
  ]);
  logger.error({ error: new Error('401 Incorrect API key: sk-live-"12345') }, 'model');
  logger.info({ url: 'redis://user:p%40ssw0rd@cache:6379', note: 'p@ssw0rd p%40ssw0rd' }, 'redis');
  expect(lines.join('')).not.toMatch(/12345|ssw0rd/);
  expect(lines.join('')).toContain('[secret]');
  expect(lines.map((line) => JSON.parse(line))).toHaveLength(2);
});
