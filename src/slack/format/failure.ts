import { type ErrorCode, RolecallError } from '../../errors.js';

const SENTENCES: Partial<Record<ErrorCode, string>> = {
  request_invalid: 'I could not read that question; please ask it in other words.',
  rate_limited: 'That is more than I can answer at the moment; please ask again in a minute.',
  overloaded: 'I am answering as many questions as I can right now; please ask again in a minute.',
  not_ready: 'I am still reading the documents; please ask again in a minute.',
  aborted: 'I stopped there, as asked.',
};

const OTHERWISE = 'Sorry, something went wrong on my side and I could not answer; please ask again.';

/** What the asker is told of a failure: one sentence, without a stack, a path or another system's words. */
export function failureSentence(error: unknown): string {
  return (error instanceof RolecallError ? SENTENCES[error.code] : undefined) ?? OTHERWISE;
}
