import { APIConnectionTimeoutError, APIError } from 'openai';
import { ModelFailure } from './model-failure.js';

const MOST_RETRY_AFTER_MS = 24 * 3600 * 1000;

/** Turns whatever the client threw into a ModelFailure, by type and status, never by message. */
export function toModelFailure(error: unknown, nowMs: () => number): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (error instanceof APIConnectionTimeoutError)
    return new ModelFailure('timeout_connect', { cause: error });
  const status = statusOf(error);
  if (status !== undefined) return ofStatus(status, error, nowMs);
  if (error instanceof SyntaxError) return new ModelFailure('malformed', { cause: error });
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
    return new ModelFailure(error.name === 'TimeoutError' ? 'timeout_connect' : 'aborted', { cause: error });
  }
  // An error event inside the stream comes as an APIError without a status; a lost connection as a TypeError.
  if (error instanceof APIError && error.error !== undefined)
    return new ModelFailure('server', { cause: error });
  return new ModelFailure('network', { cause: error });
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}

function ofStatus(status: number, cause: unknown, nowMs: () => number): ModelFailure {
  const wait = retryAfterMs(cause, nowMs);
  const facts = { status, cause, ...(wait === undefined ? {} : { retryAfterMs: wait }) };
  if (status === 401 || status === 403) return new ModelFailure('authentication', facts);
  if (status === 404) return new ModelFailure('not_found', facts);
  if (status === 429) return new ModelFailure('rate_limited', facts);
  if (status === 408 || status === 409 || status === 425 || status >= 500)
    return new ModelFailure('server', facts);
  return new ModelFailure('bad_request', facts);
}

/** `Retry-After` in seconds or as a date, or OpenAI's `retry-after-ms`. */
function retryAfterMs(error: unknown, nowMs: () => number): number | undefined {
  if (!(error instanceof APIError) || error.headers === undefined) return undefined;
  const inMs = Number.parseFloat(error.headers.get('retry-after-ms') ?? '');
  if (Number.isFinite(inMs)) return clamp(inMs);
  const given = error.headers.get('retry-after');
  if (given === null) return undefined;
  const seconds = Number.parseFloat(given);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(given) - nowMs();
  return Number.isFinite(wait) ? clamp(wait) : undefined;
}

const clamp = (ms: number) => Math.min(Math.max(0, ms), MOST_RETRY_AFTER_MS);
