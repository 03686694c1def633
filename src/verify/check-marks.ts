import type { Clause } from './clause.js';
import type { Fault } from './fault.js';
import { governorOf } from './governors.js';
import type { Support } from './ground.js';
import type { MarkFamily } from './lexicon.js';
import type { Reading, Word } from './text-reading.js';
import { isContent, meets } from './word-matching.js';

/** The degree of work that a plain verb claims: it was done, neither helped with nor led. */
const DONE = 3;

/** Nobody may be said to have led what they took part in, nor to have done what they helped with. */
export function checkAgency(clause: Clause, support: Support): Fault[] {
  const byDegree = knownDegrees(clause, support);
  const strongest = strongestIn(support.readings);
  for (const mark of clause.words) {
    if (mark.mark?.family !== 'agency' || isTitle(mark, support)) continue;
    const claimed = mark.mark.degree;
    const known = byDegree.get(claimed) ?? [];
    const tooLow = known.filter((degree) => degree < claimed).length;
    const isInflated =
      known.length === 0
        ? claimed > strongest
        : tooLow * 2 > known.length || (claimed > DONE && claimed > strongest);
    if (isInflated && claimed > strongestAllowed(mark, support)) return [{ kind: 'role', what: mark.norm }];
  }
  const done = byDegree.get(DONE) ?? [];
  const helped = done.filter((degree) => degree < DONE).length;
  return helped >= 2 && helped * 2 > done.length ? [{ kind: 'role', what: 'helped' }] : [];
}

const strongestIn = (readings: readonly Reading[]): number =>
  Math.max(
    0,
    ...readings.flatMap((r) => r.words).map((w) => (w.mark?.family === 'agency' ? w.mark.degree : 0)),
  );

/**
 * For each degree that the clause claims: the degrees under which the source tells the same words. What the passage
 * itself tells counts before the names of its context line, which stand under no verb.
 */
function knownDegrees(clause: Clause, support: Support): ReadonlyMap<number, readonly number[]> {
  const told = new Map<number, number[]>();
  const labels = new Map<number, number[]>();
  for (const word of clause.words.filter(isContent)) {
    const claimed = governorOf(clause.reading, word, 'agency')?.degree ?? DONE;
    const inTexts = degreesIn(support.texts, word, 'agency');
    const into = inTexts.length > 0 ? told : labels;
    const known = inTexts.length > 0 ? inTexts : degreesIn(support.readings, word, 'agency');
    if (known.length === 0) continue;
    into.set(claimed, [...(into.get(claimed) ?? []), Math.max(...known.map((degree) => degree ?? DONE))]);
  }
  const strongestTold = strongestIn(support.texts);
  const missing = [...labels].filter(([degree]) => degree > strongestTold || degree <= DONE);
  return new Map([...missing, ...told]);
}

/** A title of the source, as it stands there: `Engineering Manager`. */
const isTitle = (mark: Word, support: Support) => mark.named && support.names.has(mark.norm);

/** "Assistance" or "help" claims nothing that could be too much. */
const strongestAllowed = (mark: Word, support: Support) =>
  support.norms.has(mark.norm) && (mark.mark?.degree ?? 0) <= 2 ? Number.POSITIVE_INFINITY : 0;

/** What rose must not fall. */
export function checkDirection(clause: Clause, support: Support): Fault[] {
  for (const mark of clause.words) {
    const degree = mark.mark?.family === 'direction' ? mark.mark.degree : undefined;
    if (degree === undefined || isMoreThan(clause, mark)) continue;
    const governed = clause.words.filter(
      (word) => isContent(word) && governorOf(clause.reading, word, 'direction')?.degree === degree,
    );
    const known = governed
      .flatMap((word) => degreesIn(support.readings, word, 'direction'))
      .filter((d) => d !== undefined);
    const all = support.readings
      .flatMap((r) => r.words)
      .flatMap((w) => (w.mark?.family === 'direction' ? [w.mark.degree] : []));
    const votes = known.length > 0 ? known : all;
    const same = votes.filter((vote) => vote === degree).length;
    if (same === 0 || same * 2 < votes.length) return [{ kind: 'direction', what: mark.norm }];
  }
  return [];
}

const isMoreThan = (clause: Clause, word: Word) =>
  word.stop && clause.reading.words[word.index + 1]?.norm === 'than';

/** Words between a language and its level, at most, plus one. */
const BESIDE = 2;

/** Fluent Irish must not become fluent Spanish: a level belongs to the word that it stands beside. */
export function checkLevel(clause: Clause, support: Support): Fault[] {
  const levels = clause.words.filter((word) => word.mark?.family === 'level');
  for (const level of levels) {
    const subject = clause.words
      .filter((word) => isContent(word) && word.named && Math.abs(word.index - level.index) <= BESIDE)
      .sort((a, b) => Math.abs(a.index - level.index) - Math.abs(b.index - level.index))[0];
    const known = support.readings.flatMap((reading) =>
      reading.words
        .filter((word) => subject === undefined || meets(word, subject))
        .flatMap((word) => levelBeside(reading.text, reading.words, word)),
    );
    const isKnown =
      subject === undefined ? support.norms.has(level.norm) : known.includes(level.mark?.degree ?? 0);
    if (!isKnown) return [{ kind: 'level', what: level.norm }];
  }
  return [];
}

/** The levels that no separator parts from a word. */
function levelBeside(text: string, words: readonly Word[], word: Word): number[] {
  return words
    .filter((other) => other.mark?.family === 'level')
    .filter(
      (other) => !/[,;\n]/.test(text.slice(Math.min(other.end, word.end), Math.max(other.start, word.start))),
    )
    .map((other) => other.mark?.degree ?? 0);
}

/** For each place of a word in the readings: the degree that it stands under there, if any. */
function degreesIn(readings: readonly Reading[], word: Word, family: MarkFamily): (number | undefined)[] {
  return readings.flatMap((reading) =>
    reading.words
      .filter((other) => meets(word, other))
      .map((other) => governorOf(reading, other, family)?.degree),
  );
}
