import type { Logger } from '../../logging.js';
import type { SlackCalls } from './slack-calls.js';
import type { Target } from './target.js';

/** What writing into a thread needs. */
export interface StreamOptions {
  readonly calls: SlackCalls;
  readonly target: Target;
  readonly log: Logger;
}
