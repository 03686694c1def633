import type { Answer, AnswerMode, AnswerStatus, Citation } from '../../model/answer.js';
import type { FailureKind } from '../protocol/failure.js';

/** How far a turn has come. `interrupted`: the page was left while the answer was being written. */
export type TurnState = 'asking' | 'answering' | 'done' | 'stopped' | 'interrupted' | 'failed';

/** What has arrived of an answer. */
export interface PartialAnswer {
  readonly answerId: string;
  readonly status: AnswerStatus;
  readonly mode: AnswerMode;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly followUps: readonly string[];
}

/** One question and what became of it. */
export interface Turn {
  /** Unique in the conversation; never sent anywhere. */
  readonly id: string;
  readonly question: string;
  readonly state: TurnState;
  /** Null until the server says how it will answer. */
  readonly answer: PartialAnswer | null;
  readonly failure: FailureKind | null;
  readonly rating: 'up' | 'down' | null;
  /** True where the server had forgotten the questions before this one. */
  readonly forgotten: boolean;
}

export function newTurn(id: string, question: string): Turn {
  return { id, question, state: 'asking', answer: null, failure: null, rating: null, forgotten: false };
}

/** True while an answer is awaited or written. */
export function isRunning(turn: Turn): boolean {
  return turn.state === 'asking' || turn.state === 'answering';
}

/** True where asking again makes sense. */
export function canRetry(turn: Turn): boolean {
  return turn.state === 'failed' || turn.state === 'stopped' || turn.state === 'interrupted';
}

/** The whole Answer of a finished turn; null for any other. */
export function answerOf(turn: Turn | null, conversationId: string | undefined): Answer | null {
  if (turn?.state !== 'done' || !turn.answer) return null;
  const { text, ...rest } = turn.answer;
  return { conversationId: conversationId ?? '', ...rest, answer: text };
}
