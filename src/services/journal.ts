import type { AnswerStatus, Feedback } from '../model/answer.js';

/** A question that got no answer, for the owner to read and, perhaps, to answer in the documents. */
export interface UnansweredQuestion {
  readonly answerId: string;
  readonly status: Exclude<AnswerStatus, 'answered'>;
  readonly question: string;
}

/** What the owner may read later, kept in the data directory and nowhere else. */
export interface Journal {
  /** Never throws: a full disk costs the note, not the answer. */
  unanswered(entry: UnansweredQuestion): void;
  /** Resolves when it is written. */
  feedback(feedback: Feedback): Promise<void>;
  /** Waits for what is still being written. */
  close(): Promise<void>;
}
