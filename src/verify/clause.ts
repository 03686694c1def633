import type { FoundPeriod } from '../language/dates.js';
import { isIrregular } from './lemma.js';
import type { Quantity } from './quantities.js';
import type { Reading, Word } from './text-reading.js';

/** A stretch of a sentence that is held against one support. */
export interface Clause {
  readonly reading: Reading;
  readonly words: readonly Word[];
  readonly quantities: readonly Quantity[];
  readonly periods: readonly FoundPeriod[];
}

/** The sentence as one clause. */
export const wholeSentence = (reading: Reading): Clause => ({
  reading,
  words: reading.words,
  quantities: reading.quantities,
  periods: reading.periods,
});

const PREPOSITION = new Set(
  'at in on from as during with for by between of to since until under after before over within'.split(' '),
);

/**
 * Cuts a sentence where another fact may begin: at conjunctions, semicolons and commas. What only says where, when
 * or as what (`At Acme, in 2019, …`) stays with what follows it, or with what it follows.
 */
export function clausesOf(reading: Reading): readonly Clause[] {
  const groups: Word[][] = [];
  let open: Word[] = [];
  let clause = 0;
  for (const word of reading.words) {
    const previous = reading.words[word.index - 1];
    const gap = reading.text.slice(previous?.end ?? 0, word.start);
    const cut =
      word.clause !== clause || (gap.includes(',') && !word.dated && !inQuantity(reading, word.index));
    clause = word.clause;
    if (cut && open.length > 0 && !isAdverbial(open) && !isTrailing(word)) {
      groups.push(open);
      open = [];
    }
    open.push(word);
  }
  if (open.length > 0) groups.push(open);
  return groups.map((words) => slice(reading, words));
}

function slice(reading: Reading, words: readonly Word[]): Clause {
  const first = words[0];
  const last = words.at(-1);
  const has = (index: number) =>
    first !== undefined && last !== undefined && index >= first.index && index <= last.index;
  return {
    reading,
    words,
    quantities: reading.quantities.filter((quantity) => has(quantity.from)),
    periods: reading.periods.filter((p) => words.some((word) => word.start < p.end && p.start < word.end)),
  };
}

const isAdverbial = (words: readonly Word[]) =>
  words[0] !== undefined && (PREPOSITION.has(words[0].norm) || words[0].dated) && !words.some(saysSomething);
const isTrailing = (word: Word) => PREPOSITION.has(word.norm) || word.dated;
/** A subject or a verb: the clause says something of its own. */
const saysSomething = (word: Word) =>
  /^(?:she|he|they|it|is|was|were|has|had|have|are|candidate)$/.test(word.norm) ||
  (!word.named && word.index > 0 && (/[^e]ed$/.test(word.norm) || isIrregular(word.norm)));

const inQuantity = (reading: Reading, index: number) =>
  reading.quantities.some((quantity) => index > quantity.from && index <= quantity.to);
