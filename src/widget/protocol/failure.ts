/**
 * Why a request ended without an answer.
 * `connection`: never reached or lost midway; `silent`: no byte for too long; `limited`: too many questions;
 * `refused`: this site may not ask (403); `invalid`: the question was not accepted; `server`: 5xx or a failed
 * stream; `incompatible`: something replied that is not this protocol; `stopped`: the visitor's own wish.
 */
export type FailureKind =
  | 'connection'
  | 'silent'
  | 'limited'
  | 'refused'
  | 'invalid'
  | 'server'
  | 'incompatible'
  | 'stopped';

/** The only error that the protocol layer throws. */
export class ChatFailure extends Error {
  override readonly name = 'ChatFailure';
  readonly kind: FailureKind;
  /** Seconds until another try makes sense, where the server said so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(kind: FailureKind, options: { cause?: unknown; retryAfterSeconds?: number | undefined } = {}) {
    super(kind, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
