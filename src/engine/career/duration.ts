import type { PartialDate, Period } from '../../model/profile.js';

/** A length of time in months. `approximate` where the documents know years only. */
export interface Duration {
  readonly months: number;
  readonly approximate: boolean;
}

/** A stretch of a career as fractional month positions (months since year 0); `to >= from`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly approximate: boolean;
}

const MIDDLE_OF_YEAR = 6;
/** Days after which a month counts as done, for day-precise ends such as 30 November. */
const DAYS_IN_MONTH = 30.44;

/**
 * Where a period lies. A job from March to May is two months long (May − March), as people subtract;
 * years alone are subtracted as years. Open ends run to `today`. Undefined without a start, or without an end
 * where none is open: a single date has no length.
 */
export function stretchOf(period: Period | undefined, today: PartialDate): Stretch | undefined {
  if (period?.start === undefined || period.end === undefined) return undefined;
  const end = period.end === 'present' ? today : period.end;
  const yearsOnly = period.start.month === undefined && (end.month === undefined || period.end === 'present');
  if (yearsOnly) {
    return {
      from: period.start.year * 12,
      to: Math.max(period.start.year, end.year) * 12,
      approximate: true,
    };
  }
  const approximate =
    period.start.month === undefined || end.month === undefined || period.approximate === true;
  const from = position(period.start);
  return { from, to: Math.max(from, position(end, period.start)), approximate };
}

function position(date: PartialDate, start?: PartialDate): number {
  const month = date.month === undefined ? MIDDLE_OF_YEAR : date.month - 1;
  // Days count only where both ends have them: 1 December to 30 November is whole years.
  const days =
    date.day !== undefined && (start === undefined || start.day !== undefined) ? date.day / DAYS_IN_MONTH : 0;
  return date.year * 12 + month + (start === undefined && days > 0 ? (date.day ?? 1) / DAYS_IN_MONTH : days);
}

/** The length of one period; undefined where it can't be known. */
export function durationOf(period: Period | undefined, today: PartialDate): Duration | undefined {
  const stretch = stretchOf(period, today);
  if (stretch === undefined) return undefined;
  return { months: Math.round(stretch.to - stretch.from), approximate: stretch.approximate };
}

/** Stretches merged where they overlap or follow each other within a month, in order of time. */
export function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    if (last !== undefined && stretch.from <= last.to + 1) {
      merged[merged.length - 1] = {
        from: last.from,
        to: Math.max(last.to, stretch.to),
        approximate: last.approximate || stretch.approximate,
      };
    } else merged.push(stretch);
  }
  return merged;
}

/** The time that periods cover together: overlaps count once. Undefined where none can be known. */
export function coveredTime(
  periods: readonly (Period | undefined)[],
  today: PartialDate,
): Duration | undefined {
  const stretches = periods.flatMap((period) => stretchOf(period, today) ?? []);
  if (stretches.length === 0) return undefined;
  const merged = mergeStretches(stretches);
  return {
    months: Math.round(merged.reduce((sum, { from, to }) => sum + to - from, 0)),
    approximate: stretches.some((stretch) => stretch.approximate),
  };
}

/**
 * `2 years and 11 months (about 3 years)`, `about 9 years`, `7 months`. Where only years are known the length is
 * said to the year and called about.
 */
export function formatDuration({ months, approximate }: Duration): string {
  if (approximate) {
    const years = Math.round(months / 12);
    if (years === 0) return months < 1 ? 'less than a year' : plural(months, 'month', 'about ');
    return plural(years, 'year', 'about ');
  }
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) {
    if (months === 0) return 'less than a month';
    return rest === 11 ? '11 months (about 1 year)' : plural(rest, 'month');
  }
  const whole = plural(years, 'year');
  if (rest === 0) return whole;
  const exact = `${whole} and ${plural(rest, 'month')}`;
  return rest === 11 ? `${exact} (about ${plural(years + 1, 'year')})` : exact;
}

const plural = (count: number, unit: string, before = ''): string =>
  `${before}${count} ${unit}${count === 1 ? '' : 's'}`;
