import type { Mark, MarkFamily } from './lexicon.js';
import type { Reading, Word } from './text-reading.js';

const PASSIVE = /^(?:is|are|was|were|been|being|be)$/;

/** A verb of agency reaches back only in the passive; what rose or fell stands before its verb anyway. */
const comesAfter = (reading: Reading, index: number, family: MarkFamily) =>
  family !== 'agency' || PASSIVE.test(reading.words[index - 1]?.norm ?? '');

/**
 * The word of a family that a word stands under: the nearest one before it in its clause, else the nearest after
 * ("The audit was led by her"). Undefined where the clause has none.
 */
export function governorOf(reading: Reading, word: Word, family: MarkFamily): Mark | undefined {
  const isCandidate = (other: Word | undefined) =>
    other !== undefined &&
    other.index !== word.index &&
    other.clause === word.clause &&
    other.mark?.family === family;
  for (let i = word.index - 1; i >= 0 && reading.words[i]?.clause === word.clause; i -= 1) {
    if (isCandidate(reading.words[i])) return reading.words[i]?.mark;
  }
  for (let i = word.index + 1; reading.words[i]?.clause === word.clause; i += 1) {
    if (isCandidate(reading.words[i]))
      return comesAfter(reading, i, family) ? reading.words[i]?.mark : undefined;
  }
  return undefined;
}
