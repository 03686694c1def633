import { onTestFinished } from 'vitest';
import type { Config } from '../../src/config.js';
import { readConfig } from '../../src/config.js';
import { createHttpApp, type HttpAppParts } from '../../src/http/app.js';
import { listen, type RunningServer } from '../../src/http/server.js';
import { silentLogger } from '../../src/logging.js';
import type { AnswerService } from '../../src/model/answer.js';

/** The settings of an empty environment without a rate limit, and what a test changes of them. */
export function settings(env: Record<string, string> = {}): Config['server'] {
  return readConfig({ ROLECALL_RATE_PER_MINUTE: '0', ...env }).server;
}

export interface StartOptions extends Partial<Omit<HttpAppParts, 'service'>> {
  readonly env?: Record<string, string>;
  readonly graceMs?: number;
}

/** The real server on a free port, closed when the test is over. */
export async function startServer(
  service: AnswerService,
  options: StartOptions = {},
): Promise<RunningServer> {
  const { env, graceMs, ...parts } = options;
  const app = createHttpApp({
    service,
    settings: settings(env),
    logger: silentLogger,
    isReady: () => true,
    nowMs: () => performance.now(),
    ...parts,
  });
  const server = await listen(app, { host: '127.0.0.1', port: 0, graceMs: graceMs ?? 0 });
  onTestFinished(() => server.close());
  return server;
}

/** Posts JSON, or a body as it is. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
