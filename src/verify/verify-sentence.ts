import { checkDates } from './check-dates.js';
import { checkForm } from './check-form.js';
import { checkAgency, checkDirection, checkLevel } from './check-marks.js';
import { checkNames } from './check-names.js';
import { checkNegation } from './check-negation.js';
import { checkNumbers } from './check-numbers.js';
import { checkWords } from './check-words.js';
import { type Clause, clausesOf, wholeSentence } from './clause.js';
import type { Fault } from './fault.js';
import { type Ground, type Support, supportOf, supportOfOne } from './ground.js';
import { type Reading, readText } from './text-reading.js';

/** Folded words of the candidate's name: a sentence may always name its subject. */
export type OwnName = ReadonlySet<string>;

/**
 * Holds a sentence (without markers) against what it cites. Empty where it may be sent; else why not.
 * Pure and deterministic: about a millisecond a sentence.
 */
export function verifySentence(
  text: string,
  grounds: readonly Ground[],
  ownName: OwnName = new Set(),
): readonly Fault[] {
  if (grounds.length === 0) return [{ kind: 'uncited', what: '' }];
  const reading = readText(text.replace(/^(?:yes|no)\b[\s,.:;–—-]*/i, ''));
  const isOwnName = (norm: string) => ownName.has(norm);
  const singles = grounds.map(supportOfOne);
  const form = checkForm(reading, singles);
  if (form.length > 0) return form;
  const supports = [...singles, ...unions(grounds)];
  const whole = wholeSentence(reading);
  const check = (clause: Clause, support: Support) => checkClause(clause, support, isOwnName);
  const best = fewest(supports.map((support) => check(whole, support)));
  if (best.length === 0) return [];
  const byClause = checkByClause(reading, supports, check);
  if (byClause.length === 0) return [];
  const anywhere = check(whole, supportOf(grounds));
  return anywhere.length > 0 ? anywhere : [{ kind: 'moved', what: byClause[0]?.what ?? '' }];
}

function checkClause(clause: Clause, support: Support, isOwnName: (norm: string) => boolean): Fault[] {
  return [
    ...checkNumbers(clause, support),
    ...checkDates(clause, support),
    ...checkNames(clause, support, isOwnName),
    ...checkAgency(clause, support),
    ...checkDirection(clause, support),
    ...checkLevel(clause, support),
    ...checkNegation(clause, support),
    ...checkWords(clause, support, isOwnName),
  ];
}

/** Passages of one owner together: what one job says in two bullets may be told in one clause. */
function unions(grounds: readonly Ground[]): Support[] {
  const byOwner = new Map<string, Ground[]>();
  for (const ground of grounds) {
    const key = [...ground.owners].sort().join('\n');
    byOwner.set(key, [...(byOwner.get(key) ?? []), ground]);
  }
  return [...byOwner.values()].filter((group) => group.length > 1).map(supportOf);
}

/**
 * Each clause must be proven by the passages of one owner. A clause that names an owner (by a name or a date that
 * only this one has) binds the clauses after it that name none.
 */
function checkByClause(
  reading: Reading,
  supports: readonly Support[],
  check: (clause: Clause, support: Support) => readonly Fault[],
): readonly Fault[] {
  const clauses = clausesOf(reading);
  const proofs = clauses.map((clause) => supports.filter((support) => check(clause, support).length === 0));
  const unproven = clauses.findIndex((_, i) => proofs[i]?.length === 0);
  const failed = clauses[unproven];
  if (failed !== undefined) return fewest(supports.map((support) => check(failed, support)));
  const named = clauses.map((clause, i) => namedOwner(clause, proofs[i] ?? [], supports));
  let current = named.find((owner) => owner !== undefined);
  for (const [i, clause] of clauses.entries()) {
    current = named[i] ?? current;
    if (current === undefined || !clause.words.some((word) => !word.stop)) continue;
    const key = current;
    if (!(proofs[i] ?? []).some((support) => ownerOf(support) === key))
      return [{ kind: 'moved', what: clause.words[0]?.norm ?? '' }];
  }
  return [];
}

const ownerOf = (support: Support) => [...support.owners].sort().join('\n');

/** The one owner that the clause itself points to: by a name or date of the owner's own line, which no other has. */
function namedOwner(
  clause: Clause,
  proofs: readonly Support[],
  supports: readonly Support[],
): string | undefined {
  const [only, ...more] = new Set(proofs.map(ownerOf));
  if (only === undefined || more.length > 0) return undefined;
  const own = supports.filter((support) => ownerOf(support) === only);
  const others = supports.filter((support) => ownerOf(support) !== only);
  const isTelling = (norm: string) =>
    own.some((support) => support.labels.has(norm) && !inTexts(support, norm)) &&
    !others.some((support) => support.norms.has(norm));
  return clause.words.some((word) => (word.named || word.dated) && isTelling(word.norm)) ? only : undefined;
}

const inTexts = (support: Support, norm: string) =>
  support.texts.some((text) => text.words.some((word) => word.norm === norm));

const fewest = (lists: readonly (readonly Fault[])[]): readonly Fault[] =>
  lists.reduce((best, list) => (list.length < best.length ? list : best), lists[0] ?? []);
