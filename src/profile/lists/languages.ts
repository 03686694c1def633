import { languageLevels } from '../../data/profile/language-words.js';
import { contextOf, type SectionInput } from '../draft.js';
import { display, fieldOf, type Range } from '../text/page.js';
import { blockStatements, statementOf } from '../text/statements.js';
import { phraseList } from '../word-list.js';
import { splitItems } from './split-items.js';
import { isSpokenLanguage } from './spoken-languages.js';

const levels = phraseList(languageLevels);

/** Does a text say how well a language is spoken? */
export function isLanguageLevel(text: string): boolean {
  const bare = text.toLowerCase();
  return levels.some((level) => new RegExp(`(?<![\\p{L}\\d])${level}(?![\\p{L}\\d])`, 'u').test(bare));
}

/** What separates a language from its level: a bracket, a dash, a colon, or only a space. */
const NAME = /^([\p{L}][\p{L} '’.-]*?(?:\s\([\p{L}\s]+\))?)\s*(?:[(:–—]|\s-|-\s|$)/u;

interface Found {
  readonly name: Range;
  level?: Range;
}

/** Parses a section of spoken languages with their levels, on one line or on several. */
export function parseLanguages(input: SectionInput): void {
  const { page, section, draft } = input;
  const context = contextOf(section, 'languages');
  let last: { found: Found; index: number } | undefined;
  for (const block of section.blocks) {
    const statement = statementOf(page, block, context);
    if (statement === undefined) continue;
    const items = block.cells === undefined ? splitItems(block) : block.cells;
    const found: Found[] = [];
    for (const item of items) {
      const read = readItem(page.plain, item);
      const open = found.at(-1);
      if (read !== undefined) found.push(read);
      else if (isLanguageLevel(display(page, item))) {
        if (open !== undefined && open.level === undefined) open.level = item;
        else if (open === undefined && last !== undefined && last.found.level === undefined) {
          const spoken = draft.languages[last.index];
          if (spoken !== undefined) draft.languages[last.index] = { ...spoken, level: fieldOf(page, item) };
        }
      }
    }
    if (found.length === 0 && items.length <= 1)
      draft.statements.push(...blockStatements(page, block, context));
    else draft.statements.push(statement);
    for (const language of found) {
      last = { found: language, index: draft.languages.length };
      draft.languages.push({
        name: fieldOf(page, language.name),
        ...(language.level === undefined ? {} : { level: fieldOf(page, language.level) }),
        statement,
      });
    }
  }
}

/** "English (native)", "English - C2", "English: fluent", "Fluent in Irish", "fluent English". */
function readItem(plain: string, item: Range): Found | undefined {
  const text = plain.slice(item.start, item.end);
  const inverse = /^((?:[\p{L}-]+\s){0,3}?[\p{L}-]+)\s+(?:in\s+)?(\p{Lu}[\p{L}]+)$/u.exec(text);
  if (inverse !== null && isLanguageLevel(inverse[1] ?? '') && isSpokenLanguage(inverse[2] ?? '')) {
    const at = item.end - (inverse[2]?.length ?? 0);
    return {
      name: { start: at, end: item.end },
      level: { start: item.start, end: item.start + (inverse[1]?.length ?? 0) },
    };
  }
  const name = NAME.exec(text)?.[1] ?? text;
  const split = isSpokenLanguage(name) && !isLanguageLevel(name) ? name.length : firstWords(text);
  if (split === 0) return undefined;
  const rest = text.slice(split);
  const lead = /^[\s(:–—-]*/u.exec(rest)?.[0].length ?? 0;
  let level = rest.slice(lead).replace(/[\s.;,]+$/u, '');
  if (rest.slice(0, lead).includes('(') && level.endsWith(')')) level = level.slice(0, -1);
  const start = item.start + split + lead;
  return {
    name: { start: item.start, end: item.start + split },
    ...(level === '' ? {} : { level: { start, end: start + level.length } }),
  };
}

/** Length of a language's name that opens the text with only a space after it; 0 where none does. */
function firstWords(text: string): number {
  const words = [...text.matchAll(/[\p{L}'’-]+/gu)].slice(0, 2);
  for (const word of words.reverse()) {
    const end = word.index + word[0].length;
    if (isSpokenLanguage(text.slice(0, end)) && !isLanguageLevel(text.slice(0, end))) return end;
  }
  return 0;
}
