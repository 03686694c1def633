import type { DatedEntry, Gap } from './timeline-dates.js';

/** The months that `columns` cells stand for. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
}

const FILL = { role: '█', volunteering: '▓', education: '▒' } as const;
/** Years between two ticks, of which the first that leaves room for its labels is taken. */
const STEPS = [1, 2, 5, 10, 20, 50];
/** A label of four digits and a space. */
const LABEL_COLUMNS = 6;

/** One entry's cells, from the left edge. */
export function bar(one: DatedEntry, scale: Scale): string {
  const [first, last] = cells(one, scale);
  const length = last - first + 1;
  const fill = FILL[one.entry.kind];
  const body = one.entry.current ? `${fill.repeat(Math.max(0, length - 1))}▶` : fill.repeat(length);
  return ' '.repeat(first) + body;
}

/** The cells in which no entry is dated. */
export function gapRow(gaps: readonly Gap[], scale: Scale): string {
  const row = Array.from({ length: scale.columns }, () => ' ');
  for (const gap of gaps) {
    const [first, last] = cells(gap, scale);
    row.fill('·', first, last + 1);
  }
  return row.join('').trimEnd();
}

/** Two lines: years, and a tick under each. */
export function axis(scale: Scale): string[] {
  const years = (scale.to - scale.from + 1) / 12;
  const step =
    STEPS.find((size) => (scale.columns / Math.max(years, 1)) * size >= LABEL_COLUMNS) ?? STEPS.at(-1) ?? 50;
  const labels = Array.from({ length: scale.columns + LABEL_COLUMNS }, () => ' ');
  const ticks = Array.from({ length: scale.columns }, () => '─');
  const firstYear = Math.ceil(scale.from / 12);
  for (let year = firstYear; year * 12 <= scale.to; year += 1) {
    if (year % step !== 0) continue;
    const cell = cellOf(year * 12, scale);
    if (cell + 4 > scale.columns) break;
    ticks[cell] = '┬';
    labels.splice(cell, 4, ...String(year));
  }
  return [labels.join('').trimEnd(), ticks.join('')];
}

function cells(span: { readonly from: number; readonly to: number }, scale: Scale): [number, number] {
  const first = cellOf(span.from, scale);
  return [first, Math.max(first, cellOf(span.to + 1, scale) - 1)];
}

function cellOf(month: number, scale: Scale): number {
  const months = scale.to - scale.from + 1;
  return Math.min(scale.columns, Math.round(((month - scale.from) / months) * scale.columns));
}
