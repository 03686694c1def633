import { isDateLike, isSplitDate } from '../layout/date-like.js';
import { findMarker } from '../text/bullets.js';
import type { Block } from './blocks.js';
import { joinTableRows, sameCell } from './join-table-rows.js';
import { distance, measurePitch, PITCH_TOLERANCE, type Pitch } from './pitch.js';
import type { Placed } from './reading-order.js';
import { isWrap, type WrapContext } from './wraps.js';

/** Cells of a row differ in size by less than this factor. */
const ROW_SIZE_RATIO = 1.25;

/** Puts the lines of one strand of text (main or side column, all pages) together to blocks. */
export function buildBlocks(strand: readonly Placed[]): Block[] {
  const builder = new BlockBuilder(measurePitch(strand));
  for (const row of groupByBaseline(strand)) builder.add(row);
  return joinTableRows(builder.finish());
}

/** Segments that stand side by side in the flow. */
function groupByBaseline(strand: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  for (const segment of strand) {
    const before = rows.at(-1)?.at(-1);
    const isBeside =
      before !== undefined &&
      before.page === segment.page &&
      sameCell(before, segment) &&
      segment.x0 > before.x1 &&
      Math.abs(segment.y - before.y) <= Math.max(segment.size, before.size) * 0.4;
    if (isBeside) rows.at(-1)?.push(segment);
    else rows.push([segment]);
  }
  return rows;
}

class BlockBuilder {
  private readonly blocks: Block[] = [];
  private open: Placed[] = [];
  /** Dates on the right of the open block's first line; they follow it as lines of their own. */
  private dates: Placed[][] = [];

  constructor(private readonly pitch: Pitch) {}

  add(row: readonly Placed[]): void {
    // With three cells or more it is a table, whose dates stay in their row.
    const isPair = row.length === 2;
    const leading = isPair && isDateLike(row[0]?.text ?? '') ? row.slice(0, 1) : [];
    const trailing = isPair && leading.length === 0 && isDateLike(row[1]?.text ?? '') ? row.slice(1) : [];
    const body = row.slice(leading.length, row.length - trailing.length);
    const [only, second] = body;
    if (only !== undefined && row.length === 1 && this.continuesDate(only)) {
      this.dates.at(-1)?.push(only);
      return;
    }
    if (only !== undefined && second === undefined && leading.length === 0 && this.continues(only)) {
      this.open.push(only);
      this.dates.push(...trailing.map((date) => [date]));
    } else {
      this.close();
      for (const date of leading) this.push({ lines: [date] });
      if (second === undefined) this.open = [...body];
      else if (second.marked && body.length === 2) this.pushBesideItem(body);
      else this.pushRow(body);
      this.dates.push(...trailing.map((date) => [date]));
    }
  }

  finish(): Block[] {
    this.close();
    return this.blocks;
  }

  private continues(line: Placed): boolean {
    const [first] = this.open;
    const above = this.open.at(-1);
    if (first === undefined || above === undefined || !sameCell(above, line)) return false;
    const inItem = first.marked || findMarker(first.text) !== undefined;
    const date = this.dates.flat().find(({ y }) => Math.abs(y - above.y) <= above.size * 0.4);
    const context: WrapContext = { pitch: this.pitch, inItem };
    return isWrap(above, line, date === undefined ? context : { ...context, limit: date.x0 - above.size });
  }

  /** `Aug 2007 –` at the right edge, and `May 2011` in the next line. */
  private continuesDate(line: Placed): boolean {
    const above = this.dates.at(-1)?.at(-1);
    if (above === undefined || !isSplitDate(above.text, line.text)) return false;
    const gap = distance(above, line);
    return gap !== undefined && gap <= this.pitch.tight * PITCH_TOLERANCE;
  }

  private close(): void {
    if (this.open.length > 0) this.push({ lines: this.open });
    for (const date of this.dates) this.push({ lines: date });
    this.open = [];
    this.dates = [];
  }

  /** A place or date beside the first item of a list. */
  private pushBesideItem(body: readonly Placed[]): void {
    this.push({ lines: body.slice(0, 1) });
    this.open = body.slice(1);
  }

  /** Cells of one size are a row of a table; a name and a smaller line beside it are not. */
  private pushRow(cells: readonly Placed[]): void {
    const sizes = cells.map((cell) => cell.size);
    if (Math.max(...sizes) <= Math.min(...sizes) * ROW_SIZE_RATIO) {
      this.push({ lines: cells, cells: cells.map((cell) => [cell]) });
    } else {
      for (const cell of cells) this.push({ lines: [cell] });
    }
  }

  private push(block: Omit<Block, 'apart'>): void {
    const above = this.blocks.at(-1)?.lines.at(-1);
    const [first] = block.lines;
    const gap = above === undefined || first === undefined ? 0 : distance(above, first);
    const besides =
      above !== undefined && first !== undefined && above.page === first.page && gap === undefined;
    const isWide = gap !== undefined && gap > this.pitch.tight * PITCH_TOLERANCE * 1.15;
    this.blocks.push({ ...block, apart: isWide && !besides });
  }
}
