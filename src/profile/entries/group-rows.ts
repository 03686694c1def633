import { isEmploymentType, organisationScore, titleScore } from '../header/scores.js';
import type { Block } from '../text/blocks.js';
import type { Row } from './rows.js';

/** The rows that name one entry and the blocks that it says. */
export interface RowGroup {
  readonly header: readonly Row[];
  readonly body: readonly Block[];
}

/** A section's entries, and what stands above the first. */
export interface Grouped {
  readonly lead: readonly Block[];
  readonly entries: readonly RowGroup[];
}

/** More lines than this above or below the date line name no entry. */
const MAX_ROWS_BESIDE_DATE = 4;

const samePeriod = (a: Row, b: Row): boolean => {
  const key = (row: Row) => JSON.stringify([row.period?.start, row.period?.end]);
  return key(a) === key(b);
};

/** Indexes of the rows that date an entry each; a repeated date line counts once. */
function anchorsOf(rows: readonly Row[]): readonly number[] {
  const anchors: number[] = [];
  rows.forEach((row, index) => {
    if (row.kind !== 'date') return;
    const last = anchors.at(-1);
    const previous = last === undefined ? undefined : rows[last];
    const repeats =
      previous !== undefined &&
      samePeriod(previous, row) &&
      (row.parts.length === 0 || previous.parts.length === 0 || row.place);
    if (!repeats) anchors.push(index);
  });
  return anchors;
}

/** Where the rows between two date rows part: the first row of the later entry. */
function cutBetween(rows: readonly Row[], previous: number, next: number, lead: number): number {
  const between = rows
    .slice(previous + 1, next + 1)
    .map((row, offset) => ({ row, index: previous + 1 + offset }));
  const heading = between.find(({ row }) => row.block.heading !== undefined);
  if (heading !== undefined) return heading.index;
  const gaps = between.filter(({ row }) => row.block.gap);
  const [gap] = gaps;
  if (gap !== undefined && gaps.length === 1) return gap.index;
  const duration = between.find(({ row }) => row.duration);
  if (duration !== undefined) return Math.max(previous + 1, duration.index - 1);
  return Math.max(previous + 1, next - lead);
}

/** Rows above the first date row that belong to its entry, counted from a company's line of total time. */
function leadOf(rows: readonly Row[], first: number): number {
  let lead = 0;
  for (let index = first - 1; index >= 0 && lead < MAX_ROWS_BESIDE_DATE; index--) {
    if (rows[index]?.duration === true) break;
    lead++;
    if (rows[index]?.block.gap === true) break;
  }
  return lead;
}

/** Splits a run of header rows into one group for each dated entry. */
function splitRun(rows: readonly Row[]): readonly (readonly Row[])[] {
  const anchors = anchorsOf(rows);
  const [first] = anchors;
  if (first === undefined || anchors.length === 1) return [rows];
  const lead = leadOf(rows, first);
  const cuts = anchors.slice(1).map((anchor, index) => cutBetween(rows, anchors[index] ?? 0, anchor, lead));
  const edges = [0, ...cuts, rows.length];
  return edges.slice(1).map((end, index) => rows.slice(edges[index], end));
}

/** How a row is built: an undated header that is built like the dated ones of its section is one too. */
function shapeOf(row: Row): string {
  const commas = row.parts.map((part) => (part.text.match(/, /g) ?? []).length).join();
  return row.parts.length < 2 && commas === '0'
    ? ''
    : `${row.parts.length} ${commas} ${row.block.emphasised} ${row.block.gap}`;
}

/** What is true of a section as a whole. */
interface Setting {
  /** Some entry has a date. */
  readonly isDated: boolean;
  /** Each outermost item is an entry. */
  readonly isList: boolean;
}

/** A header without a date must say plainly that it is one. */
function opensUndated(
  rows: readonly Row[],
  entryLevel: number | undefined,
  shapes: ReadonlySet<string>,
  { isDated, isList }: Setting,
): boolean {
  const [first] = rows;
  if (first === undefined) return false;
  const parts = rows.flatMap((row) => row.parts);
  const titled = parts.some((part) => titleScore(part.text) >= 2);
  const organised = parts.some((part) => organisationScore(part.text) >= 2);
  const { heading, emphasised, gap } = first.block;
  if (heading !== undefined && heading > (entryLevel ?? heading))
    return parts.some((part) => titleScore(part.text) >= 3);
  if (heading !== undefined) return heading === entryLevel || titled || organised || parts.length > 1;
  const joined = parts.some((part) => / (?:at|@) \p{Lu}/u.test(part.text) && titleScore(part.text) >= 2);
  const alike = titled && shapes.has(shapeOf(first));
  if (isList && first.block.bullet === 0) return true;
  // Where no job has dates, a bold title opens one.
  if (emphasised) return (titled && (!isDated || organised || parts.length > 1)) || joined || alike;
  return (
    (gap || first.block.bullet !== undefined) &&
    (joined || alike || (titled && organised && rows.length <= 3))
  );
}

