import type { Segment } from './geometry.js';
import { findCells, kindOf } from './gutter-kind.js';
import { extent, findGutters, type Gutter } from './gutters.js';

/** A segment in its place of the reading order. */
export interface Placed extends Segment {
  /** The right edge of the column: a line that nearly reaches it was broken there. */
  readonly limit: number;
  /** The left edge of the column. */
  readonly margin: number;
  /** Label or date of the row whose content follows, in a table without lines. */
  readonly label?: true;
}

/** A page's segments in reading order, the side column apart. */
export interface PageOrder {
  readonly main: readonly Placed[];
  readonly sidebar: readonly Placed[];
}

/** A side column takes at most this share of the width and at least this share of the text's height. */
const SIDEBAR_WIDTH = 0.45;
const SIDEBAR_HEIGHT = 0.35;
/** Space between a column's text and the next column, in points, at least. */
const GUTTER = 8;
/** Lines that end within this share of the column's width of the longest one mark the right edge. */
const RAGGED_SHARE = 0.1;
const MIN_FULL_LINES = 3;

/** Orders a page: columns one after the other, rows of tables one after the other, everything else from top to bottom. */
export function orderPage(segments: readonly Segment[], width: number): PageOrder {
  if (segments.length === 0) return { main: [], sidebar: [] };
  const margin = Math.min(...segments.map((segment) => segment.x0));
  const page = new PageReader(extent(segments));
  const bound = Math.max(width - margin, ...segments.map((segment) => segment.x1));
  return { main: page.read(segments, bound), sidebar: page.sidebar };
}

class PageReader {
  readonly sidebar: Placed[] = [];

  constructor(private readonly textExtent: readonly [top: number, bottom: number]) {}

  /** Reads a stretch whose text ends at `bound` at the latest. */
  read(segments: readonly Segment[], bound: number): Placed[] {
    const gutters = findGutters(segments).map((gutter) => ({ gutter, kind: kindOf(gutter) }));
    const found =
      gutters.find(({ kind }) => kind === 'columns') ?? gutters.find(({ kind }) => kind === 'rows');
    if (found === undefined) return place(segments, bound);
    const { gutter } = found;
    const parted = new Set([...gutter.left, ...gutter.right]);
    const [top] = extent([...parted]);
    const rest = segments.filter((segment) => !parted.has(segment));
    const above = rest.filter((segment) => segment.y < top);
    const below = rest.filter((segment) => segment.y >= top);
    const middle = found.kind === 'columns' ? this.readColumns(gutter, bound) : this.readRows(gutter, bound);
    return [...this.read(above, bound), ...middle, ...this.read(below, bound)];
  }

  private readColumns(gutter: Gutter, bound: number): Placed[] {
    const [top, bottom] = this.textExtent;
    const [first, last] = extent([...gutter.left, ...gutter.right]);
    const left = this.read(gutter.left, gutter.x - GUTTER);
    const right = this.read(gutter.right, bound);
    if (last - first < (bottom - top) * SIDEBAR_HEIGHT) return [...left, ...right];
    const start = Math.min(...gutter.left.map((segment) => segment.x0));
    const leftShare = (gutter.x - start) / (bound - start);
    if (leftShare > SIDEBAR_WIDTH && leftShare < 1 - SIDEBAR_WIDTH) return [...left, ...right];
    this.sidebar.push(...(leftShare <= SIDEBAR_WIDTH ? left : right));
    return leftShare <= SIDEBAR_WIDTH ? right : left;
  }

  private readRows(gutter: Gutter, bound: number): Placed[] {
    const cells = findCells(gutter.left);
    const starts = cells.map(([first]) => (first === undefined ? 0 : first.y - first.size * 0.4));
    const until = (row: number) => starts[row] ?? Number.POSITIVE_INFINITY;
    const within = (from: number, to: number) => gutter.right.filter(({ y }) => y >= from && y < to);
    const lead = place(within(Number.NEGATIVE_INFINITY, until(0)), bound);
    const rows = cells.flatMap((cell, row) => {
      const labels = place(cell, gutter.x - GUTTER).map((label): Placed => ({ ...label, label: true }));
      return [...labels, ...place(within(until(row), until(row + 1)), bound)];
    });
    return [...lead, ...rows];
  }
}

function place(segments: readonly Segment[], bound: number): Placed[] {
  if (segments.length === 0) return [];
  const margin = Math.min(...segments.map((segment) => segment.x0));
  const longest = Math.max(...segments.map((segment) => segment.x1));
  const full = segments.filter((segment) => segment.x1 >= longest - (longest - margin) * RAGGED_SHARE);
  const limit = full.length >= MIN_FULL_LINES ? longest : Math.max(bound, longest);
  return segments.map((segment) => ({ ...segment, limit, margin }));
}
