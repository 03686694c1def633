import { isDateLike, isSplitDate } from '../layout/date-like.js';
import type { Segment } from './geometry.js';
import type { Gutter } from './gutters.js';

/**
 * What a gutter parts: `columns` that are read one after the other; `rows` of a label, date or first cell on the left
 * and what belongs to it on the right; or nothing (`flow`: right-aligned dates beside titles).
 */
export type GutterKind = 'columns' | 'rows' | 'flow';

/** Share of cells that begin on a baseline of the other side, from which the sides belong together line by line. */
const ALIGNED_SHARE = 0.8;
const TABLE_SHARE = 0.9;
const DATE_SHARE = 0.4;
/** Labels have so much less text and so many fewer lines than what they label. */
const LABEL_TEXT_SHARE = 0.35;
const LABEL_LINE_SHARE = 0.6;
const MIN_LABELS = 2;
/** Lines nearer than so many font sizes are one cell. */
const CELL_PITCH = 1.7;
/** Text larger than the body text by this factor is a heading. */
export const LARGER = 1.07;
/** Fewer lines are no column, unless they are the dates or labels of rows. */
const MIN_COLUMN_LINES = 2;

/** Tells columns from tables by baselines and texts. Headings in the margin count on neither side. */
export function kindOf(gutter: Gutter): GutterKind {
  const body = medianSize([...gutter.left, ...gutter.right]);
  const isHeading = (segment: Segment) => segment.size >= body * LARGER;
  const left = gutter.left.filter((segment) => !isHeading(segment));
  const right = gutter.right.filter((segment) => !isHeading(segment));
  if (left.length === 0 || right.length === 0) return 'flow';
  if (isAside(right, left)) return 'flow';
  if (isAside(left, right)) return 'rows';
  if (left.length < MIN_COLUMN_LINES || right.length < MIN_COLUMN_LINES) return 'flow';
  const headed = gutter.right.length > right.length;
  const listed = [...left, ...right].some((segment) => segment.marked);
  if (headed || listed) return 'columns';
  return alignedShare(left, right) >= TABLE_SHARE && alignedShare(right, left) >= TABLE_SHARE
    ? 'rows'
    : 'columns';
}

/** Do the lines of `side` stand beside lines of `main`, as dates and labels do? */
function isAside(side: readonly Segment[], main: readonly Segment[]): boolean {
  if (alignedShare(side, main) < ALIGNED_SHARE) return false;
  const cells = findCells(side);
  const dates = cells.filter((cell) => cell.some((line) => isDateLike(line.text)));
  if (dates.length >= cells.length * DATE_SHARE) return true;
  if (side.length < MIN_LABELS) return false;
  return letters(side) <= letters(main) * LABEL_TEXT_SHARE && side.length <= main.length * LABEL_LINE_SHARE;
}

/**
 * The cells of a first column: lines that follow each other closely, but a date that stands beside a line of the
 * other column begins a new one, and so does every label where all stand beside one.
 */
export function findRowCells(side: readonly Segment[], main: readonly Segment[]): Segment[][] {
  const isBeside = (segment: Segment) => main.some((line) => isBaselineOf(line, segment));
  const labels = !side.some((segment) => isDateLike(segment.text)) && side.every(isBeside);
  return findCells(side, (segment, above) => {
    if (!isBeside(segment) || isSplitDate(above.text, segment.text)) return false;
    return labels || isDateLike(segment.text);
  });
}

/** Share of the cells of `side` whose first line has a neighbour on its baseline. */
function alignedShare(side: readonly Segment[], main: readonly Segment[]): number {
  const cells = findCells(side);
  const aligned = cells.filter(
    ([first]) => first !== undefined && main.some((line) => isBaselineOf(line, first)),
  );
  return aligned.length / cells.length;
}

function isBaselineOf(line: Segment, other: Segment): boolean {
  return Math.abs(line.y - other.y) <= Math.max(line.size, other.size) * 0.35;
}

/** Groups lines of one look that follow each other closely: a date over two lines, a date and a place. */
function findCells(
  side: readonly Segment[],
  starts: (segment: Segment, above: Segment) => boolean = () => false,
): Segment[][] {
  const cells: Segment[][] = [];
  for (const segment of side) {
    const before = cells.at(-1)?.at(-1);
    if (before !== undefined && isOneCell(before, segment) && !starts(segment, before))
      cells.at(-1)?.push(segment);
    else cells.push([segment]);
  }
  return cells;
}

function isOneCell(above: Segment, below: Segment): boolean {
  const sameLook =
    Math.abs(above.size - below.size) <= above.size * (LARGER - 1) && above.bold === below.bold;
  return sameLook && below.y - above.y <= Math.max(below.size, above.size) * CELL_PITCH;
}

function letters(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.text.length, 0);
}

/** The size of the middle line. */
export function medianSize(segments: readonly Segment[]): number {
  const sizes = segments.map((segment) => segment.size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
