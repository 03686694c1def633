import type { TimelineEntry } from '../../../model/answer.js';

/** An entry with its first and last month, both included, counted from year 0. */
export interface DatedEntry {
  readonly entry: TimelineEntry;
  readonly from: number;
  readonly to: number;
}

/** Months in which nothing is dated, both included. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Shorter gaps are the ordinary time between two jobs, in months. */
const LEAST_GAP = 2;

/** Months since year 0; `month` is 1 to 12. */
export function monthOf(year: number, month: number): number {
  return year * 12 + month - 1;
}

/**
 * The entries that have a date, by their first month. A year alone counts from January as a start and to December as an
 * end, so that what touches is not drawn apart.
 */
export function dated(entries: readonly TimelineEntry[], thisMonth: number): DatedEntry[] {
  return entries
    .flatMap((entry) => {
      const start = entry.start ?? entry.end;
      if (start === null) return [];
      const from = parse(start, 1);
      const end = entry.current ? thisMonth : parse(entry.end ?? start, 12);
      return [{ entry, from, to: Math.max(from, Math.min(end, Math.max(thisMonth, from))) }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The times between the first and the last month that no entry covers. */
export function findGaps(known: readonly DatedEntry[]): Gap[] {
  const gaps: Gap[] = [];
  let covered = Number.POSITIVE_INFINITY;
  for (const one of known) {
    if (one.from - covered - 1 >= LEAST_GAP) {
      const gap = { from: covered + 1, to: one.from - 1 };
      gaps.push({ ...gap, label: `${monthLabel(gap.from)} – ${monthLabel(gap.to)}` });
    }
    covered = covered === Number.POSITIVE_INFINITY ? one.to : Math.max(covered, one.to);
  }
  return gaps;
}

/** `2019 – 2022`, `03/2019 – now`, `2018`. */
export function periodLabel(entry: TimelineEntry): string {
  const end = entry.current ? 'now' : shortDate(entry.end);
  const start = shortDate(entry.start);
  if (start === '' || end === '' || start === end) return start || end;
  return `${start} – ${end}`;
}

function shortDate(date: string | null): string {
  if (date === null) return '';
  const [year = '', month] = date.split('-');
  return month === undefined ? year : `${month}/${year}`;
}

function monthLabel(month: number): string {
  return `${String((month % 12) + 1).padStart(2, '0')}/${Math.floor(month / 12)}`;
}

function parse(date: string, monthIfUnknown: number): number {
  const [year = '0', month] = date.split('-');
  return monthOf(Number(year), month === undefined ? monthIfUnknown : Number(month));
}
