import type { Field, Skill, Statement } from '../../model/profile.js';
import { contextOf, type SectionInput } from '../draft.js';
import { isProse } from '../entries/prose.js';
import { type Block, isDecoration } from '../text/blocks.js';
import { display, fieldOf, type Page, type Range } from '../text/page.js';
import { blockStatements, statementOf } from '../text/statements.js';
import { splitItems } from './split-items.js';

const GROUP = /^([^:,;]{2,45}?)\s*:\s+(?=\S)/u;
const GROUP_DASH = /^([^:,;–—]{2,40}?)\s+[–—-]\s+(?=[^,;]+[,;])/u;
const LEVEL_WORD =
  /^(?:expert|advanced|intermediate|beginner|basic|proficient|fluent|master|native|novice|competent|familiar|experienced|good|very good|excellent|strong|working knowledge|elementary|professional|senior|junior|learning|\d+\+?\s*(?:years?|yrs?)(?:\s+.*)?|\d{1,3}\s?%|\d\s*\/\s*\d{1,2}|experte|fortgeschritten|grundkenntnisse|avanzado|intermedio|básico|avancé|intermédiaire|avançado)$/i;
const BRACKET = /^(.*\S)\s*\(([^()]+)\)$/su;
const DASHED = /^(.*\S)\s*(?:[–—:]|\s-)\s+(\S.*)$/su;
const RATING = /\s*(?:[★☆●○■□▪▫◆◇⬤*]\s*)+$/u;
const MAX_SKILL_WORDS = 7;
const MAX_SKILL_LENGTH = 70;

/** Parses a section of skills: lists with commas or bars, one a line, in groups, with levels, in tables. */
export function parseSkills(input: SectionInput): void {
  const { page, section, draft } = input;
  const context = contextOf(section, 'skills');
  let heading: Field | undefined;
  section.blocks.forEach((block, index) => {
    const next = section.blocks[index + 1];
    if (isGroupLine(block, next)) {
      heading = fieldOf(page, trimColon(block));
      const statement = statementOf(page, block, context);
      if (statement !== undefined) draft.statements.push(statement);
      return;
    }
    const group = groupOf(block);
    const from = group?.length ?? 0;
    const items =
      block.cells === undefined
        ? splitItems(block, from)
        : [...block.cells.slice(block.cells.length > 1 ? 1 : 0)].flatMap((cell) =>
            splitItems(asBlock(page, block, cell)),
          );
    const asText =
      items.length <= 1 && from === 0 && block.cells === undefined && isProse(display(page, block), false);
    const statements =
      asText || block.tableHeader
        ? blockStatements(page, block, context)
        : (one(statementOf(page, block, context)) ?? []);
    draft.statements.push(...statements);
    const [statement] = statements;
    if (asText || block.tableHeader || statement === undefined) return;
    const cellGroup = block.cells !== undefined && block.cells.length > 1 ? block.cells[0] : undefined;
    const label =
      group === undefined
        ? cellGroup === undefined
          ? heading
          : fieldOf(page, cellGroup)
        : fieldOf(page, { start: block.start, end: block.start + group.name });
    draft.skills.push(...items.flatMap((item) => skillOf(page, item, label, statement) ?? []));
  });
}

const one = (statement: Statement | undefined) => (statement === undefined ? undefined : [statement]);

const asBlock = (page: Page, block: Block, range: Range): Block => ({
  ...block,
  ...range,
  plain: page.plain.slice(range.start, range.end),
});

function trimColon(block: Block): Range {
  return { start: block.start, end: block.end - (/\s*:\s*$/.exec(block.plain)?.[0].length ?? 0) };
}

/** A line that names the group of the lines below it. */
function isGroupLine(block: Block, next: Block | undefined): boolean {
  if (next === undefined || block.cells !== undefined || block.plain.length > 60) return false;
  if (block.heading !== undefined) return true;
  if (/:\s*$/.test(block.plain)) return true;
  if (/[,;|•·]/.test(block.plain)) return false;
  const deeper = next.bullet !== undefined && (block.bullet === undefined || next.bullet > block.bullet);
  return (block.emphasised && next.bullet === undefined && !next.emphasised) || deeper;
}

/** "Databases: PostgreSQL, Redis": length of the label with its colon, and of its name. */
function groupOf(block: Block): { readonly length: number; readonly name: number } | undefined {
  if (block.cells !== undefined) return undefined;
  const match = GROUP.exec(block.plain) ?? GROUP_DASH.exec(block.plain);
  if (match === null || LEVEL_WORD.test(block.plain.slice(match[0].length).trim())) return undefined;
  return { length: match[0].length, name: match[1]?.length ?? 0 };
}

function skillOf(page: Page, item: Range, group: Field | undefined, statement: Statement): Skill | undefined {
  const raw = page.plain.slice(item.start, item.end);
  const text = raw.replace(RATING, '').replace(/^(?:and|und|y|et|e)\s+/, '');
  const start = item.start + (raw.startsWith(text.slice(0, 3)) ? 0 : raw.indexOf(text));
  const leveled = BRACKET.exec(text) ?? DASHED.exec(text);
  const level = leveled !== null && LEVEL_WORD.test((leveled[2] ?? '').trim()) ? leveled : null;
  const nameLength = level === null ? text.length : (level[1]?.length ?? text.length);
  const name = fieldOf(page, { start, end: start + nameLength });
  if (
    name.text === '' ||
    isDecoration(name.text) ||
    name.text.length > MAX_SKILL_LENGTH ||
    name.text.split(' ').length > MAX_SKILL_WORDS
  )
    return undefined;
  const levelAt = level === null ? -1 : start + text.lastIndexOf(level[2] ?? '');
  return {
    name,
    ...(level === null
      ? {}
      : { level: fieldOf(page, { start: levelAt, end: levelAt + (level[2]?.length ?? 0) }) }),
    ...(group === undefined ? {} : { group }),
    statement,
  };
}
