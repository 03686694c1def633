import type { Field, Statement } from '../../model/profile.js';
import { contextOf, type SectionInput } from '../draft.js';
import { isProse } from '../entries/prose.js';
import { sectionKinds } from '../sections/heading-name.js';
import type { Block } from '../text/blocks.js';
import { display, fieldOf, type Page, type Range } from '../text/page.js';
import { blockStatements, type StatementContext, statementOf } from '../text/statements.js';
import { Groups, splitGroups } from './groups.js';
import { readLabelledList } from './labelled-list.js';
import { addLanguages, isLanguageLevel } from './languages.js';
import { isLevel, readSkill } from './skill.js';
import { readSkillRow } from './skill-table.js';
import { splitItems, splitNames } from './split-items.js';
import { isSpokenLanguage } from './spoken-languages.js';
import { readColumns } from './table-columns.js';

const GROUP = /^([^:,;]{2,45}?)\s*:\s+(?=\S)/u;
/** A label set off by a wide gap or tab: `Web         React, GraphQL`. */
const GROUP_GAP = /^([^,;|\t]{2,40}?)(?:\t+|\s{3,})(?=[^,;]+[,;])/u;
const GROUP_DASH = /^([^:,;–—(]{2,40}?)\s+[–—-]\s+(?=[^,;]+[,;])/u;
/** Shorter lines in a section of skills are skills, however they read. */
const MIN_PROSE_WORDS = 6;

/** Words from which what stands behind a skill's name tells of it instead of listing more. */
const MIN_TOLD_WORDS = 12;

/** The label of a line's group: its name and where the items begin. */
interface Label {
  readonly name: Range;
  /** Characters of the block before the first item. */
  readonly from: number;
}

/** Parses a section of skills: lists with commas or bars, one a line, in groups, with levels, in tables. */
export function parseSkills(whole: SectionInput): void {
  const { page, draft } = whole;
  const section = {
    ...whole.section,
    blocks: whole.section.blocks.flatMap((block) => splitGroups(page, block)),
  };
  const input = { ...whole, section };
  const context = contextOf(section, 'skills');
  const groups = new Groups();
  for (const [index, block] of section.blocks.entries()) {
    const label = labelOf(block);
    if (addRow(input, index, context)) continue;
    if (block.tableHeader || isText(page, block, label)) {
      draft.statements.push(...blockStatements(page, block, context));
    } else if (isGroupLine(block, section.blocks[index + 1])) {
      groups.open(page, block);
      // "- Python" over its libraries is a skill as much as a group.
      const isItem = block.bullet !== undefined && block.heading === undefined && !/:\s*$/.test(block.plain);
      if (isItem) addSkills(input, block, undefined, groups.of(block, block.bullet));
      else draft.statements.push(...one(statementOf(page, block, context)));
    } else if (label !== undefined && tellsOf(block, label)) {
      addTold(input, block, label, groups.of(block), context);
    } else if (
      !addSpoken(input, block, label, context) &&
      !addUnder(input, block, groups.of(block), context)
    ) {
      addSkills(input, block, label, label === undefined ? groups.of(block) : fieldOf(page, label.name));
    }
  }
}

/** Adds the skills of a table's row; false for any other block, and where the cells are a label and a list. */
function addRow({ page, section, draft }: SectionInput, index: number, context: StatementContext): boolean {
  const block = section.blocks[index];
  if (block?.cells === undefined || block.tableHeader) return false;
  const header = section.blocks.slice(0, index).findLast((each) => each.tableHeader || !each.cells);
  const columns = header?.tableHeader === true ? readColumns(page, header) : undefined;
  const statement = statementOf(page, block, context);
  const skills = statement === undefined ? undefined : readSkillRow(page, block, columns, statement);
  if (statement === undefined || skills === undefined) return false;
  draft.statements.push(statement);
  draft.skills.push(...skills);
  return true;
}

const one = (statement: Statement | undefined): readonly Statement[] =>
  statement === undefined ? [] : [statement];

const FIRST_PERSON = /(?<![\p{L}'’])(?:I|I['’](?:m|ve|d|ll)|my|me|we|our)(?!\p{L})/u;

/** Sentences among the skills stay sentences. */
function isText(page: Page, block: Block, label: Label | undefined): boolean {
  if (block.cells !== undefined || label !== undefined) return false;
  const text = display(page, block);
  if (text.split(' ').length < MIN_PROSE_WORDS) return false;
  if (FIRST_PERSON.test(text) && /[.!?]["”)]?$/.test(text) && text.split(' ').length >= MIN_TOLD_WORDS)
    return true;
  return splitItems(block).length === 1 && isProse(text, false);
}

/** "Languages: English (native), French" among the skills are languages. */
function addSpoken(
  { page, draft }: SectionInput,
  block: Block,
  label: Label | undefined,
  context: StatementContext,
): boolean {
  if (label === undefined)
    return areSpoken(page, block) && addLanguages(page, draft, block, { ...context, section: 'languages' });
  const named = sectionKinds(display(page, label.name)).includes('languages');
  if (!named && readLabelledList(page, block)?.kind !== 'languages') return false;
  return addLanguages(page, draft, block, { ...context, section: 'languages' }, label.from);
}

/** "English (fluent), German (B1)": nothing but languages, some with a level. */
function areSpoken(page: Page, block: Block): boolean {
  const items = splitItems(block).map((item) => display(page, item));
  return (
    items.every((item) => isSpokenLanguage(item.split(/\s*[(:–—-]/)[0] ?? '')) && items.some(isLanguageLevel)
  );
}

/** Items below "Languages" that are spoken ones. */
function addUnder(
  { page, draft }: SectionInput,
  block: Block,
  heading: Field | undefined,
  context: StatementContext,
): boolean {
  if (heading === undefined || !sectionKinds(heading.text).includes('languages')) return false;
  return addLanguages(page, draft, block, { ...context, section: 'languages' });
}

function addSkills(
  { page, section, draft }: SectionInput,
  block: Block,
  label: Label | undefined,
  group: Field | undefined,
): void {
  const statement = statementOf(page, block, contextOf(section, 'skills'));
  if (statement === undefined) return;
  draft.statements.push(statement);
  const items = splitItems(block, label?.from ?? 0);
  for (const item of items.length === 1 ? items.flatMap((only) => splitNames(page, only)) : items) {
    const skill = readSkill(page, item);
    if (skill !== undefined)
      draft.skills.push({ ...skill, ...(group === undefined ? {} : { group }), statement });
  }
}

/** "Python - used for the tide tables, since it is quick to write. I …": a skill, and sentences about it. */
function tellsOf(block: Block, label: Label): boolean {
  const told = block.plain.slice(label.from);
  const words = told.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const lower = words.filter((word) => /^\p{Ll}/u.test(word));
  if (words.length < MIN_TOLD_WORDS || lower.length * 2 <= words.length) return false;
  return FIRST_PERSON.test(told) || /[.!?](?:\s|$)/.test(told);
}

function addTold(
  { page, draft }: SectionInput,
  block: Block,
  label: Label,
  group: Field | undefined,
  context: StatementContext,
): void {
  const said = blockStatements(page, block, context);
  const [statement] = said;
  const skill = readSkill(page, label.name);
  draft.statements.push(...said);
  if (statement !== undefined && skill !== undefined)
    draft.skills.push({ ...skill, ...(group === undefined ? {} : { group }), statement });
}

/** A line that names the group of the lines below it. */
function isGroupLine(block: Block, next: Block | undefined): boolean {
  if (next === undefined || block.cells !== undefined || block.plain.length > 60) return false;
  // A heading over nothing but the next one is an item of its own.
  if (block.heading !== undefined && (next.heading ?? 7) <= block.heading) return false;
  if (block.heading !== undefined || /:\s*$/.test(block.plain)) return true;
  if (/[,;|•·]/.test(block.plain)) return false;
  const deeper = next.bullet !== undefined && (block.bullet === undefined || next.bullet > block.bullet);
  return deeper || (block.emphasised && next.bullet === undefined && !next.emphasised);
}

/** "Databases: PostgreSQL, Redis", or the first cell of a table's row. */
function labelOf(block: Block): Label | undefined {
  const [first, second] = block.cells ?? [];
  if (first !== undefined)
    return second === undefined ? undefined : { name: first, from: second.start - block.start };
  const match = GROUP.exec(block.plain) ?? GROUP_GAP.exec(block.plain) ?? GROUP_DASH.exec(block.plain);
  if (match === null || isLevel(block.plain.slice(match[0].length))) return undefined;
  return { name: { start: block.start, end: block.start + (match[1]?.length ?? 0) }, from: match[0].length };
}
