import { isDateLike } from '../layout/date-like.js';
import type { Segment } from './geometry.js';
import type { Gutter } from './gutters.js';

/**
 * What a gutter parts: `columns` that are read one after the other; `rows` of a label or date on the left and what it
 * says on the right; or nothing (`flow`: right-aligned dates beside titles).
 */
export type GutterKind = 'columns' | 'rows' | 'flow';

/** Share of cells that begin on a baseline of the other side, from which the sides belong together line by line. */
const ALIGNED_SHARE = 0.8;
const DATE_SHARE = 0.4;
/** Labels have so much less text and so many fewer lines than what they label. */
const LABEL_TEXT_SHARE = 0.35;
const LABEL_LINE_SHARE = 0.6;
/** Lines nearer than so many font sizes are one cell. */
const CELL_PITCH = 1.7;

/** Tells columns from tables by baselines and texts. */
export function kindOf({ left, right }: Gutter): GutterKind {
  if (isAside(right, left)) return 'flow';
  return isAside(left, right) ? 'rows' : 'columns';
}

/** Do the lines of `side` stand beside lines of `main`, as dates and labels do? */
function isAside(side: readonly Segment[], main: readonly Segment[]): boolean {
  const cells = findCells(side);
  const aligned = cells.filter(
    ([first]) => first !== undefined && main.some((line) => isBaselineOf(line, first)),
  );
  if (aligned.length < cells.length * ALIGNED_SHARE) return false;
  const dates = cells.filter((cell) => cell.some((line) => isDateLike(line.text)));
  if (dates.length >= cells.length * DATE_SHARE) return true;
  return letters(side) <= letters(main) * LABEL_TEXT_SHARE && side.length <= main.length * LABEL_LINE_SHARE;
}

function isBaselineOf(line: Segment, other: Segment): boolean {
  return Math.abs(line.y - other.y) <= Math.max(line.size, other.size) * 0.35;
}

/** Groups lines that follow each other closely: a date over two lines, a date and a place. */
export function findCells(side: readonly Segment[]): Segment[][] {
  const cells: Segment[][] = [];
  for (const segment of side) {
    const before = cells.at(-1)?.at(-1);
    const isClose =
      before !== undefined && segment.y - before.y <= Math.max(segment.size, before.size) * CELL_PITCH;
    if (isClose) cells.at(-1)?.push(segment);
    else cells.push([segment]);
  }
  return cells;
}

function letters(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.text.length, 0);
}
