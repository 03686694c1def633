import type { Block } from '../text/blocks.js';
import type { Row } from './rows.js';

/** Ways to say that studies began or ended, at the front of a line or behind its date. */
const BEGINS =
  /(?:^|[\s|:])(?:entered|enrolled (?:in|at)|admitted to|started|began|matriculated (?:in|at)|joined|transferred to)\s+(?:the\s+)?(?=\p{Lu})/iu;
const ENDS =
  /(?:^|[\s|:])(?:graduated(?: (?:from|in|at|with))?|completed|finished|left|withdrew from|received|obtained|was awarded|awarded|earned)\s+(?:(?:the|an?|my|his|her)\s+)?(?=\p{Lu})/iu;

export type StudyEvent = 'begins' | 'ends';

/** "Entered Norrby College": the block as if it only named the place, and what happened there. */
export function readStudyEvent(block: Block): { readonly block: Block; readonly event?: StudyEvent } {
  for (const [event, verb] of [
    ['begins', BEGINS],
    ['ends', ENDS],
  ] as const) {
    const found = verb.exec(block.plain);
    // Words before the verb make a sentence of it; a date does not.
    if (found === null || /\p{Ll}{4,}\s+\p{Ll}/u.test(block.plain.slice(0, found.index))) continue;
    const end = found.index + found[0].length;
    const plain = block.plain.slice(0, found.index) + ' '.repeat(found[0].length) + block.plain.slice(end);
    return { block: { ...block, plain }, event };
  }
  return { block };
}

/** A row of studies with what happened at its date. */
export interface StudyRow extends Row {
  readonly event?: StudyEvent;
}

const namesOf = (row: Row) => row.parts.map((part) => part.text.toLowerCase()).join(' | ');

/**
 * "2010 Entered Norrby College" and "2013 Graduated from Norrby College" below it as one: the first row gets both
 * dates, the second names nothing more.
 */
export function joinStudyEvents<Each extends StudyRow>(
  rows: readonly Each[],
  silent: (row: Each) => Each,
): readonly Each[] {
  const joined = [...rows];
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    const end = next?.period?.start;
    if (row.event !== 'begins' || next?.event !== 'ends' || row.period === undefined || end === undefined)
      return;
    if (row.period.end !== undefined || next.period?.end !== undefined) return;
    const [left, right] = [namesOf(row), namesOf(next)];
    if (left !== '' && left === right) {
      joined[index] = { ...row, period: { ...row.period, end } };
      joined[index + 1] = silent(next);
    }
  });
  return joined;
}
