import { compareDates } from '../../language/dates.js';
import type { Block } from '../text/blocks.js';
import { MONTH, type Row } from './rows.js';

/**
 * Joins what stands on several rows: a period that breaks off at a row's end with the single date on one of the
 * next two rows, a year with the months below it, a beginning with the "– Present" below it.
 */
export function joinBrokenPeriods(rows: readonly Row[]): readonly Row[] {
  const joined = [...joinMonths(joinOpenEnds(rows))];
  rows.forEach((row, index) => {
    if (row.dangling !== true || row.period?.start === undefined) return;
    const at = [index + 1, index + 2].find(
      (next) => rows[next]?.period !== undefined && rows[next]?.parts.length === 0,
    );
    const end = at === undefined ? undefined : rows[at];
    if (at === undefined || end?.period?.start === undefined || end.period.end !== undefined) return;
    if (
      rows.slice(index + 1, at + 1).some((next) => next.block.gap) ||
      compareDates(row.period.start, end.period.start) > 0
    )
      return;
    const period = { ...row.period, end: end.period.start };
    joined[index] = { ...row, period };
    joined[at] = { ...end, period };
  });
  return joined;
}

/** A row that only goes on with the dates of the one above it. */
const dateRest = (block: Block): Row => ({ block, kind: 'head', parts: [], duration: true, place: false });

const OPEN_END = /^(?:[–—-]\s*)?(?:present|now|current|today|ongoing|heute|actualidad|presente)\s*$/i;

/** "2020" over "– Present", which reads like an item of a list. */
function joinOpenEnds(rows: readonly Row[]): readonly Row[] {
  const joined = [...rows];
  rows.forEach((row, index) => {
    const below = rows[index + 1];
    if (row.period?.start === undefined || row.period.end !== undefined || below === undefined) return;
    if (below.block.gap || !OPEN_END.test(below.block.plain)) return;
    joined[index] = { ...row, period: { ...row.period, end: 'present' } };
    joined[index + 1] = dateRest(below.block);
  });
  return joined;
}

const MONTHS = new RegExp(`^\\(?(${MONTH})(?:\\s*(?:[-–—]|to)\\s*(${MONTH}))?\\)?$`, 'i');
const ORDER = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (name: string) => ORDER.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** "2019" over "Jun. – Aug.": the months of that year. */
function joinMonths(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, index) => {
    const start = row.period?.start;
    const below = rows[index + 1];
    const months = MONTHS.exec(below?.block.plain.trim() ?? '');
    if (row.period === undefined || start === undefined || months === null || below?.block.gap === true)
      return row;
    if (start.month !== undefined || row.period.end !== undefined) return row;
    const from = { year: start.year, month: monthOf(months[1] ?? '') };
    const to = months[2] === undefined ? undefined : { year: start.year, month: monthOf(months[2]) };
    const runsBack = to !== undefined && to.month < from.month;
    return runsBack ? row : { ...row, period: { ...row.period, start: from, ...(to ? { end: to } : {}) } };
  });
}
