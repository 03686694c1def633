import type { Segment } from './geometry.js';

/** An empty vertical strip that parts a stretch of a page into left and right. */
export interface Gutter {
  /** Where the right side begins. */
  readonly x: number;
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
}

/** Lines that must begin at about one x before it can be a column's edge. */
const MIN_ALIGNED = 4;
/** Narrower strips, in points, are spaces between words. */
const MIN_WIDTH = 8;
const EDGE_TOLERANCE = 2;
/** Baselines nearer than this share of the font size are one line across the page. */
const SAME_LINE = 0.35;

/**
 * All gutters of a stretch of a page, the one that parts most lines first. Lines that cross a strip end its stretch.
 * `segments` are in order from top to bottom; `edges` are the column edges of the whole page; `isBreak` names further
 * lines that end a stretch.
 */
export function findGutters(
  segments: readonly Segment[],
  edges: readonly number[],
  isBreak: (segment: Segment) => boolean,
): Gutter[] {
  const gutters = edges.flatMap((x) => guttersAt(segments, x, isBreak));
  return gutters.sort((a, b) => weight(b) - weight(a) || a.x - b.x);
}

/** Where many lines begin, without the outermost left edge. */
export function columnEdges(segments: readonly Pick<Segment, 'x0'>[]): number[] {
  const starts = segments.map((segment) => segment.x0).sort((a, b) => a - b);
  const edges: number[] = [];
  for (let index = 0; index < starts.length; ) {
    const edge = starts[index] ?? 0;
    const next = starts.findIndex((start) => start > edge + EDGE_TOLERANCE);
    const count = (next === -1 ? starts.length : next) - index;
    if (count >= MIN_ALIGNED && index > 0) edges.push(edge);
    index += count;
  }
  return edges;
}

function guttersAt(
  segments: readonly Segment[],
  x: number,
  isBreak: (segment: Segment) => boolean,
): Gutter[] {
  const crosses = (segment: Segment) => segment.x0 < x - EDGE_TOLERANCE && segment.x1 > x - MIN_WIDTH;
  const breaks = segments.filter((segment) => crosses(segment) || isBreak(segment));
  const stretches: Segment[][] = [[]];
  let next = 0;
  for (const segment of segments) {
    while (next < breaks.length && (breaks[next]?.y ?? 0) < segment.y - segment.size * SAME_LINE) next++;
    const isBroken =
      Math.abs((breaks[next]?.y ?? Number.POSITIVE_INFINITY) - segment.y) <= segment.size * SAME_LINE;
    if (!isBroken) stretches.at(-1)?.push(segment);
    else if (stretches.at(-1)?.length !== 0) stretches.push([]);
  }
  return stretches.flatMap((stretch) => {
    const left = stretch.filter((segment) => segment.x1 <= x - MIN_WIDTH);
    const right = stretch.filter((segment) => segment.x0 >= x - EDGE_TOLERANCE);
    const gutter = { x, left, right };
    return left.length > 0 && right.length > 0 && isBeside(left, right) ? [gutter] : [];
  });
}

/** The sides stand beside each other, not one under the other. */
function isBeside(left: readonly Segment[], right: readonly Segment[]): boolean {
  const [leftTop, leftBottom] = extent(left);
  const [rightTop, rightBottom] = extent(right);
  const shared = Math.min(leftBottom, rightBottom) - Math.max(leftTop, rightTop);
  return shared >= 0 && left.some((segment) => segment.y >= rightTop - 2 && segment.y <= rightBottom + 2);
}

/** A gap of more than so many font sizes in a short column ends it. */
const MAX_COLUMN_GAP = 3.6;

/**
 * The gutter without what is not beside each other: of the shorter side the first lines that follow each other
 * without a wide gap, of the longer side the lines beside those.
 */
export function clipToCluster({ x, left, right }: Gutter): Gutter {
  const [leftTop, leftBottom] = extent(left);
  const [rightTop, rightBottom] = extent(right);
  const isLeftShorter = leftBottom - leftTop < rightBottom - rightTop;
  const shorter = firstCluster(isLeftShorter ? left : right);
  const [top, bottom] = extent(shorter);
  const longer = takeBeside(isLeftShorter ? right : left, top, bottom);
  if (longer.length === 0) return { x, left, right };
  return isLeftShorter ? { x, left: shorter, right: longer } : { x, left: longer, right: shorter };
}

/** The lines between two baselines, and those below that follow closely in the same look. */
function takeBeside(side: readonly Segment[], top: number, bottom: number): Segment[] {
  const taken: Segment[] = [];
  for (const segment of side) {
    const before = taken.at(-1);
    const isClose =
      before !== undefined && segment.y - before.y <= segment.size * 1.7 && segment.size === before.size;
    if (segment.y >= top - segment.size * 0.5 && (segment.y <= bottom + 2 || isClose)) taken.push(segment);
  }
  return taken;
}

function firstCluster(side: readonly Segment[]): Segment[] {
  const end = side.findIndex((segment, index) => {
    const above = side[index - 1];
    return above !== undefined && segment.y - above.y > Math.max(segment.size, above.size) * MAX_COLUMN_GAP;
  });
  return end === -1 ? [...side] : side.slice(0, end);
}

/** The first and last baseline. */
export function extent(segments: readonly Segment[]): [top: number, bottom: number] {
  const baselines = segments.map((segment) => segment.y);
  return [Math.min(...baselines), Math.max(...baselines)];
}

function weight({ left, right }: Gutter): number {
  return Math.min(left.length, right.length) * 4 + left.length + right.length;
}
