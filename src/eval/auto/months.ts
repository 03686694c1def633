import type { PartialDate, Period } from '../../model/profile.js';

/** A stretch of time in months since the year 0. A bound that is known to the year alone stands in its middle. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isStartRough: boolean;
  readonly isEndRough: boolean;
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
  const isVague = period?.approximate === true;
  const from = monthOf(start);
  return {
    start: from,
    end: Math.max(from, monthOf(to)),
    isStartRough: isVague || start.month === undefined,
    isEndRough: isVague || to.month === undefined,
  };
}

/** True where either bound is rough. */
export function isRough({ isStartRough, isEndRough }: Stretch): boolean {
  return isStartRough || isEndRough;
}

function monthOf({ year, month }: PartialDate): number {
  return year * 12 + (month === undefined ? MID_YEAR : month - 1);
}

/**
 * The length of several stretches together, what overlaps counted once. Whether the last month counts is a matter of
 * taste, so each separate stretch adds a month of tolerance; one rough bound adds half a year, two even out.
 */
export function lengthOf(stretches: readonly Stretch[]): Length {
  const merged: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || next.start > last.end) merged.push(next);
    else if (next.end > last.end)
      merged.splice(-1, 1, { ...last, end: next.end, isEndRough: next.isEndRough });
  }
  const uneven = merged.filter(({ isStartRough, isEndRough }) => isStartRough !== isEndRough).length;
  return {
    months: merged.reduce((sum, { start, end }) => sum + end - start, 0),
    tolerance: merged.length + uneven * HALF_YEAR,
    isRough: stretches.some(isRough),
  };
}
