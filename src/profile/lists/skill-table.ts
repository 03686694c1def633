import type { Skill, Statement } from '../../model/profile.js';
import type { Block } from '../text/blocks.js';
import { display, fieldOf, type Page, type Range } from '../text/page.js';
import { isLevel, readSkill } from './skill.js';
import { splitItems } from './split-items.js';
import { cellBlock, cellsOf, type SkillColumns } from './table-columns.js';

const YEAR =
  /^(?:since |seit |depuis |desde )?(?:19|20)\d{2}(?:\s*[–-]\s*(?:(?:19|20)\d{2}|present|now|today))?$/i;

const isBlank = (cell: Range | undefined) => cell === undefined || cell.end <= cell.start;

/** The columns of a row without names of columns: a skill, then nothing but levels and years. */
function columnsOfRow(page: Page, cells: readonly Range[]): SkillColumns | undefined {
  const [, ...rest] = cells.map((cell) => display(page, cell));
  const filled = rest.filter((text) => text !== '');
  if (filled.length === 0 || !filled.every((text) => isLevel(text) || YEAR.test(text))) return undefined;
  const level = rest.findIndex(isLevel);
  return { name: 0, ...(level === -1 ? {} : { level: level + 1 }) };
}

/**
 * The skills of a table's row, each with its level; undefined where neither the names of the columns nor the cells
 * say which cell is which.
 */
export function readSkillRow(
  page: Page,
  row: Block,
  columns: SkillColumns | undefined,
  statement: Statement,
): readonly Skill[] | undefined {
  const cells = cellsOf(page, row);
  const where = columns ?? columnsOfRow(page, cells);
  const name = where === undefined ? undefined : cells[where.name];
  if (where === undefined || name === undefined) return undefined;
  const level = where.level === undefined ? undefined : cells[where.level];
  const group = where.group === undefined ? undefined : cells[where.group];
  const items = isBlank(name) ? [] : splitItems(cellBlock(page, row, name));
  return items.flatMap((item) => {
    const skill = readSkill(page, item);
    if (skill === undefined) return [];
    return [
      {
        ...(level === undefined || isBlank(level) ? {} : { level: fieldOf(page, level) }),
        ...skill,
        ...(group === undefined || isBlank(group) ? {} : { group: fieldOf(page, group) }),
        statement,
      },
    ];
  });
}
