import type { TimelineEntry } from '../../../model/answer.js';

/** A stretch of time in years: 2019.5 is the middle of 2019. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

/** An entry with the place where it is drawn. */
export interface DatedEntry {
  readonly entry: TimelineEntry;
  readonly span: TimeSpan;
}

/** A date as far as it is known: the earliest and the latest moment that it can mean. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

/** Shortest stretch that is drawn: a month. */
const MIN_YEARS = 1 / 12;

/**
 * Gives every entry with a date its stretch. A date known to the year is drawn in mid-year where another entry
 * takes over in that year, so that `2019 – 2022` and `2022 – 2023` follow each other, and as the whole year where
 * none does, so that a gap is drawn only where there is one.
 */
export function placeInTime(entries: readonly TimelineEntry[], now: number): DatedEntry[] {
  const starts = entries.flatMap(({ start }) => readDate(start) ?? []);
  const ends = entries.flatMap(({ end }) => readDate(end) ?? []);
  return entries.flatMap((entry) => {
    const span = spanOf(entry, { starts, ends, now });
    return span === undefined ? [] : [{ entry, span }];
  });
}

function spanOf(
  entry: TimelineEntry,
  { starts, ends, now }: { starts: readonly Reach[]; ends: readonly Reach[]; now: number },
): TimeSpan | undefined {
  const first = readDate(entry.start);
  const last = entry.current ? { from: now, to: now } : readDate(entry.end);
  const known = first ?? last;
  if (known === undefined) return undefined;
  const from = first ?? known;
  const to = last ?? known;
  const start = first !== undefined && isMet(first, ends) ? middle(first) : from.from;
  const end = last !== undefined && isMet(last, starts) ? middle(last) : to.to;
  if (end - start >= MIN_YEARS) return { start: Math.min(start, now), end: Math.min(end, now + MIN_YEARS) };
  return { start: from.from, end: Math.max(to.to, from.from + MIN_YEARS) };
}

/** True where a date known to the year falls into a year in which another entry begins or ends. */
function isMet(reach: Reach, others: readonly Reach[]): boolean {
  if (reach.to - reach.from < 1) return false;
  return others.some((other) => other.from < reach.to && other.to > reach.from);
}

function middle({ from, to }: Reach): number {
  return (from + to) / 2;
}

function readDate(iso: string | null): Reach | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(iso ?? '');
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { from: year, to: year + 1 };
  const month = (Number(match[2]) - 1) / 12;
  return { from: year + month, to: year + month + 1 / 12 };
}

/** A moment in years. */
export function toYears(date: Date): number {
  return date.getUTCFullYear() + date.getUTCMonth() / 12 + (date.getUTCDate() - 1) / 365;
}
