import type { AnswerService } from '../../model/answer.js';
import type { Corpus } from '../../model/document.js';
import type { Profile } from '../../model/profile.js';
import type { EvalQuestion } from '../question-set.js';
import { type Outcome, runQuestions } from '../run-questions.js';
import { createScorecard, type Scorecard } from '../scorecard/scorecard.js';
import { makeQuestions } from './make-questions.js';
import { type ProfileNote, profileNotes } from './profile-notes.js';
import { findSecrets } from './secrets.js';
import { type VerdictLine, verdictOf } from './verdict.js';

export interface AutoOptions {
  readonly service: Pick<AnswerService, 'ask' | 'documentText'>;
  /** What is served. */
  readonly corpus: Pick<Corpus, 'documents' | 'candidate'>;
  readonly profile: Profile;
  /** The documents with nothing made private; undefined where nothing is. */
  readonly raw: Pick<Corpus, 'documents'> | undefined;
  readonly today: Date;
  /** Another text gives other wordings and other absent names. */
  readonly seed?: string;
  readonly nowMs: () => number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** How a bot does on its owner's documents. */
export interface AutoReport {
  readonly questions: readonly EvalQuestion[];
  readonly outcomes: readonly Outcome[];
  readonly scorecard: Scorecard;
  readonly verdict: readonly VerdictLine[];
  readonly notes: readonly ProfileNote[];
}

/** Makes a question set from the documents, asks it, and says what came of it. */
export async function runAuto(options: AutoOptions): Promise<AutoReport> {
  const { corpus, profile, raw, today, seed = '' } = options;
  const secrets =
    raw === undefined ? [] : findSecrets(raw.documents, corpus.documents, corpus.candidate.private);
  const questions = makeQuestions({ corpus, profile, today, secrets, seed });
  const outcomes = await runQuestions(questions, options);
  const scorecard = createScorecard(outcomes);
  const verdict = verdictOf(outcomes, scorecard, secrets);
  return { questions, outcomes, scorecard, verdict, notes: profileNotes(profile) };
}
