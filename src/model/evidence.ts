import type { AnswerStatus, Citation } from './answer.js';
import type { Span } from './document.js';
import type { Statement } from './profile.js';

/** A passage that bears on a question, with the entry that it belongs to. */
export interface Evidence {
  readonly statement: Statement;
  /** `Staff Nurse at St Brigid's, 2019 – 2022`, or the heading that it stands under. */
  readonly context: string;
}

/** Something computed from the profile: a tenure, a total, an order. Never guessed. */
export interface ComputedFact {
  /** A sentence without markers: `Ana worked at Acme for 3 years and 2 months (March 2019 – May 2022).` */
  readonly text: string;
  /** The lines that it was computed from. */
  readonly sources: readonly Span[];
}

/** A written sentence and what proves it. `spans` is empty only for sentences without a factual claim. */
export interface CitedSentence {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** What the engine decided about a question, before anybody writes: the frame that a writer can't leave. */
export interface Decision {
  readonly status: AnswerStatus;
  /** The question with its references resolved ("How long were you at Acme?"), for retrieval and for a model. */
  readonly resolvedQuestion: string;
  /** Best first. */
  readonly evidence: readonly Evidence[];
  readonly facts: readonly ComputedFact[];
  /** The extractive answer: what is sent without a model, and when a model fails. */
  readonly sentences: readonly CitedSentence[];
  readonly followUps: readonly string[];
  /** False for small talk, refusals and clarifications: a model must not rewrite those. */
  readonly writable: boolean;
}

/** Numbered citations of finished sentences. */
export interface NumberedAnswer {
  readonly answer: string;
  readonly citations: readonly Citation[];
}
