import type { Range } from '../text/split-lines.js';

const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** The rule under the names of a table's columns: `| --- | :-: |`. */
export function isTableRule(line: string): boolean {
  return DELIMITER.test(line) && line.includes('|');
}

/** The cells of a row without the white space around them; a `\|` does not separate. Undefined for fewer than two. */
export function findCells(text: string, row: Range): Range[] | undefined {
  const bars: number[] = [];
  for (let index = row.start; index < row.end; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === '|') bars.push(index);
  }
  const edges = [row.start - 1, ...bars, row.end];
  const cells = edges
    .slice(0, -1)
    .map((edge, index) => trimRange(text, { start: edge + 1, end: edges[index + 1] ?? row.end }));
  if (isOuter(text, row.start, bars[0])) cells.shift();
  if (isOuter(text, (bars.at(-1) ?? row.end) + 1, row.end) && bars.length > 0) cells.pop();
  return cells.length >= 2 ? cells : undefined;
}

/** Nothing stands between the edge of the row and its first or last bar. */
function isOuter(text: string, start: number, end: number | undefined): boolean {
  return end !== undefined && text.slice(start, end).trim() === '';
}

/** The range without the white space at its ends; an empty range where there is nothing else. */
export function trimRange(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
