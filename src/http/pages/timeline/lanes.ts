import type { DatedEntry } from './time-span.js';

/** Two stretches that touch for less than this, in years, stand in one lane. */
const SLACK_YEARS = 1 / 24;

/** Gives overlapping entries lanes side by side; lane 0 is taken first. Roles come before what ran beside them. */
export function assignLanes(entries: readonly DatedEntry[]): Map<string, number> {
  const rank = { role: 0, education: 1, volunteering: 2 } as const;
  const lanes: DatedEntry[][] = [];
  const assigned = new Map<string, number>();
  const ordered = [...entries].sort(
    (a, b) => rank[a.entry.kind] - rank[b.entry.kind] || b.span.start - a.span.start,
  );
  for (const candidate of ordered) {
    const free = lanes.findIndex((lane) => lane.every((other) => !overlap(candidate, other)));
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), candidate];
    assigned.set(candidate.entry.id, lane);
  }
  return assigned;
}

function overlap({ span: a }: DatedEntry, { span: b }: DatedEntry): boolean {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start) > SLACK_YEARS;
}
