import type { Block } from '../text/blocks.js';
import { display, type Page, type Range } from '../text/page.js';

/** What the columns of a table of skills hold, by index. */
export interface SkillColumns {
  readonly name: number;
  readonly group?: number;
  readonly level?: number;
}

const LEVEL =
  /^(?:skill |my |self-?assessed )?(?:level|proficiency|rating|fluency|expertise|confidence|competence|competency|how well|niveau|nivel|stufe|cefr)\b/i;
const TIME =
  /^(?:since|years?|yrs|from|started|last used|used since|first used|experience|how long|seit|jahre)\b/i;
const REMARK = /^(?:notes?|comments?|remarks?|used (?:for|at|in)|where|context|examples?|projects?)$/i;
const GROUP = /^(?:category|area|group|type|field|domain|kind)$/i;
const NAME =
  /\b(?:skills?|software|tools?|technolog(?:y|ies)|systems?|frameworks?|programs?|programmes?|equipment|machines?|applications?|apps?|languages?|names?|techniques?|methods?|platforms?)\b/i;

/** All cells of a table's row, the empty ones too, so that they stand under the names of their columns. */
export function cellsOf(page: Page, block: Block): readonly Range[] {
  const line = page.document.lines.find((each) => each.start <= block.start && block.start < each.end);
  return line?.cells ?? [];
}

/** Reads the names of a table's columns; undefined where none says how well or since when a skill is known. */
export function readColumns(page: Page, header: Block): SkillColumns | undefined {
  const names = cellsOf(page, header).map((cell) => display(page, cell));
  const indexOf = (pattern: RegExp) => names.findIndex((name) => pattern.test(name));
  const level = indexOf(LEVEL);
  const group = indexOf(GROUP);
  if (level === -1 && indexOf(TIME) === -1) return undefined;
  const isOther = (name: string) => [LEVEL, TIME, REMARK, GROUP].some((pattern) => pattern.test(name));
  const named = names.findIndex((name) => NAME.test(name) && !isOther(name));
  const name = named === -1 ? names.findIndex((each) => !isOther(each)) : named;
  if (name === -1) return undefined;
  return { name, ...(group === -1 ? {} : { group }), ...(level === -1 ? {} : { level }) };
}

/** One cell of a row as a block of its own. */
export function cellBlock(page: Page, row: Block, cell: Range): Block {
  const { cells: _cells, ...rest } = row;
  return { ...rest, ...cell, plain: page.plain.slice(cell.start, cell.end) };
}
