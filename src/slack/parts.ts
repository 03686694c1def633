import type { Logger } from '../logging.js';
import type { AnswerService } from '../model/answer.js';
import type { SlackCalls } from './deliver/slack-calls.js';
import type { Identity } from './listen/incoming.js';
import type { Threads } from './state/threads.js';
import type { Answering } from './turn/answering.js';
import type { Once } from './turn/once.js';

/** What the listeners work with. */
export interface SlackParts {
  readonly service: AnswerService;
  readonly calls: SlackCalls;
  readonly threads: Threads;
  readonly once: Once;
  readonly answering: Answering;
  /** Known from the start on, before which no event is let in. */
  readonly identity: () => Identity;
  readonly log: Logger;
}
