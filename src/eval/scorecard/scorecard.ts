import type { Outcome } from '../run-questions.js';
import { type Confusion, confusionsOf } from './confusions.js';
import { percentile } from './percentile.js';

/** A share: how many of how many. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** What is measured of some questions. */
export interface ScoreRow {
  readonly questions: number;
  readonly passed: Share;
  /** Of the questions that must be refused, those that were. */
  readonly unanswerableRefused: Share;
  /** Of the questions that must be answered, those that were refused. */
  readonly answerableRefused: Share;
  /** Of the answerable questions with gold texts, those whose citations hold one. */
  readonly evidenceCited: Share;
  /** Of the citations of those questions, the ones that hold a gold text: a lower bound, as gold lists are short. */
  readonly citationPrecision: Share;
  /** Of the factual sentences, those with a marker. */
  readonly citationCoverage: Share;
  /** Citations whose quote is not the text at its place. */
  readonly wrongSpans: number;
  /** Of the answers with status `answered`: mean number. */
  readonly sentences: number;
  readonly words: number;
  /** Of every turn, in milliseconds. */
  readonly latencyMs: { readonly p50: number; readonly p99: number };
  readonly modes: { readonly extractive: number; readonly llm: number };
}

export interface Scorecard {
  readonly total: ScoreRow;
  /** In the order in which the types come up. */
  readonly types: readonly { readonly type: string; readonly row: ScoreRow }[];
  readonly confusions: readonly Confusion[];
}

/** Adds up what was judged, for each type and in total. */
export function createScorecard(outcomes: readonly Outcome[]): Scorecard {
  const byType = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const group = byType.get(outcome.question.type);
    if (group === undefined) byType.set(outcome.question.type, [outcome]);
    else group.push(outcome);
  }
  return {
    total: scoreRow(outcomes),
    types: [...byType].map(([type, group]) => ({ type, row: scoreRow(group) })),
    confusions: confusionsOf(outcomes),
  };
}

/** The figures of some outcomes taken together. */
export function scoreRow(outcomes: readonly Outcome[]): ScoreRow {
  const unanswerable = outcomes.filter(({ question }) => question.refuse);
  const answerable = outcomes.filter(({ question }) => !question.refuse);
  const provable = outcomes.filter(({ verdict }) => verdict.evidenceCited !== undefined);
  const answered = outcomes.filter(({ answer }) => answer.status === 'answered');
  const latencies = outcomes.flatMap(({ latenciesMs }) => latenciesMs);
  return {
    questions: outcomes.length,
    passed: share(outcomes, ({ verdict }) => verdict.passed),
    unanswerableRefused: share(unanswerable, ({ verdict }) => verdict.refused),
    answerableRefused: share(answerable, ({ verdict }) => verdict.refused),
    evidenceCited: share(provable, ({ verdict }) => verdict.evidenceCited === true),
    citationPrecision: precision(provable),
    citationCoverage: coverage(outcomes),
    wrongSpans: sum(outcomes, ({ verdict }) => verdict.wrongSpans),
    sentences: mean(answered, ({ verdict }) => verdict.sentences),
    words: mean(answered, ({ verdict }) => verdict.words),
    latencyMs: { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) },
    modes: {
      extractive: outcomes.filter(({ answer }) => answer.mode === 'extractive').length,
      llm: outcomes.filter(({ answer }) => answer.mode === 'llm').length,
    },
  };
}

function share(outcomes: readonly Outcome[], isHit: (outcome: Outcome) => boolean): Share {
  return { hits: outcomes.filter(isHit).length, of: outcomes.length };
}

function precision(outcomes: readonly Outcome[]): Share {
  return {
    hits: sum(outcomes, ({ verdict, answer }) =>
      Math.round((verdict.citationPrecision ?? 0) * answer.citations.length),
    ),
    of: sum(outcomes, ({ answer }) => answer.citations.length),
  };
}

function coverage(outcomes: readonly Outcome[]): Share {
  const factual = sum(outcomes, ({ verdict }) => verdict.factualSentences);
  return { hits: factual - sum(outcomes, ({ verdict }) => verdict.uncitedSentences), of: factual };
}

function sum(outcomes: readonly Outcome[], of: (outcome: Outcome) => number): number {
  return outcomes.reduce((total, outcome) => total + of(outcome), 0);
}

function mean(outcomes: readonly Outcome[], of: (outcome: Outcome) => number): number {
  return outcomes.length === 0 ? 0 : sum(outcomes, of) / outcomes.length;
}

/** 0 to 100; undefined of nothing. */
export function percent({ hits, of }: Share): number | undefined {
  return of === 0 ? undefined : (100 * hits) / of;
}
