import { type Draft, entryId } from '../draft.js';
import { cellsOf } from '../lists/table-columns.js';
import type { Block } from '../text/blocks.js';
import { display, fieldOf, type Page } from '../text/page.js';
import { extentOf, type StatementContext, sentenceRanges, statementOf } from '../text/statements.js';

const MAX_NAME_WORDS = 6;
/** Fewest words of a cell that tells of a project. */
const MIN_TOLD_WORDS = 6;

/** A table whose columns are projects, their names above the one row that tells of them; else undefined. */
export function projectColumns(
  page: Page,
  blocks: readonly Block[],
  at: number,
): readonly Block[] | undefined {
  const header = blocks[at];
  if (header?.tableHeader !== true) return undefined;
  const end = blocks.findIndex(
    (block, index) => index > at && (block.cells === undefined || block.tableHeader),
  );
  const table = blocks.slice(at, end === -1 ? undefined : end);
  const names = cellsOf(page, header);
  if (table.length !== 2) return undefined;
  const first = table[1]?.cells === undefined ? [] : cellsOf(page, table[1]);
  const words = (cell: { start: number; end: number }) => display(page, cell).split(/\s+/).length;
  const areNames =
    names.length > 1 && names.every((cell) => cell.end > cell.start && words(cell) <= MAX_NAME_WORDS);
  return areNames && first.length === names.length && first.every((cell) => words(cell) >= MIN_TOLD_WORDS)
    ? table
    : undefined;
}

/** Adds the projects of such a table, one for each column. */
export function addProjectColumns(
  page: Page,
  draft: Draft,
  table: readonly Block[],
  context: StatementContext,
): void {
  const [header, ...rows] = table;
  if (header === undefined) return;
  cellsOf(page, header).forEach((cell, column) => {
    const told = rows
      .flatMap((row) => cellsOf(page, row)[column] ?? [])
      .filter((each) => each.end > each.start);
    const id = entryId('project', page, cell.start);
    const own = { ...context, entryId: id };
    const named = [statementOf(page, cell, own)].flatMap((each) => each ?? []);
    const said = told
      .flatMap((each) => sentenceRanges(page, each))
      .flatMap((range) => statementOf(page, range, own) ?? []);
    draft.statements.push(...named, ...said);
    draft.projects.push({
      kind: 'project',
      id,
      span: extentOf(page, [cell, ...told]),
      header: named,
      statements: said,
      name: fieldOf(page, cell),
      keywords: [],
    });
  });
}
