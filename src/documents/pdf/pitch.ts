import type { Placed } from './reading-order.js';

/** The distance of lines to the ones above them, in font sizes. */
export interface Pitch {
  /** What lines of one paragraph keep. */
  readonly tight: number;
  /** True where items of a list stand clearly further apart than lines of one item. */
  readonly loose: boolean;
}

/** Wider than so many font sizes is a new part, not the next line. */
const MAX_PITCH = 2;
/** Distances within this factor of the tightest count as the same. */
export const PITCH_TOLERANCE = 1.18;
const LOOSE_SHARE = 0.3;
const USUAL: Pitch = { tight: 1.3, loose: false };

/** Measures the pitch of lines of one size that follow each other in one column. */
export function measurePitch(lines: readonly Placed[]): Pitch {
  const distances = lines
    .flatMap((line, index) => {
      const before = lines[index - 1];
      return before === undefined || Math.abs(before.size - line.size) > 0.1 ? [] : [distance(before, line)];
    })
    .filter((value): value is number => value !== undefined && value > 0.5 && value <= MAX_PITCH)
    .sort((a, b) => a - b);
  const tight = distances[Math.floor(distances.length * 0.2)];
  if (tight === undefined) return USUAL;
  const wider = distances.filter((value) => value > tight * PITCH_TOLERANCE).length;
  return { tight, loose: wider >= distances.length * LOOSE_SHARE };
}

/** Font sizes from one baseline to the next below it on the page; undefined from page to page or upward. */
export function distance(above: Placed, below: Placed): number | undefined {
  if (above.page !== below.page || below.y <= above.y) return undefined;
  return (below.y - above.y) / Math.max(above.size, below.size);
}