/** The first row that may belong to the date's entry; lines of places, lengths of time and kinds of work don't count. */
function reachAbove(rows: readonly Row[], anchor: number): number {
  let from = anchor;
  for (let left = MAX_ROWS_BESIDE_DATE; from > 0 && left > 0; from--) {
    const above = rows[from - 1];
    const names = above?.parts.some((part) => !isEmploymentType(part.text)) === true && !above.place;
    if (names || from < anchor - MAX_ROWS_BESIDE_DATE) left--;
  }
  return from;
}

/** Cuts off rows too far from the date line, or across a gap from a header that is complete without them. */
function trimGroup(
  rows: readonly Row[],
  isFirst: boolean,
): { readonly before: readonly Row[]; readonly header: readonly Row[] } {
  const [anchor] = anchorsOf(rows);
  if (anchor === undefined) return { before: [], header: rows };
  let from = reachAbove(rows, anchor);
  if (!isFirst) return { before: rows.slice(0, from), header: rows.slice(from) };
  for (let index = anchor; index > from; index--) {
    const above = rows[index - 1];
    if (rows[index]?.block.gap !== true || above === undefined) continue;
    const isMarked = above.block.heading !== undefined || above.block.emphasised;
    const said = rows
      .slice(index)
      .flatMap((row) => row.parts)
      .some((part) => titleScore(part.text) >= 2 || organisationScore(part.text) >= 2);
    if (!isMarked && said) from = index;
  }
  return { before: rows.slice(0, from), header: rows.slice(from) };
}

/** Groups the rows of a section into entries; with `isList` each outermost item that is no sentence is one. */
export function groupRows(rows: readonly Row[], isList = false): Grouped {
  const lead: Block[] = [];
  const entries: { header: readonly Row[]; body: Block[] }[] = [];
  const say = (blocks: readonly Block[]) => (entries.at(-1)?.body ?? lead).push(...blocks);
  const entryLevel = entryLevelOf(rows);
  const shapes = new Set(rows.filter((row) => row.kind === 'date' || followsDate(rows, row)).map(shapeOf));
  shapes.delete('');
  const setting = { isDated: rows.some((row) => row.kind === 'date'), isList };
  for (let index = 0; index < rows.length; ) {
    const row = rows[index];
    if (row === undefined) break;
    if (row.kind === 'body') {
      // Beside an item without a date a sentence is an item of its own.
      const isOwn =
        isList && row.block.bullet === 0 && entries.at(-1)?.header.every((each) => each.kind === 'head');
      if (isOwn === true) lead.push(row.block);
      else say([row.block]);
      index++;
      continue;
    }
    const run = runFrom(rows, index, isList);
    index += run.length;
    for (const [position, group] of splitRun(run).entries()) {
      const opens =
        group.some((each) => each.kind === 'date') || opensUndated(group, entryLevel, shapes, setting);
      const { before, header } = opens ? trimGroup(group, position === 0) : { before: group, header: [] };
      say(before.map((each) => each.block));
      if (opens) entries.push({ header, body: [] });
    }
  }
  return { lead, entries };
}

/** The rows from one on that may be one header, or several without text between them. */
function runFrom(rows: readonly Row[], from: number, isList: boolean): readonly Row[] {
  const run: Row[] = [];
  for (const next of rows.slice(from)) {
    if (next.kind === 'body' || opensAnew(run, next)) break;
    if (isList && run.length > 0 && next.block.bullet === 0) break;
    run.push(next);
  }
  return run;
}

/** Does a header row stand beside a date row? */
function followsDate(rows: readonly Row[], row: Row): boolean {
  const at = rows.indexOf(row);
  return row.kind === 'head' && (rows[at + 1]?.kind === 'date' || rows[at - 1]?.kind === 'date');
}

/** A heading of the level of one above it is another header. */
function opensAnew(run: readonly Row[], next: Row): boolean {
  const level = next.block.heading;
  return (
    level !== undefined && run.some((row) => row.block.heading !== undefined && row.block.heading >= level)
  );
}

/** The heading level that dated entries of the section stand under, where they do; else that of most headings. */
function entryLevelOf(rows: readonly Row[]): number | undefined {
  const dated = rows.filter((row) => row.kind === 'date' || followsDate(rows, row));
  return mostCommonLevel(dated) ?? mostCommonLevel(rows);
}

function mostCommonLevel(rows: readonly Row[]): number | undefined {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const level = row.block.heading;
    if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}
