import { compareDates } from '../../language/dates.js';
import type { Period } from '../../model/profile.js';

/** Orders entries with the most recent first; undated ones keep their order behind. */
export function byRecency<Entry extends { readonly period?: Period }>(
  entries: readonly Entry[],
): readonly Entry[] {
  const endOf = (entry: Entry) =>
    entry.period?.end === 'present' ? { year: 9999 } : (entry.period?.end ?? entry.period?.start);
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => {
      const [left, right] = [endOf(a.entry), endOf(b.entry)];
      if (left === undefined || right === undefined)
        return (left === undefined ? 1 : 0) - (right === undefined ? 1 : 0) || a.index - b.index;
      const byStart =
        a.entry.period?.start && b.entry.period?.start
          ? compareDates(b.entry.period.start, a.entry.period.start)
          : 0;
      return compareDates(right, left) || byStart || a.index - b.index;
    })
    .map(({ entry }) => entry);
}
