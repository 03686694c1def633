import type { Clause } from './clause.js';
import type { Fault } from './fault.js';
import type { Support } from './ground.js';
import { isDuration, type Qualifier, type Quantity } from './quantities.js';
import type { Reading, Word } from './text-reading.js';
import { isContent, meets } from './word-matching.js';

/** What a source's qualifier lets a sentence say: `up to 60` is not `60`, but `over 60` is at least about 60. */
const ALLOWED: Readonly<Record<Qualifier, readonly Qualifier[]>> = {
  exact: ['exact', 'about'],
  'at-least': ['at-least', 'exact', 'about'],
  'at-most': ['at-most'],
  nearly: ['nearly', 'about'],
  about: ['about', 'exact'],
};

/** Every number and duration must stand in the support, as exact as there, and count the same thing. */
export function checkNumbers(clause: Clause, support: Support): Fault[] {
  const faults: Fault[] = [];
  for (const quantity of clause.quantities) {
    const places = placesOf(quantity, support);
    const agrees =
      places.some((place) => ALLOWED[place.quantity.qualifier].includes(quantity.qualifier)) ||
      isRounded(quantity, support) ||
      isSameWord(clause, quantity, support);
    const counts =
      agrees &&
      (places.length === 0 ||
        (countsTheSame(clause, quantity, places, support) &&
          standsWithItsWords(clause, quantity, places, support)));
    if (!counts) {
      faults.push({
        kind: isDuration(quantity) ? 'duration' : 'number',
        what: wordsOf(clause.reading, quantity),
      });
    }
  }
  if (faults.length === 0 && isTurnedRound(clause, support)) faults.push({ kind: 'number', what: 'order' });
  return faults;
}

interface Place {
  readonly reading: Reading;
  readonly quantity: Quantity;
}

function placesOf(quantity: Quantity, support: Support): Place[] {
  return support.readings.flatMap((reading) =>
    reading.quantities
      .filter((other) => Math.abs(other.value - quantity.value) < 1e-9 && other.unit === quantity.unit)
      .map((other) => ({ reading, quantity: other })),
  );
}

const wordsOf = (reading: Reading, { from, to }: Quantity) =>
  reading.words
    .slice(from, to + 1)
    .map((word) => word.norm)
    .join(' ');

/** "under one": a word that the source uses too, though not clearly as a number. */
const isSameWord = ({ reading }: Clause, { from, to, unit }: Quantity, support: Support) =>
  from === to && unit === '' && reading.words[from]?.norm === 'one' && support.norms.has('one');

/** Months that a rounded duration may be off. */
const ROUNDING_MONTHS = 6;
const YEAR_MONTHS = 12;

/** `3 years and 2 months` may be called more than 3 years, or about 3 years; 2 years and 9 months nearly 3 years. */
function isRounded(claimed: Quantity, support: Support): boolean {
  if (claimed.unit !== 'month' || claimed.value % YEAR_MONTHS !== 0) return false;
  return support.quantities.some((known) => {
    const more = known.value - claimed.value;
    if (known.unit !== 'month' || known.qualifier !== 'exact' || known.value <= YEAR_MONTHS) return false;
    if (claimed.qualifier === 'at-least') return more > 0 && more < YEAR_MONTHS;
    if (claimed.qualifier === 'nearly') return more < 0 && -more <= ROUNDING_MONTHS;
    return claimed.qualifier === 'about' && Math.abs(more) <= ROUNDING_MONTHS;
  });
}

const COUNTED_WITHIN = 3;

/** The first word of its own after a number, or the word joined to it: what is counted. */
function countedBy(reading: Reading, quantity: Quantity): Word | undefined {
  const next = reading.words.slice(quantity.to + 1, quantity.to + 1 + COUNTED_WITHIN);
  for (const word of next) {
    if (reading.quantities.some((other) => other.from === word.index)) return undefined;
    if (isContent(word)) return word;
  }
  return undefined;
}

/** False where the counted thing has another number in the support: 34 nurses and 6 assistants turned round. */
function countsTheSame(
  clause: Clause,
  quantity: Quantity,
  places: readonly Place[],
  support: Support,
): boolean {
  const counted = countedBy(clause.reading, quantity);
  if (counted === undefined) return true;
  const isSame = (reading: Reading, other: Quantity) => {
    const theirs = countedBy(reading, other);
    const own = reading.words[other.from];
    return (
      (theirs !== undefined && meets(counted, theirs)) ||
      (own !== undefined && own.parts.length > 0 && meets(counted, own))
    );
  };
  if (places.some((place) => isSame(place.reading, place.quantity))) return true;
  return !support.readings.some((reading) =>
    reading.quantities.some((other) => isSame(reading, other) && !areEnds(reading, other, places)),
  );
}

/** "from 22% of shifts to 6%" counts shifts at both ends, whichever of them says so. */
function areEnds(reading: Reading, other: Quantity, places: readonly Place[]): boolean {
  return places.some((place) => {
    const [first, second] =
      other.from < place.quantity.from ? [other, place.quantity] : [place.quantity, other];
    const between = reading.words.slice(first.to + 1, second.from);
    const isChange = between.length <= APART && between.some((word) => word.norm === 'to');
    return place.reading === reading && first.unit === second.unit && isChange;
  });
}

const NEAR = 4;

/** Where several passages support one clause together, a number must come from a passage that has its neighbours too. */
function standsWithItsWords(
  clause: Clause,
  quantity: Quantity,
  places: readonly Place[],
  support: Support,
): boolean {
  if (support.texts.length < 2) return true;
  const near = clause.words.filter(
    (word) =>
      isContent(word) &&
      !word.named &&
      Math.abs(word.index - quantity.from) <= NEAR &&
      (word.index < quantity.from || word.index > quantity.to),
  );
  if (near.length === 0) return true;
  return places.some(
    ({ reading }) =>
      near.filter((word) => reading.words.some((other) => meets(word, other))).length * 2 >= near.length,
  );
}

/** Words between the two ends of a change, at most: `from 22% of shifts to 6%`. */
const APART = 4;

/** `from 22% to 6%` told as `from 6% to 22%`. */
function isTurnedRound(clause: Clause, support: Support): boolean {
  for (const [i, second] of clause.quantities.entries()) {
    const first = clause.quantities[i - 1];
    if (first === undefined || first.value === second.value || first.unit !== second.unit) continue;
    const between = clause.reading.words.slice(first.to + 1, second.from).map((word) => word.norm);
    if (!between.includes('to') || between.length > APART || first.unit === 'ordinal') continue;
    const before = placesOf(first, support);
    const after = placesOf(second, support);
    const inOrder = before.some((a) =>
      after.some((b) => a.reading === b.reading && a.quantity.from < b.quantity.from),
    );
    if (!inOrder) return true;
  }
  return false;
}
