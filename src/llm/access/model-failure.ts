/** Why a model gave no answer, or only part of one. Logged; never shown to a visitor. */
export type FailureReason =
  | 'aborted'
  | 'authentication'
  | 'bad_request'
  | 'not_found'
  | 'rate_limited'
  | 'server'
  | 'network'
  | 'timeout_connect'
  | 'timeout_first_token'
  | 'timeout_idle'
  | 'timeout_whole'
  | 'malformed'
  | 'cut'
  | 'too_long'
  | 'filtered'
  | 'refused'
  | 'empty'
  | 'unverified'
  | 'repeats'
  | 'queue_full'
  | 'budget'
  | 'conversation_bound'
  | 'circuit_open';

interface FailureFacts {
  /** HTTP status of the provider, where there was one. */
  readonly status?: number;
  /** How long the provider asks to wait. */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

/** Another try may help, and nothing was said yet. */
const RETRYABLE: ReadonlySet<FailureReason> = new Set([
  'rate_limited',
  'server',
  'network',
  'timeout_connect',
]);
/** The provider, not this question, is at fault: what the circuit breaker counts. */
const PROVIDER: ReadonlySet<FailureReason> = new Set([
  'authentication',
  'not_found',
  'rate_limited',
  'server',
  'network',
  'timeout_connect',
  'timeout_first_token',
  'timeout_idle',
  'timeout_whole',
  'malformed',
  'cut',
]);

/** A model that can't be asked, failed, or fell silent. Decided once, where it happens; nobody reads messages. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly reason: FailureReason;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(reason: FailureReason, facts: FailureFacts = {}) {
    super(
      `The model gave no answer: ${reason}`,
      facts.cause === undefined ? undefined : { cause: facts.cause },
    );
    this.reason = reason;
    this.status = facts.status;
    this.retryAfterMs = facts.retryAfterMs;
  }

  get isRetryable(): boolean {
    return RETRYABLE.has(this.reason);
  }

  get isProvidersFault(): boolean {
    return PROVIDER.has(this.reason);
  }
}
