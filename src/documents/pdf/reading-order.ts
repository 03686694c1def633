import type { Segment } from './geometry.js';
import { findRowCells, type GutterKind, kindOf, LARGER, medianSize } from './gutter-kind.js';
import { clipToCluster, columnEdges, extent, findGutters, type Gutter } from './gutters.js';

/** A segment in its place of the reading order. */
export interface Placed extends Segment {
  /** The right edge of the column: a line that nearly reaches it was broken there. */
  readonly limit: number;
  /** The left edge of the column. */
  readonly margin: number;
  /** The row of a table that it stands in: the same object for all of one row. */
  readonly row?: TableRow;
}

/** A row of a table: its first cell, which may be a label or date, and all the rest. */
export interface TableRow {
  readonly first: ReadonlySet<Segment>;
}

/** A page's segments in reading order, the side column apart. */
export interface PageOrder {
  readonly main: readonly Placed[];
  readonly sidebar: readonly Placed[];
}

interface FoundGutter {
  readonly gutter: Gutter;
  readonly kind: GutterKind;
}

/** A side column takes at most this share of the width and at least this share of the text's height. */
const SIDEBAR_WIDTH = 0.45;
const SIDEBAR_HEIGHT = 0.35;
/** Space between a column's text and the next column, in points, at least. */
const GUTTER = 8;
/** Lines that end within this share of the column's width of the longest one mark the right edge. */
const RAGGED_SHARE = 0.1;
const MIN_FULL_LINES = 3;
/** A longest line of this share of the room beside the next column shows where the column ends. */
const FILLED_SHARE = 0.6;

/** Orders a page: columns one after the other, rows of tables one after the other, the rest from top to bottom. */
export function orderPage(segments: readonly Segment[], width: number): PageOrder {
  if (segments.length === 0) return { main: [], sidebar: [] };
  const margin = Math.min(...segments.map((segment) => segment.x0));
  const page = new PageReader(extent(segments), columnEdges(segments));
  const bound = Math.max(width - margin, ...segments.map((segment) => segment.x1));
  return { main: page.read(segments, bound), sidebar: page.sidebar };
}

class PageReader {
  readonly sidebar: Placed[] = [];

  constructor(
    private readonly textExtent: readonly [top: number, bottom: number],
    private readonly edges: readonly number[],
  ) {}

  /** Reads a stretch whose text ends at `bound` at the latest. */
  read(segments: readonly Segment[], bound: number): Placed[] {
    const found = this.findTall(segments) ?? this.findInSection(segments);
    if (found === undefined) return place(segments, bound);
    const gutter =
      found.kind === 'columns' && !this.isTall(found.gutter) ? clipToCluster(found.gutter) : found.gutter;
    const parted = new Set([...gutter.left, ...gutter.right]);
    const [top] = extent([...parted]);
    const rest = segments.filter((segment) => !parted.has(segment));
    const above = rest.filter((segment) => segment.y < top);
    const below = rest.filter((segment) => segment.y >= top);
    const middle = found.kind === 'columns' ? this.readColumns(gutter, bound) : readRows(gutter, bound);
    return [...this.read(above, bound), ...middle, ...this.read(below, bound)];
  }

  /** A gutter that goes past the headings of one column: a side column, or the dates beside a whole career. */
  private findTall(segments: readonly Segment[]): FoundGutter | undefined {
    return findGutters(segments, this.edges, () => false)
      .map((gutter) => ({ gutter, kind: kindOf(gutter) }))
      .find(({ gutter, kind }) => kind === 'rows' || (kind === 'columns' && this.isTall(gutter)));
  }

  /** A gutter between two headings: a table, or a list in two columns. */
  private findInSection(segments: readonly Segment[]): FoundGutter | undefined {
    const isHeading = (segment: Segment) => isLoneHeading(segment, segments);
    return findGutters(segments, this.edges, isHeading)
      .map((gutter) => ({ gutter, kind: kindOf(gutter) }))
      .find(({ kind }) => kind !== 'flow');
  }

  /** Both sides run down a good part of the page. */
  private isTall({ left, right }: Gutter): boolean {
    const [top, bottom] = this.textExtent;
    return [left, right].every((side) => {
      const [first, last] = extent(side);
      return last - first >= (bottom - top) * SIDEBAR_HEIGHT;
    });
  }

  private readColumns(gutter: Gutter, bound: number): Placed[] {
    const start = Math.min(...gutter.left.map((segment) => segment.x0));
    const share = (gutter.x - start) / (bound - start);
    const isTall = this.isTall(gutter);
    const left = this.read(gutter.left, columnEnd(gutter, start));
    const right = this.read(gutter.right, bound);
    if (!isTall || (share > SIDEBAR_WIDTH && share < 1 - SIDEBAR_WIDTH)) return [...left, ...right];
    this.sidebar.push(...(share <= SIDEBAR_WIDTH ? left : right));
    return share <= SIDEBAR_WIDTH ? right : left;
  }
}

/** Larger than the text and alone on its baseline. */
function isLoneHeading(segment: Segment, segments: readonly Segment[]): boolean {
  if (segment.size < medianSize(segments) * LARGER) return false;
  return !segments.some((other) => other !== segment && Math.abs(other.y - segment.y) < segment.size * 0.5);
}

/** Where the text of the left column may end at the latest. */
function columnEnd(gutter: Gutter, start: number): number {
  const room = gutter.x - GUTTER;
  const longest = Math.max(...gutter.left.map((segment) => segment.x1));
  return longest - start >= (room - start) * FILLED_SHARE ? longest : room;
}

function readRows(gutter: Gutter, bound: number): Placed[] {
  const cells = findRowCells(gutter.left, gutter.right);
  const starts = cells.map(([first]) => (first === undefined ? 0 : first.y - first.size * 0.4));
  const until = (index: number) => starts[index] ?? Number.POSITIVE_INFINITY;
  const within = (from: number, to: number) => gutter.right.filter(({ y }) => y >= from && y < to);
  const lead = place(within(Number.NEGATIVE_INFINITY, until(0)), bound);
  const rows = cells.flatMap((cell, index) => {
    const row: TableRow = { first: new Set(cell) };
    const rest = place(within(until(index), until(index + 1)), bound);
    return [...place(cell, gutter.x - GUTTER, row), ...rest.map((segment) => ({ ...segment, row }))];
  });
  return [...lead, ...rows];
}

function place(segments: readonly Segment[], bound: number, row?: TableRow): Placed[] {
  if (segments.length === 0) return [];
  const margin = Math.min(...segments.map((segment) => segment.x0));
  const longest = Math.max(...segments.map((segment) => segment.x1));
  const full = segments.filter((segment) => segment.x1 >= longest - (longest - margin) * RAGGED_SHARE);
  const limit = full.length >= MIN_FULL_LINES ? longest : Math.max(bound, longest);
  return segments.map((segment) => ({ ...segment, limit, margin, ...(row === undefined ? {} : { row }) }));
}
