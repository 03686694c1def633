import { findPeriods } from '../../language/dates.js';
import type { StructuredResume } from '../../model/document.js';
import type { Field, Period, Statement } from '../../model/profile.js';
import { type Block, findBlocks } from '../text/blocks.js';
import { fieldOf, type Page, type Range, spanOf } from '../text/page.js';
import { blockStatements, type StatementContext, statementOf } from '../text/statements.js';

/** Hands out the strings of a JSON Resume as fields and the lines that hold them as statements. */
export class ResumeReader {
  private readonly blocks: readonly Block[];

  constructor(
    readonly page: Page,
    readonly resume: StructuredResume,
  ) {
    this.blocks = findBlocks(page);
  }

  /** The string at a pointer, or undefined where it is absent or blank. */
  field(pointer: string): Field | undefined {
    const range = this.resume.spans.get(pointer);
    if (range === undefined || this.page.plain.slice(range.start, range.end).trim() === '') return undefined;
    return fieldOf(this.page, range);
  }

  /** The strings of the list at a pointer. */
  list(pointer: string): readonly Field[] {
    const fields: Field[] = [];
    for (let index = 0; this.resume.spans.has(`${pointer}/${index}`); index++) {
      const field = this.field(`${pointer}/${index}`);
      if (field !== undefined) fields.push(field);
    }
    return fields;
  }

  /** Where everything under a pointer stands, or undefined. */
  extent(pointer: string): Range | undefined {
    const ranges = [...this.resume.spans]
      .filter(([key]) => key === pointer || key.startsWith(`${pointer}/`))
      .map(([, range]) => range);
    if (ranges.length === 0) return undefined;
    return {
      start: Math.min(...ranges.map((range) => range.start)),
      end: Math.max(...ranges.map((range) => range.end)),
    };
  }

  /** The lines that a range touches. */
  blocksIn(range: Range): readonly Block[] {
    return this.blocks.filter((block) => block.start < range.end && range.start < block.end);
  }

  /** The line that holds a field, as one statement. */
  lineOf(field: Field, context: StatementContext): Statement | undefined {
    const [block] = this.blocksIn(field.span);
    return block === undefined ? undefined : statementOf(this.page, block, context);
  }

  /** The lines under a pointer: those that hold one of the naming fields, whole; the others sentence by sentence. */
  statements(
    pointer: string,
    naming: readonly string[],
    context: StatementContext,
  ): { header: Statement[]; statements: Statement[] } {
    const extent = this.extent(pointer);
    if (extent === undefined) return { header: [], statements: [] };
    const names = naming.flatMap((name) => this.resume.spans.get(`${pointer}/${name}`) ?? []);
    const header: Statement[] = [];
    const statements: Statement[] = [];
    for (const block of this.blocksIn(extent)) {
      const isNaming = names.some((range) => range.start < block.end && block.start < range.end);
      if (isNaming) header.push(...[statementOf(this.page, block, context)].flatMap((each) => each ?? []));
      else statements.push(...blockStatements(this.page, block, context));
    }
    return { header, statements };
  }

  /** The period that the line of a date names. */
  period(pointer: string): Period | undefined {
    const range = this.resume.spans.get(pointer);
    const [block] = range === undefined ? [] : this.blocksIn(range);
    if (range === undefined || block === undefined) return undefined;
    const found = findPeriods(block.plain).find(
      (each) => block.start + each.start <= range.start && range.start < block.start + each.end,
    );
    if (found === undefined) return undefined;
    return {
      ...found.period,
      span: spanOf(this.page, { start: block.start + found.start, end: block.start + found.end }),
    };
  }

  /** The indexes of the items that a list has. */
  indexes(items: readonly unknown[] | undefined): readonly number[] {
    return (items ?? []).map((_, index) => index);
  }

  /** The section heading above a position. */
  headingAt(position: number): Block | undefined {
    return this.blocks.findLast((block) => block.heading === 2 && block.start <= position);
  }
}
