import type { RequestHandler } from 'express';
import type { Logger } from '../../logging.js';
import { requestIdOf } from './request-id.js';

/** Asked for every few seconds by orchestrators: only in detail logs. */
const PROBES = new Set(['/healthz', '/readyz', '/metrics']);
const MAX_PATH_LENGTH = 200;

/** One line for each finished request: method, path, status, time. Never a query string or a body. */
export function logRequests(logger: Logger, nowMs: () => number): RequestHandler {
  return (request, response, next) => {
    const startedAtMs = nowMs();
    // Read now: routers shorten it to what they are mounted on.
    const path = request.path.slice(0, MAX_PATH_LENGTH);
    response.once('close', () => {
      const facts = {
        requestId: requestIdOf(response),
        method: request.method,
        path,
        status: response.statusCode,
        ms: Math.round((nowMs() - startedAtMs) * 10) / 10,
        ...(response.writableFinished ? {} : { cut: true }),
      };
      if (PROBES.has(path)) logger.debug(facts, 'request');
      else logger.info(facts, 'request');
    });
    next();
  };
}
