import type { PartialDate, Period } from '../../model/profile.js';

/** A period without its place in a document. */
export type PeriodValue = Omit<Period, 'span'>;

/** Months since year 0 of the first month that a date may mean: `2019` is January 2019. */
export function firstMonthIndex(date: PartialDate): number {
  return date.year * 12 + (date.month ?? 1) - 1;
}

/** Months since year 0 of the last month that a date may mean: `2019` is December 2019. */
export function lastMonthIndex(date: PartialDate): number {
  return date.year * 12 + (date.month ?? 12) - 1;
}

/** The year and month that a month index stands for. */
export function dateOfMonthIndex(index: number): PartialDate {
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/**
 * Orders dates; negative where `a` is earlier. Of two that agree as far as both are known the less precise
 * one comes first, so that the order is total.
 */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);
}

/**
 * Months from `start` to `end`. With both months known the months of both ends count, as LinkedIn counts
 * (January to March is 3); with years alone it is the difference of the years times 12 (2019 to 2022 is 36).
 * Never negative.
 */
export function monthsBetween(start: PartialDate, end: PartialDate): number {
  if (start.month === undefined || end.month === undefined) return Math.max(0, (end.year - start.year) * 12);
  return Math.max(0, firstMonthIndex(end) - firstMonthIndex(start) + 1);
}

/**
 * The months `[first, last]` that a period may cover, as month indexes. `today` closes an open end.
 * A missing end is the start itself; a missing start gives undefined.
 */
export function monthRange(period: PeriodValue, today: PartialDate): readonly [number, number] | undefined {
  if (period.start === undefined) return undefined;
  const end = period.end === 'present' ? today : (period.end ?? period.start);
  const first = firstMonthIndex(period.start);
  return [first, Math.max(first, lastMonthIndex(end))];
}

/** True where two periods may share a month. Periods without a start overlap nothing. */
export function periodsOverlap(a: PeriodValue, b: PeriodValue, today: PartialDate): boolean {
  const left = monthRange(a, today);
  const right = monthRange(b, today);
  return left !== undefined && right !== undefined && left[0] <= right[1] && right[0] <= left[1];
}

/** True where two dates agree to the precision that both know. */
export function datesAgree(a: PartialDate, b: PartialDate): boolean {
  if (a.year !== b.year) return false;
  if (a.month === undefined || b.month === undefined) return true;
  return a.month === b.month && (a.day === undefined || b.day === undefined || a.day === b.day);
}

/** `2019`, `2019-03` or `2019-03-15`. */
export function toIsoDate(date: PartialDate): string {
  const parts = [String(date.year).padStart(4, '0')];
  if (date.month !== undefined) parts.push(String(date.month).padStart(2, '0'));
  if (date.month !== undefined && date.day !== undefined) parts.push(String(date.day).padStart(2, '0'));
  return parts.join('-');
}

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2019`, `Mar 2019` or `15 Mar 2019`. */
export function formatDate(date: PartialDate): string {
  const month = date.month === undefined ? undefined : shortMonths[date.month - 1];
  if (month === undefined) return String(date.year);
  return date.day === undefined ? `${month} ${date.year}` : `${date.day} ${month} ${date.year}`;
}

/** `2019 – 2022`, `Mar 2019 – Present`, `until 2015`, `2018`. Empty for a period that knows nothing. */
export function formatPeriod(period: PeriodValue): string {
  const { start, end } = period;
  const about = period.approximate === true ? 'about ' : '';
  if (start === undefined)
    return end === undefined || end === 'present' ? '' : `until ${about}${formatDate(end)}`;
  if (end === undefined) return about + formatDate(start);
  if (end === 'present') return `${about}${formatDate(start)} – Present`;
  return compareDates(start, end) === 0
    ? about + formatDate(start)
    : `${about}${formatDate(start)} – ${formatDate(end)}`;
}
