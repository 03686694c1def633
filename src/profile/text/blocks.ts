import { findPeriods } from '../../language/dates.js';
import type { Line } from '../../model/document.js';
import { type Page, type Range, trimSpace } from './page.js';

/** A paragraph, list item, heading or table cell row: one or more lines that belong together. */
export interface Block extends Range {
  /** The text of the range with mark-up and line breaks read as spaces: same length as the range. */
  readonly plain: string;
  /** Heading level where the format marks one. */
  readonly heading?: number;
  /** Depth of the list item, 0 for the outermost; absent for anything else. */
  readonly bullet?: number;
  readonly emphasised: boolean;
  readonly sidebar: boolean;
  /** A blank line, a rule or the document's beginning stands above. */
  readonly gap: boolean;
  /** Columns of white space at the start of its first line. */
  readonly indent: number;
  /** Number of lines. */
  readonly lines: number;
  readonly cells?: readonly Range[];
  readonly tableHeader: boolean;
}

const MARKER =
  /^\s*(?:(?:[-*+–—•‣⁃◦∙·●○■□▪▫▸►➢➤→✓✔✦★o§\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8]|\(?(?:\d{1,2}|[a-z])[.)])\s+|[•‣⁃◦∙●○■□▪▫▸►➢➤→✓✔✦★\uf0b7\uf0a7\uf0d8\uf0fc])/u;
const MARKDOWN_LEAD = /^\s{0,3}(?:>\s?)*(?:(?:\s*[-*+]\s+)?#{1,6}\s+|:\s{1,3}(?=\S))?/;
const HEADING_TAIL = /\s+#+\s*$/;
const TASK_BOX = /^\[[ xX]\]\s+/;
/** A small picture before the words; flags and joined pictures too. */
const PICTURE =
  /^(?:(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[\u{1f3fb}-\u{1f3ff}])[\ufe0f\u200d]*)+\s+(?=\S)/u;
const DECORATION = /^[^\p{L}\p{N}]*$/u;

/** Is there nothing to read in this text: rules, bullets alone, stars? */
export function isDecoration(text: string): boolean {
  return DECORATION.test(text);
}

/** The range of a line's words: without list marker, heading marks, quote marks and table bars. */
function contentOf(page: Page, line: Line): Range {
  let { start, end } = line;
  const slice = () => page.masked.slice(start, end);
  if (page.document.format === 'md') {
    start += MARKDOWN_LEAD.exec(slice())?.[0].length ?? 0;
    if (line.heading !== undefined) end -= HEADING_TAIL.exec(slice())?.[0].length ?? 0;
  }
  if (line.bullet === true) {
    start += MARKER.exec(slice())?.[0].length ?? 0;
    start += TASK_BOX.exec(slice())?.[0].length ?? 0;
  }
  start += PICTURE.exec(slice())?.[0].length ?? 0;
  if (line.cells !== undefined) {
    start = Math.max(start, line.cells[0]?.start ?? start);
    end = Math.min(end, line.cells.at(-1)?.end ?? end);
  }
  return trimSpace(page.document.text, { start, end });
}

function indentOf(text: string, start: number): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lead = /^[ \t\u00a0]*/.exec(text.slice(lineStart, Math.max(start, lineStart) + 40))?.[0] ?? '';
  return [...lead].reduce((sum, character) => sum + (character === '\t' ? 4 : 1), 0);
}

function blockOf(page: Page, lines: readonly Line[], first: Line, gap: boolean): Block | undefined {
  const ranges = lines.map((line) => contentOf(page, line)).filter((range) => range.end > range.start);
  const start = ranges[0]?.start;
  const end = ranges.at(-1)?.end;
  if (start === undefined || end === undefined || isDecoration(page.plain.slice(start, end)))
    return undefined;
  return {
    start,
    end,
    plain: page.plain.slice(start, end),
    ...(first.heading === undefined ? {} : { heading: first.heading }),
    ...(first.bullet === true ? { bullet: first.depth ?? 0 } : {}),
    emphasised: first.emphasised === true,
    sidebar: first.sidebar === true,
    gap,
    indent: indentOf(page.document.text, first.start),
    lines: ranges.length,
    ...(first.cells === undefined ? {} : { cells: first.cells.filter((cell) => cell.end > cell.start) }),
    // Years name no column: a table's first row may be a job.
    tableHeader:
      first.tableHeader === true && !findPeriods(page.plain.slice(start, end)).some(({ range }) => range),
  };
}

