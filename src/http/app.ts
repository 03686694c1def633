import express, { type Express, type RequestHandler } from 'express';
import type { Store } from 'express-rate-limit';
import type { Config } from '../config.js';
import { RolecallError } from '../errors.js';
import type { Logger } from '../logging.js';
import type { AnswerService } from '../model/answer.js';
import { InFlight } from './chat/in-flight.js';
import type { SseOptions } from './chat/sse-writer.js';
import { createErrorHandler } from './error-replies.js';
import { originGuard } from './middleware/origins.js';
import { limitRate } from './middleware/rate-limit.js';
import { assignRequestId } from './middleware/request-id.js';
import { logRequests } from './middleware/request-log.js';
import { securityHeaders } from './middleware/security-headers.js';
import { createOpenApiRoute } from './openapi.js';
import { createApiRoutes } from './routes/api-routes.js';
import { createHealthRoutes } from './routes/health-routes.js';

const DEFAULT_SSE: SseOptions = { heartbeatMs: 15_000, stallMs: 60_000 };

export interface HttpAppParts {
  readonly service: AnswerService;
  readonly settings: Config['server'];
  readonly logger: Logger;
  /** True while an index is loaded and the server is not stopping. */
  readonly isReady: () => boolean;
  readonly nowMs: () => number;
  /** Counts of the rate limits shared by replicas, one store for each name; in memory where absent. */
  readonly rateStore?: (name: string) => Store;
  /** The demo page, the document view and the widget. */
  readonly pages?: RequestHandler;
  /** Handlers that read the raw body themselves, such as Slack's. Tried before everything else. */
  readonly rawHandlers?: readonly RequestHandler[];
  /** Figures for `/metrics`. */
  readonly metrics?: RequestHandler;
  readonly sse?: SseOptions;
}

/** The server without its socket: what `listen` serves and what the tests ask. */
export interface HttpApp {
  readonly app: Express;
  readonly inFlight: InFlight;
}

/** Assembles middleware and routes. */
export function createHttpApp(parts: HttpAppParts): HttpApp {
  const { service, settings, logger, rateStore } = parts;
  const inFlight = new InFlight();
  const limit = (name: string) =>
    limitRate({ name, perMinute: settings.ratePerMinute, store: rateStore?.(name), logger });

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', settings.trustProxy);
  app.set('query parser', false);

  app.use(assignRequestId(), logRequests(logger, parts.nowMs));
  for (const handler of parts.rawHandlers ?? []) app.use(handler);
  app.use(securityHeaders(settings.allowedOrigins));
  app.use(
    '/api',
    originGuard(settings.allowedOrigins),
    createApiRoutes({
      service,
      inFlight,
      logger,
      limiter: limit('questions'),
      feedbackLimiter: limit('feedback'),
      sse: parts.sse ?? DEFAULT_SSE,
    }),
  );
  app.use(createHealthRoutes(parts.isReady), createOpenApiRoute());
  if (parts.metrics !== undefined) app.get('/metrics', parts.metrics);
  if (parts.pages !== undefined) app.use(parts.pages);
  app.use((_request, _response, next) => next(new RolecallError('not_found', 'There is nothing here.')));
  app.use(createErrorHandler(logger));
  return { app, inFlight };
}
