import { contextOf, type SectionInput } from '../draft.js';
import { isProse } from '../entries/prose.js';
import { findParts } from '../header/parts.js';
import { isPlace, placeTailLength } from '../header/places.js';
import { organisationScore, titleScore } from '../header/scores.js';
import { findContacts } from '../lists/contacts.js';
import type { Block } from '../text/blocks.js';
import { display, fieldOf, type Page, type Range } from '../text/page.js';
import { blockStatements, statementOf } from '../text/statements.js';

const NAME =
  /^(?:(?:dr|prof|mr|mrs|ms|mx|sir|dame|rev)\.?\s+)*[\p{Lu}][\p{L}'’.-]*(?:\s+(?:[\p{L}'’.-]+|"[^"]+"|\([^)]+\))){0,5}(?:,\s*(?:[A-Z][A-Za-z.]{1,6})(?:,\s*[A-Z][A-Za-z.]{1,6})*)?$/u;
const BOILERPLATE =
  /^(?:curriculum vitae|cv|résumé|resume|lebenslauf|currículum(?: vitae)?|curriculo|currículo)$/i;

/** Does a line read as a person's name? */
function isName(text: string): boolean {
  const words = text.replace(/,.*$/, '').split(/\s+/);
  if (words.length < 2 || words.length > 6 || /\d|@|[|/:]/.test(text) || !NAME.test(text)) return false;
  const proper = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return proper >= 2 && titleScore(text) < 2 && organisationScore(text) < 2 && !isPlace(text);
}

/** Parses what stands above the first heading: name, headline, place, contacts, and an opening summary. */
export function parseHead(input: SectionInput): void {
  const { page, section, draft } = input;
  section.blocks.forEach((block, index) => {
    const text = display(page, block);
    if (
      isProse(text, block.heading !== undefined) &&
      /[.!?]["”]?$/.test(text) &&
      findContacts(page, block, blank).length === 0
    ) {
      const said = blockStatements(page, block, contextOf(section, 'summary'));
      draft.summary.push(...said);
      draft.statements.push(...said);
      return;
    }
    readHeadLine(input, block, text, index);
  });
}

const blank = { id: '', text: '', span: { document: '', start: 0, end: 0 }, section: 'contact' as const };

function readHeadLine(
  { page, section, draft }: SectionInput,
  block: Block,
  text: string,
  index: number,
): void {
  const reach = statementOf(page, block, contextOf(section, 'contact'));
  if (reach === undefined) return;
  const contacts = findContacts(page, block, reach);
  draft.contacts.push(...contacts);
  const parts = findParts(page, block, block.plain);
  const named = draft.name === undefined && index < 4 ? nameAmong(page, block, text, parts) : undefined;
  if (named !== undefined) draft.name = fieldOf(page, named);
  else if (
    contacts.length === 0 &&
    draft.headline === undefined &&
    draft.name !== undefined &&
    isHeadline(text)
  ) {
    draft.headline = fieldOf(page, block);
  }
  if (draft.location === undefined) {
    const place = parts.find((part) => isPlace(part.text));
    const tail =
      place === undefined && named === undefined
        ? parts.find((part) => placeTailLength(part.text) > 0 && /\d/.test(part.text))
        : undefined;
    if (place !== undefined) draft.location = fieldOf(page, place);
    else if (tail !== undefined) {
      const length = placeTailLength(tail.text);
      const slice = page.plain.slice(tail.end - length, tail.end);
      draft.location = fieldOf(page, {
        start: tail.end - slice.replace(/^[\s,]+/, '').length,
        end: tail.end,
      });
    }
  }
  draft.statements.push({
    ...reach,
    section: contacts.length > 0 || draft.location !== undefined ? 'contact' : 'summary',
  });
}

function nameAmong(
  page: Page,
  block: Block,
  text: string,
  parts: readonly (Range & { readonly text: string })[],
): Range | undefined {
  if (BOILERPLATE.test(text)) return undefined;
  const bare = text.replace(/\s*[–—-]\s*(?:curriculum vitae|cv|résumé|resume)$/i, '');
  if (isName(bare)) return bare === text ? block : parts[0];
  const [first] = parts;
  if (block.heading === 1 && first !== undefined && isName(first.text)) return first;
  if (parts.length > 1 && first !== undefined && isName(first.text)) return first;
  // A top heading of one word ("# Cher") is a name too.
  return block.heading === 1 && page.document.format === 'md' && /^\p{Lu}[\p{L}'’-]+$/u.test(text)
    ? block
    : undefined;
}

const isHeadline = (text: string) =>
  text.length <= 160 &&
  !/^\d/.test(text) &&
  !isPlace(text) &&
  /\p{L}{3}/u.test(text) &&
  !/^(?:date of birth|born|nationality|phone|tel|email|address)\b/i.test(text);
