import { languageLevels } from '../../data/profile/language-words.js';
import { contextOf, type Draft, type SectionInput } from '../draft.js';
import type { Block } from '../text/blocks.js';
import { display, fieldOf, type Page, type Range } from '../text/page.js';
import { blockStatements, type StatementContext, statementOf } from '../text/statements.js';
import { phraseList } from '../word-list.js';
import { splitItems } from './split-items.js';
import { isSpokenLanguage } from './spoken-languages.js';
import { cellsOf } from './table-columns.js';

const LEVEL = new RegExp(`(?<![\\p{L}\\d])(?:${phraseList(languageLevels).join('|')})(?![\\p{L}\\d])`, 'iu');
/** A name and what separates it from its level: a bracket, a dash, a colon. */
const NAME = /^([\p{L}][\p{L} '’.-]*?(?:\s\([\p{L}\s]+\))?)\s*(?:[(:–—]|\s-|-\s|$)/u;
const FLAG = /^(?:\p{Regional_Indicator}{2}|\p{Extended_Pictographic}\ufe0f?)+\s*/u;
const INVERSE = /^((?:[\p{L}-]+\s){0,3}?[\p{L}-]+)\s+(?:in\s+)?(\p{Lu}[\p{L}]+)$/u;

/** A language and how well it is spoken, as ranges. */
export interface FoundLanguage {
  readonly name: Range;
  readonly level?: Range;
}

/** Does a text say how well a language is spoken? */
export function isLanguageLevel(text: string): boolean {
  return LEVEL.test(text);
}

/** Does a text say only that: "native", "C1", "fluent"? */
export function isOnlyLanguageLevel(text: string): boolean {
  return LEVEL.test(text) && !/\p{L}/u.test(text.replace(LEVEL, ''));
}

/** Parses a section of spoken languages with their levels, on one line or on several. */
export function parseLanguages(input: SectionInput): void {
  const { page, section, draft } = input;
  const context = contextOf(section, 'languages');
  for (const [index, block] of section.blocks.entries()) {
    if (block.tableHeader && addAcross(page, draft, block, section.blocks[index + 1], context)) continue;
    if (block.tableHeader || addLanguages(page, draft, block, context)) continue;
    const text = display(page, block);
    const last = draft.languages.at(-1);
    // LinkedIn sets the level on the line below the language.
    if (
      last !== undefined &&
      last.level === undefined &&
      last.statement.span.end < block.start &&
      isLanguageLevel(text) &&
      text.split(' ').length <= 5
    ) {
      draft.languages[draft.languages.length - 1] = { ...last, level: fieldOf(page, block) };
    }
    draft.statements.push(...blockStatements(page, block, context));
  }
}

/** Adds the languages that name a table's columns, with the levels of the row below; false where they don't. */
function addAcross(
  page: Page,
  draft: Draft,
  header: Block,
  row: Block | undefined,
  context: StatementContext,
): boolean {
  const names = cellsOf(page, header);
  const statement = areLanguageNames(page, header) ? statementOf(page, header, context) : undefined;
  if (statement === undefined) return false;
  const levels = row?.cells === undefined ? [] : cellsOf(page, row);
  draft.statements.push(statement);
  names.forEach((name, index) => {
    const level = levels[index];
    const isLevel = level !== undefined && level.end > level.start;
    draft.languages.push({
      name: fieldOf(page, name),
      ...(isLevel ? { level: fieldOf(page, level) } : {}),
      statement,
    });
  });
  return true;
}

/** Is each cell of a row the name of a spoken language? */
export function areLanguageNames(page: Page, row: Block): boolean {
  const cells = cellsOf(page, row);
  return cells.length > 1 && cells.every((cell) => isSpokenLanguage(display(page, cell)));
}

/** Adds the languages that a block lists, from the given position on; false where it lists none. */
export function addLanguages(
  page: Page,
  draft: Draft,
  block: Block,
  context: StatementContext,
  from = 0,
): boolean {
  const items = block.cells === undefined || from > 0 ? splitItems(block, from) : block.cells;
  const found = readItems(page, items);
  const statement = found.length === 0 ? undefined : statementOf(page, block, context);
  if (statement === undefined) return false;
  draft.statements.push(statement);
  for (const { name, level } of found) {
    draft.languages.push({
      name: fieldOf(page, name),
      ...(level === undefined ? {} : { level: fieldOf(page, level) }),
      statement,
    });
  }
  return true;
}

/** "English (native) and Swedish" as two. */
function splitJoined(plain: string, item: Range): readonly Range[] {
  const text = plain.slice(item.start, item.end);
  const joiner = /\s+(?:and|&|und|et|y|e)\s+(?=\p{Lu})/u.exec(text);
  if (joiner === null || joiner.index === 0) return [item];
  const from = joiner.index + joiner[0].length;
  if (!isSpokenLanguage(/^\p{L}+/u.exec(text.slice(from))?.[0] ?? '')) return [item];
  return [
    { start: item.start, end: item.start + joiner.index },
    ...splitJoined(plain, { start: item.start + from, end: item.end }),
  ];
}

/** An item that is only a level belongs to the language before it. */
function readItems(page: Page, items: readonly Range[]): readonly FoundLanguage[] {
  const found: FoundLanguage[] = [];
  for (const item of items.flatMap((each) => splitJoined(page.plain, each))) {
    const read = readItem(page.plain, item);
    const last = found.at(-1);
    if (read !== undefined) found.push(read);
    else if (last !== undefined && last.level === undefined && isLanguageLevel(display(page, item))) {
      found[found.length - 1] = { ...last, level: item };
    }
  }
  return found;
}

/** "English (native)", "English - C2", "English: fluent", "Fluent in Irish", "fluent English". */
function readItem(plain: string, whole: Range): FoundLanguage | undefined {
  // A flag before the name is no part of it.
  const flag = FLAG.exec(plain.slice(whole.start, whole.end))?.[0].length ?? 0;
  const item = { start: whole.start + flag, end: whole.end };
  const text = plain.slice(item.start, item.end);
  const inverse = INVERSE.exec(text);
  if (inverse !== null && isLanguageLevel(inverse[1] ?? '') && isSpokenLanguage(inverse[2] ?? '')) {
    const at = item.end - (inverse[2]?.length ?? 0);
    return {
      name: { start: at, end: item.end },
      level: { start: item.start, end: item.start + (inverse[1]?.length ?? 0) },
    };
  }
  const name = NAME.exec(text)?.[1] ?? text;
  const length = isSpokenLanguage(name) && !isLanguageLevel(name) ? name.length : leadingLanguage(text);
  if (length === 0) return undefined;
  const rest = text.slice(length);
  const lead = /^[\s(:–—-]*/u.exec(rest)?.[0].length ?? 0;
  let level = rest.slice(lead).replace(/[\s.;,]+$/u, '');
  if (rest.slice(0, lead).includes('(') && level.endsWith(')')) level = level.slice(0, -1);
  const start = item.start + length + lead;
  return {
    name: { start: item.start, end: item.start + length },
    ...(level === '' ? {} : { level: { start, end: start + level.length } }),
  };
}

/** Length of a language's name that opens the text with only a space after it; 0 where none does. */
function leadingLanguage(text: string): number {
  const words = [...text.matchAll(/[\p{L}'’-]+/gu)].slice(0, 2).reverse();
  for (const word of words) {
    const end = word.index + word[0].length;
    const rest = text.slice(end).trim();
    const isName = isSpokenLanguage(text.slice(0, end)) && !isLanguageLevel(text.slice(0, end));
    if (isName && (rest === '' || isLanguageLevel(rest) || /^[(:–—-]/.test(rest))) return end;
  }
  return 0;
}
