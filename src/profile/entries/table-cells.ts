import { findPeriods } from '../../language/dates.js';
import type { Block } from '../text/blocks.js';
import { isDecoration } from '../text/blocks.js';
import { MASK } from '../text/mask.js';
import { display, type Page, type Range, trimSpace } from '../text/page.js';
import { isProse } from './prose.js';

const BREAK = /<br\s*\/?>/gi;

/** The lines of a cell, parted by `<br>`. */
function linesOf(page: Page, cell: Range): readonly Range[] {
  const source = page.document.text.slice(cell.start, cell.end);
  const lines: Range[] = [];
  let at = 0;
  for (const match of [...source.matchAll(BREAK), undefined]) {
    const end = match === undefined ? source.length : match.index;
    const line = trimSpace(page.document.text, { start: cell.start + at, end: cell.start + end });
    if (!isDecoration(page.plain.slice(line.start, line.end))) lines.push(line);
    at = match === undefined ? end : end + match[0].length;
  }
  return lines;
}

/** "present", "full time": too short to say anything, whatever its case. */
const isWord = (text: string) => text.split(/\s+/).length <= 2;

const holdsProse = (page: Page, cell: Range) =>
  linesOf(page, cell).length > 1 || (!isWord(display(page, cell)) && isProse(display(page, cell), false));

const ONLY_NOW = /^(?:present|now|current(?:ly)?|today|ongoing|to date)$/i;

/** The text of a table's row in which two cells of dates, from and to, read as one stretch of time. */
export function joinDateCells(block: Block): string {
  const { cells = [], start, plain } = block;
  let joined = plain;
  cells.slice(1).forEach((cell, index) => {
    const from = cells[index];
    const textOf = (range: Range) => plain.slice(range.start - start, range.end - start).trim();
    if (from === undefined || !isDate(textOf(from))) return;
    if (!isDate(textOf(cell)) && !ONLY_NOW.test(textOf(cell))) return;
    const [open, close] = [from.end - start, cell.start - start];
    joined = `${joined.slice(0, open)}${'–'.padEnd(close - open)}${joined.slice(close)}`;
  });
  return joined;
}

/** Nothing but a single date. */
function isDate(text: string): boolean {
  const [found, more] = findPeriods(text);
  return found !== undefined && more === undefined && !found.range && found.end - found.start === text.length;
}

/**
 * Table rows whose cells hold several lines or sentences, as one block for each line, so that a table of jobs
 * reads like a list of them. Rows of short cells stay as they are; rows of column names go.
 */
export function expandCells(page: Page, blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    const { cells, ...rest } = block;
    if (cells === undefined) return [block];
    if (block.tableHeader) return [];
    if (!cells.some((cell) => holdsProse(page, cell))) return [block];
    return cells.flatMap((cell, column) =>
      linesOf(page, cell).map(
        (line, index): Block => ({
          ...rest,
          ...line,
          plain: page.plain.slice(line.start, line.end),
          emphasised: page.masked[line.start] === MASK,
          gap: column === 0 && index === 0,
          lines: 1,
        }),
      ),
    );
  });
}
