import { tokenise } from '../../src/language/tokens.js';
import type { Fault } from '../../src/verify/fault.js';
import { verifySentence } from '../../src/verify/verify-sentence.js';
import type { PersonSeed, Sample } from './seeds.js';

/** One sentence on which the verifier was wrong: false and passed, or faithful and stopped. */
export interface Miss {
  readonly sample: Sample;
  readonly faults: readonly Fault[];
}

export interface KindScore {
  readonly faithful: boolean;
  readonly kind: string;
  readonly total: number;
  readonly right: number;
}

export interface SetScore {
  readonly kinds: readonly KindScore[];
  readonly stopped: number;
  readonly passed: number;
  readonly misses: readonly Miss[];
}

/** Runs the verifier over a set. `stopped` and `passed` are shares from 0 to 1. */
export function scoreSet(samples: readonly Sample[], people: readonly PersonSeed[]): SetScore {
  const names = new Map(
    people.map((person) => [person.slug, new Set(tokenise(person.name).map((token) => token.norm))]),
  );
  const kinds = new Map<string, { faithful: boolean; kind: string; total: number; right: number }>();
  const misses: Miss[] = [];
  for (const sample of samples) {
    const faults = verifySentence(sample.sentence, sample.grounds, names.get(sample.person));
    const right = (faults.length === 0) === sample.faithful;
    const key = `${sample.faithful} ${sample.kind}`;
    const score = kinds.get(key) ?? { faithful: sample.faithful, kind: sample.kind, total: 0, right: 0 };
    kinds.set(key, { ...score, total: score.total + 1, right: score.right + (right ? 1 : 0) });
    if (!right) misses.push({ sample, faults });
  }
  const share = (faithful: boolean) => {
    const own = [...kinds.values()].filter((score) => score.faithful === faithful);
    const sum = (of: (score: KindScore) => number) => own.reduce((total, score) => total + of(score), 0);
    return (
      sum((score) => score.right) /
      Math.max(
        1,
        sum((score) => score.total),
      )
    );
  };
  return { kinds: [...kinds.values()], stopped: share(false), passed: share(true), misses };
}

/** The figures per kind, as a Markdown table. */
export function scoreTable({ kinds, stopped, passed }: SetScore): string {
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
  const rows = kinds.map(
    (score) =>
      `| ${score.faithful ? 'faithful' : 'false'} | ${score.kind} | ${score.right} of ${score.total} |`,
  );
  return [
    '| sentences | kind | judged rightly |',
    '| --- | --- | --- |',
    ...rows,
    '',
    `False sentences stopped: ${percent(stopped)}. Faithful sentences passed: ${percent(passed)}.`,
  ].join('\n');
}
