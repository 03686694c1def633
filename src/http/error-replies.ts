import type { ErrorRequestHandler } from 'express';
import { type ErrorCode, RolecallError } from '../errors.js';
import type { Logger } from '../logging.js';
import { requestIdOf } from './middleware/request-id.js';

/** What a client gets for each code. Codes that only start-up knows count as "not ready" here. */
export const STATUS_BY_CODE: Readonly<Record<ErrorCode, number>> = {
  request_invalid: 400,
  origin_refused: 403,
  not_found: 404,
  method_not_allowed: 405,
  request_too_large: 413,
  media_type_unsupported: 415,
  rate_limited: 429,
  internal: 500,
  config_invalid: 500,
  document_unreadable: 500,
  overloaded: 503,
  aborted: 503,
  not_ready: 503,
  corpus_empty: 503,
  corpus_unreadable: 503,
  index_missing: 503,
  index_stale: 503,
  index_corrupt: 503,
  index_foreign: 503,
  index_locked: 503,
  embedder_unavailable: 503,
  model_unavailable: 503,
};

/** The body of every error. */
export interface ErrorBody {
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly requestId: string };
}

/** What went wrong, in words for a client: anything that is not ours becomes `internal`, its text unseen. */
export function toPublicError(error: unknown): RolecallError {
  if (error instanceof RolecallError) return error;
  return (
    fromExpress(error) ??
    new RolecallError('internal', 'Something went wrong here. Try again.', { cause: error })
  );
}

/** Errors of Express and its body reader carry a `status` and, most of them, a `type`. */
function fromExpress(error: unknown): RolecallError | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  const type = 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') {
    return new RolecallError('request_too_large', 'The request body is too large.', { cause: error });
  }
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return new RolecallError('media_type_unsupported', 'Send the body as plain or gzipped UTF-8 JSON.', {
      cause: error,
    });
  }
  if (error.status === 400) {
    return new RolecallError('request_invalid', 'The request could not be read.', { cause: error });
  }
  return undefined;
}

/** The one place where an error becomes a reply. */
export function createErrorHandler(logger: Logger): ErrorRequestHandler {
  return (cause: unknown, request, response, next) => {
    const error = toPublicError(cause);
    const status = STATUS_BY_CODE[error.code];
    const requestId = requestIdOf(response);
    logError(logger, { error, status, requestId });
    if (response.headersSent) {
      next(cause);
      return;
    }
    if (error.retryAfterSeconds !== undefined && !response.hasHeader('Retry-After')) {
      response.setHeader('Retry-After', String(Math.ceil(error.retryAfterSeconds)));
    }
    // A body that was not read to its end would be taken for the next request.
    if (!request.complete) response.setHeader('Connection', 'close');
    const body: ErrorBody = { error: { code: error.code, message: error.message, requestId } };
    response.status(status).json(body);
  };
}

/** States that pass by themselves: a server that starts, stops or is busy is not at fault. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['aborted', 'not_ready', 'overloaded']);

/** Server faults with their cause and facts; refusals of a request only in detail logs. */
export function logError(
  logger: Logger,
  { error, status, requestId }: { error: RolecallError; status: number; requestId: string },
): void {
  const facts = { requestId, code: error.code, facts: error.facts };
  if (status >= 500 && !PASSING.has(error.code)) logger.error({ ...facts, error }, 'request failed');
  else logger.debug(facts, 'request refused');
}
