import type { AnswerMode, AnswerStatus, Citation } from '../model/answer.js';

/** What the answer service needs of an engine. The engine keeps no state: it gets its own turns back as history. */
export interface EnginePort {
  /** Throws RolecallError; never returns a partial answer. */
  answer(input: EngineQuestion): Promise<EngineResult>;
  /**
   * The same answer while it is written, where the engine can: sentences come as they are verified.
   * Order: `start`, then `text` and `citation` (each before the first text that uses it), then one `finish`.
   */
  stream?(input: EngineQuestion): AsyncIterable<EngineEvent>;
}

export interface EngineQuestion {
  readonly message: string;
  /** The turns of the conversation so far, oldest first: what `EngineResult.turn` was each time. */
  readonly history: readonly unknown[];
  readonly signal?: AbortSignal;
}

export interface EngineResult {
  readonly status: AnswerStatus;
  readonly mode: AnswerMode;
  readonly answer: string;
  readonly citations: readonly Citation[];
  readonly followUps: readonly string[];
  /** JSON-serialisable; opaque to everyone but the engine. */
  readonly turn: unknown;
}

export type EngineEvent =
  | { readonly type: 'start'; readonly status: AnswerStatus; readonly mode: AnswerMode }
  | { readonly type: 'citation'; readonly citation: Citation }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'finish'; readonly result: EngineResult };
