import type { Range } from './split-lines.js';

/** The ranges in order, those that touch or overlap as one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || range.start > last.end) merged.push(range);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return merged;
}

/** The index of the first of ordered, disjoint ranges that ends after an offset; their number where none does. */
export function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Those of ordered, disjoint ranges that share a character with `range`. */
export function overlapping<Item extends Range>(ranges: readonly Item[], range: Range): Item[] {
  const found: Item[] = [];
  for (let index = firstEndingAfter(ranges, range.start); index < ranges.length; index++) {
    const item = ranges[index];
    if (item === undefined || item.start >= range.end) break;
    found.push(item);
  }
  return found;
}