/** A wide gap inside a line sets columns, not words of a sentence. */
const COLUMNS = /\S(?:\t+|[ \u00a0]{3,})\S/;

/** Can this line not be the rest of a paragraph, whatever its length: a date line, or one under a header's columns or dates? */
function standsAlone(page: Page, open: readonly Line[], line: Line): boolean {
  const text = page.plain.slice(line.start, line.end);
  const last = open.at(-1);
  const above = last === undefined ? '' : page.plain.slice(last.start, last.end).trim();
  const [first] = /\d{4}/.test(text) ? findPeriods(text) : [];
  if (
    first?.range === true &&
    text.slice(0, first.start).trim() === '' &&
    /^\s*(?:[(·|,]|$)/.test(text.slice(first.end))
  )
    return true;
  if (open[0]?.bullet === true) return false;
  if (COLUMNS.test(above)) return true;
  const period = /\d{4}/.test(above) ? findPeriods(above).at(-1) : undefined;
  return period?.range === true && /^[\s)\]]*$/.test(above.slice(period.end));
}

/** Shorter lines are not full: what follows them begins anew. */
const MIN_FULL_LENGTH = 50;
/** From here on a line that ends inside a sentence was wrapped, whatever the next begins with: in an item, elsewhere. */
const MIN_WIDE_ITEM = 80;
const MIN_WIDE_LINE = 100;

/** A line after a full one that ends inside a sentence goes on with it, where the loader was not sure. */
function continues(page: Page, open: readonly Line[], line: Line): boolean {
  const last = open.at(-1);
  if (last === undefined || last.heading !== undefined || last.cells !== undefined) return false;
  if (
    line.heading !== undefined ||
    line.bullet === true ||
    line.cells !== undefined ||
    line.sidebar !== last.sidebar
  )
    return false;
  const above = page.plain.slice(last.start, last.end).trimEnd();
  const text = page.plain.slice(line.start, line.end);
  if (above.length < MIN_FULL_LENGTH || /[.!?:;)]$/.test(above)) return false;
  if (/^\s*\p{Ll}/u.test(text)) return true;
  // The lines of a JSON file are its strings, one each.
  if (page.document.format === 'json') return false;
  const isWide = above.length >= (open[0]?.bullet === true ? MIN_WIDE_ITEM : MIN_WIDE_LINE);
  return isWide && /(?:(?<!\p{L})\p{Ll}+|,)$/u.test(above) && !findPeriods(text).some(({ range }) => range);
}

const PARAGRAPH_TAG = /<\/?(?:p|div|ul|ol|dl|h[1-6]|section|article|center)\b/i;

/** Does a hidden line part what stands above it from what stands below? One beside words does only as a paragraph's tag. */
function isGap(text: string, { start, end }: Line): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const beside = text.slice(from, start) + text.slice(end, to === -1 ? text.length : to);
  return beside.trim() === '' || PARAGRAPH_TAG.test(text.slice(start, end));
}

/** The blocks of a page in reading order: wrapped lines joined, blank lines, rules and hidden lines left out. */
export function findBlocks(page: Page): readonly Block[] {
  const blocks: Block[] = [];
  let open: Line[] = [];
  let gap = true;
  const close = () => {
    const [first] = open;
    const block = first === undefined ? undefined : blockOf(page, open, first, gap);
    if (first !== undefined) gap = block === undefined;
    if (block !== undefined) blocks.push(block);
    open = [];
  };
  for (const line of page.document.lines) {
    const blank = line.hidden === true || page.plain.slice(line.start, line.end).trim() === '';
    if (
      !blank &&
      open.length > 0 &&
      ((line.continuation === true && !standsAlone(page, open, line)) || continues(page, open, line))
    ) {
      open.push(line);
      continue;
    }
    close();
    if (!blank) open = [line];
    else if (line.hidden !== true || isGap(page.document.text, line)) gap = true;
  }
  close();
  return blocks;
}
