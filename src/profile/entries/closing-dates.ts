import type { Row } from './rows.js';

/**
 * Rows with the dates that close an entry moved up to its heading: under a heading without a date, text, and then
 * a last line that is nothing but a date ("*(March 2006 – May 2009)*"). Other rows stay where they are.
 */
export function closingDatesToHeads(rows: readonly Row[]): readonly Row[] {
  const stretches: Row[][] = [];
  for (const row of rows) {
    const open = stretches.at(-1);
    if (open === undefined || row.block.heading !== undefined) stretches.push([row]);
    else open.push(row);
  }
  return stretches.flatMap(closedByDate);
}

function closedByDate(stretch: readonly Row[]): readonly Row[] {
  const [head, second] = stretch;
  const last = stretch.at(-1);
  if (head?.block.heading === undefined || head.kind === 'date' || last?.kind !== 'date') return stretch;
  const dates = stretch.filter((row) => row.kind === 'date');
  const closes = dates.length === 1 && last.parts.length === 0 && second?.kind === 'body';
  return closes ? [head, last, ...stretch.slice(1, -1)] : stretch;
}
