import type { RequestHandler } from 'express';
import { rateLimit, type Store } from 'express-rate-limit';
import { RolecallError } from '../../errors.js';
import type { Logger } from '../../logging.js';

const WINDOW_MS = 60_000;

export interface RateLimitOptions {
  /** Shown in the `RateLimit` headers, and the namespace of the counts. */
  readonly name: string;
  /** Per visitor; 0 is off. */
  readonly perMinute: number;
  /** Counts shared by replicas; in memory where absent. */
  readonly store?: Store | undefined;
  readonly logger: Logger;
}

/** What one address may do in a minute (IPv6: one /56). Where the store fails, visitors pass. */
export function limitRate({ name, perMinute, store, logger }: RateLimitOptions): RequestHandler {
  if (perMinute === 0) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: perMinute,
    identifier: name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    passOnStoreError: true,
    // Its checks of proxy headers write to the console; the setting is documented instead.
    validate: false,
    logger: {
      warn: (message) => logger.warn({ cause: String(message) }, 'rate limit'),
      error: (message) => logger.error({ cause: String(message) }, 'rate limit'),
    },
    ...(store === undefined ? {} : { store }),
    handler: (_request, response, next) => {
      const seconds = Number(response.getHeader('Retry-After') ?? WINDOW_MS / 1000);
      next(
        new RolecallError(
          'rate_limited',
          `That was a lot of questions in a minute. Please wait ${seconds} seconds.`,
          {
            retryAfterSeconds: seconds,
          },
        ),
      );
    },
  });
}
