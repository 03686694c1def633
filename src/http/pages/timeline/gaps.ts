import type { TimeSpan } from './time-span.js';

/** Shortest gap that is named, in years: notice periods and holidays are none. */
const MIN_GAP_YEARS = 3 / 12;

/** The stretches between the first start and the last end that no entry covers, latest first. */
export function findGaps(spans: readonly TimeSpan[]): TimeSpan[] {
  const gaps: TimeSpan[] = [];
  let covered = Number.POSITIVE_INFINITY;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start - covered >= MIN_GAP_YEARS - 1e-9) gaps.unshift({ start: covered, end: start });
    covered = covered === Number.POSITIVE_INFINITY ? end : Math.max(covered, end);
  }
  return gaps;
}

/** How long a gap is, in the words that it is labelled with. */
export function describeGap({ start, end }: TimeSpan): string {
  const months = Math.round((end - start) * 12);
  if (months < 18) return `${months} months without a dated entry`;
  const years = Math.round(months / 6) / 2;
  return `${years} years without a dated entry`;
}
