import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';

/**
 * How a call to Slack failed.
 * `refused`: Slack answered `ok: false`, so nothing happened; `code` is its error.
 * `limited`: refused for its rate limit; nothing happened.
 * `unclear`: no answer, or one that isn't Slack's (a time-out, a reset, a 5xx): it may or may not have happened.
 */
export type SlackFailure =
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'limited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'unclear'; readonly reason: string };

/** A call to Slack that failed for good. */
export class SlackCallError extends Error {
  override readonly name = 'SlackCallError';
  readonly method: string;
  readonly failure: SlackFailure;

  constructor(method: string, failure: SlackFailure, options?: ErrorOptions) {
    super(`${method}: ${failure.kind === 'refused' ? failure.code : failure.kind}`, options);
    this.method = method;
    this.failure = failure;
  }

  /** True where Slack answered with one of these errors. */
  refusedWith(...codes: string[]): boolean {
    return this.failure.kind === 'refused' && codes.includes(this.failure.code);
  }
}

/** Errors of Slack's own making that say "try again", of which nobody knows whether the call was carried out. */
const UNCLEAR_CODES = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);
const PLATFORM_CODE = /^[a-z][a-z0-9_]{1,80}$/;

/** Reads what `@slack/web-api` throws. */
export function readFailure(error: unknown): SlackFailure {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'limited', retryAfterSeconds: error.retryAfter };
  }
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'limited', retryAfterSeconds: 1 };
    if (PLATFORM_CODE.test(code) && !UNCLEAR_CODES.has(code)) return { kind: 'refused', code };
    return { kind: 'unclear', reason: PLATFORM_CODE.test(code) ? code : 'not an answer of Slack' };
  }
  if (error instanceof WebAPIHTTPError) return { kind: 'unclear', reason: `HTTP ${error.statusCode}` };
  return { kind: 'unclear', reason: 'no answer' };
}
