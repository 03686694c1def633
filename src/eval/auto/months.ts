import type { PartialDate, Period } from '../../model/profile.js';

/**
 * A stretch of time in months since the year 0. A bound that is known to the year alone stands in its middle, and
 * `isRough` says so.
 */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isRough: boolean;
  /** Exactly one bound is rough: the length may be half a year more or less. */
  readonly isUneven: boolean;
}

/** How long something was: `months`, known to within `tolerance` months either way. */
export interface Length {
  readonly months: number;
  readonly tolerance: number;
  /** Must be said with "about". */
  readonly isRough: boolean;
}

const MID_YEAR = 6;
const HALF_YEAR = 6;

/** The stretch of a period; undefined where a bound is missing. */
export function stretchOf(period: Period | undefined, today: PartialDate): Stretch | undefined {
  const { start, end } = period ?? {};
  if (start === undefined || end === undefined) return undefined;
  const to = end === 'present' ? today : end;
  const isRough = start.month === undefined || to.month === undefined || period?.approximate === true;
  const from = monthOf(start);
  return {
    start: from,
    end: Math.max(from, monthOf(to)),
    isRough,
    isUneven: (start.month === undefined) !== (to.month === undefined),
  };
}

function monthOf({ year, month }: PartialDate): number {
  return year * 12 + (month === undefined ? MID_YEAR : month - 1);
}

/**
 * The length of several stretches together, what overlaps counted once. Whether the last month counts is a matter of
 * taste, so each separate stretch adds a month of tolerance.
 */
export function lengthOf(stretches: readonly Stretch[]): Length {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  const uneven = stretches.filter(({ isUneven }) => isUneven).length;
  return {
    months: merged.reduce((sum, { start, end }) => sum + end - start, 0),
    tolerance: merged.length + uneven * HALF_YEAR,
    isRough: stretches.some(({ isRough }) => isRough),
  };
}
