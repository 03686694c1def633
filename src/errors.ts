/** Stable codes: surfaces map them to HTTP statuses, Slack wording and exit codes by table. */
export type ErrorCode =
  | 'request_invalid'
  | 'request_too_large'
  | 'media_type_unsupported'
  | 'origin_refused'
  | 'not_found'
  | 'method_not_allowed'
  | 'rate_limited'
  | 'overloaded'
  | 'aborted'
  | 'not_ready'
  | 'config_invalid'
  | 'corpus_empty'
  | 'corpus_unreadable'
  | 'document_unreadable'
  | 'index_missing'
  | 'index_stale'
  | 'index_corrupt'
  | 'index_foreign'
  | 'index_locked'
  | 'embedder_unavailable'
  | 'model_unavailable'
  | 'internal';

/**
 * The one error tree. `message` says what, why and the cure, in a sentence that a visitor may read:
 * no stack, absolute path or upstream text. What operators need goes into `cause` and `facts`.
 */
export class RolecallError extends Error {
  override readonly name = 'RolecallError';
  readonly code: ErrorCode;
  /** For logs; never sent to a client. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Seconds after which another try makes sense; absent where none does. */
  readonly retryAfterSeconds?: number;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; facts?: Record<string, unknown>; retryAfterSeconds?: number } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.facts = options.facts ?? {};
    if (options.retryAfterSeconds !== undefined) this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
