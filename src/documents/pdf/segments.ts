import { cleanText } from '../layout/clean-text.js';
import { isDateAlone } from '../layout/date-like.js';
import { findMarker, isBulletGlyph } from '../text/bullets.js';
import type { Mark, PageContent, Run, Segment } from './geometry.js';
import { columnEdges } from './gutters.js';

/** Baselines nearer than this share of the font size are one line: superscripts, rounding. */
const BASELINE_SHARE = 0.4;
/** A gap wider than so many times the font size separates cells; justified text stays below. */
const CELL_GAP = 1.6;
/** Where more speaks for another cell (another size, the edge of a column), a smaller gap will do. */
const NEAR_GAP = 0.7;
const SIZE_RATIO = 1.4;
const EDGE_TOLERANCE = 1.5;
/** A gap wider than this share of the font size is a space that the file left out. */
const SPACE_GAP = 0.12;
/** A bullet stands at most so many font sizes left of its text. */
const BULLET_DISTANCE = 3.5;
const BULLET_GLYPHS_OF_FONTS = /[\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8]/g;

/** The segments of a page, from top to bottom and from left to right. */
export function findSegments(page: PageContent): Segment[] {
  const rows = groupRows(page.runs);
  const edges = columnEdges(
    rows.flatMap((row) => splitRow(row, [])).map(([first]) => ({ x0: first?.x0 ?? 0 })),
  );
  return rows
    .flatMap((row) => splitRow(row, edges))
    .map((runs) => toSegment(runs, page))
    .filter((segment) => segment.text !== '');
}

/** Runs of about one baseline, the rows from top to bottom. */
function groupRows(runs: readonly Run[]): Run[][] {
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1);
    const tolerance = row === undefined ? 0 : Math.max(row.size, run.size) * BASELINE_SHARE;
    if (row !== undefined && run.y - row.y <= tolerance) {
      row.runs.push(run);
      row.size = Math.max(row.size, run.size);
    } else {
      rows.push({ y: run.y, size: run.size, runs: [run] });
    }
  }
  return rows.map((row) => row.runs);
}

function splitRow(row: readonly Run[], edges: readonly number[]): Run[][] {
  const segments: Run[][] = [];
  const ordered = [...row].sort((a, b) => a.x0 - b.x0);
  for (const run of ordered) {
    const segment = segments.at(-1);
    const before = segment?.at(-1);
    if (segment === undefined || before === undefined) segments.push([run]);
    else if (isOverprint(before, run)) segment[segment.length - 1] = { ...before, bold: true };
    else if (run === ordered.at(-1) && isDateBeside(before, run)) segments.push([run]);
    else if (run.x0 - before.x1 <= cellGap(before, run, edges) || opensItem(segment)) segment.push(run);
    else segments.push([run]);
  }
  return segments;
}

/**
 * The widest gap, in points, within one segment. A name and a small line beside it are two segments; so is what begins
 * where other lines of the page begin.
 */
function cellGap(before: Run, run: Run, edges: readonly number[]): number {
  const [small, large] = before.size < run.size ? [before.size, run.size] : [run.size, before.size];
  const atEdge = edges.some((edge) => Math.abs(edge - run.x0) < EDGE_TOLERANCE);
  return large > small * SIZE_RATIO || atEdge ? small * NEAR_GAP : large * CELL_GAP;
}

/** A date in another weight at the end of a line, after a title that left little room. */
function isDateBeside(before: Run, run: Run): boolean {
  return before.bold !== run.bold && !/[(,–—-]$/.test(before.text) && isDateAlone(cleanText(run.text));
}

/** Some programs make bold letters by drawing them twice. */
function isOverprint(before: Run, run: Run): boolean {
  return before.text === run.text && Math.abs(before.x0 - run.x0) < 1 && Math.abs(before.y - run.y) < 1;
}

/** Nothing but a bullet or number so far: its text may stand a tab stop away. */
function opensItem(segment: readonly Run[]): boolean {
  const [only, more] = segment;
  return only !== undefined && more === undefined && isMarker(only.text);
}

/** Is this the bullet or number of a list item, without the item? */
function isMarker(text: string): boolean {
  return isBulletGlyph(text) || /^(?:[-–*o§]|\(?(?:\d{1,2}|[a-z])[.)])$/.test(text);
}

function toSegment(runs: readonly Run[], page: PageContent): Segment {
  const [first] = runs;
  const ordered = runs.filter((run) => run.rightToLeft).length * 2 > runs.length ? [...runs].reverse() : runs;
  const text = cleanText(joinRuns(ordered).replace(BULLET_GLYPHS_OF_FONTS, '•'));
  const largest = runs.reduce((most, run) => (run.text.length > most.text.length ? run : most));
  const x0 = Math.min(...runs.map((run) => run.x0));
  const bare = { page: page.number, text, x0, y: largest.y, size: largest.size };
  const marked = findMarker(text) === undefined && page.marks.some((mark) => isBulletOf(mark, bare));
  const lettered = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  const bold = lettered.length > 0 && lettered.every((run) => run.bold);
  return { ...bare, x1: Math.max(...runs.map((run) => run.x1)), bold, marked: first !== undefined && marked };
}

function joinRuns(runs: readonly Run[]): string {
  return runs.reduce((text, run, index) => {
    const before = runs[index - 1];
    if (before === undefined) return run.text;
    const gap = before.rightToLeft && run.rightToLeft ? before.x0 - run.x1 : run.x0 - before.x1;
    const isApart = gap > Math.min(before.size, run.size) * SPACE_GAP || isMarker(before.text);
    return isApart ? `${text} ${run.text}` : text + run.text;
  }, '');
}

function isBulletOf(mark: Mark, segment: { x0: number; y: number; size: number }): boolean {
  const { x0, y, size } = segment;
  const beside = mark.x < x0 && x0 - mark.x < size * BULLET_DISTANCE;
  return beside && mark.side < size * 0.7 && mark.y < y && mark.y > y - size * 0.85;
}
