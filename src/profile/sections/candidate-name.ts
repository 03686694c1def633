import { isProse } from '../entries/prose.js';
import { findParts, type Part } from '../header/parts.js';
import { isPlace } from '../header/places.js';
import { organisationScore, titleScore } from '../header/scores.js';
import type { Block } from '../text/blocks.js';
import { display, type Page, type Range } from '../text/page.js';
import { sectionKinds } from './heading-name.js';

const NAME =
  /^(?:(?:dr|prof|mr|mrs|ms|mx|sir|dame|rev)\.?\s+)*[\p{Lu}][\p{L}'’.\-‐‑]*(?:\s+(?:[\p{L}'’.\-‐‑]+|"[^"]+"|\([^)]+\))){0,5}(?:,\s*(?:[A-Z][A-Za-z.]{1,6})(?:,\s*[A-Z][A-Za-z.]{1,6})*)?$/u;
const CV =
  '(?:curriculum vitae|cv|c\\.v\\.|résumé|resume|lebenslauf|currículum(?: vitae)?|curriculo|currículo)';
const BOILERPLATE = new RegExp(`^${CV}$`, 'i');
/** "Ana Silva - CV", "Ana Silva's Résumé", "Ana Silva (Resume)". */
const CV_BEHIND = new RegExp(`(?:\\s*[–—|:·-]\\s*|['’]s\\s+|\\s+\\(?)${CV}\\)?$`, 'i');
/** "Resume | Ana Silva", "CV of Ana Silva", "Résumé: Ana Silva". */
const CV_BEFORE = new RegExp(`^(?:the\\s+)?${CV}(?:\\s*[–—|:·-]\\s*|\\s+(?:for|of|von|de)\\s+)`, 'i');

/** "Ana Silva (she/her)". */
const PRONOUNS = /\s*\((?:she|he|they|ze|xe|ela|ele|sie|er|elle|il)\s*\/[\p{L}\s/]+\)$/iu;

/** Does a line read as a person's name? */
export function isPersonName(text: string): boolean {
  const words = text.replace(/,.*$/, '').split(/\s+/);
  if (isProse(text, true) || /^(?:download|view|print|see|click|save)\b/i.test(text)) return false;
  if (words.length < 2 || words.length > 6 || /\d|@|[|/:]/.test(text) || !NAME.test(text)) return false;
  const proper = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return proper >= 2 && titleScore(text) < 2 && organisationScore(text) < 2 && !isPlace(text);
}

/** "Hi, I'm Ana Silva!": what introduces a name, which may then be one word. */
const GREETING =
  /^(?:(?:hi|hello|hey|hola|hallo)(?: there)?[\s,!.–—-]*)?\p{Extended_Pictographic}*\s*(?:I['’]m|I am|my name is)\s+/iu;
const GREETED =
  /^\p{Lu}\p{L}+(?:[ -]\p{Lu}[\p{L}'’.-]*){0,3}(?=\s*[.!,]?\s*(?:\p{Extended_Pictographic}\ufe0f?\s*)*$)/u;

/** The range of the name in a greeting that says nothing else. */
function greetedIn(text: string): Range | undefined {
  const start = GREETING.exec(text)?.[0].length ?? 0;
  const name = start === 0 ? undefined : GREETED.exec(text.slice(start))?.[0].replace(/\.$/, '');
  if (name === undefined || titleScore(name) >= 2 || isPlace(name)) return undefined;
  return { start, end: start + name.length };
}

/** A text that says whose résumé it is, as the range of the name in it. */
function ownerIn(text: string): Range | undefined {
  const before = CV_BEFORE.exec(text)?.[0].length ?? 0;
  const behind = CV_BEHIND.exec(text);
  const range = { start: before, end: before === 0 && behind !== null ? behind.index : text.length };
  const name = text.slice(range.start, range.end);
  return name !== text && isPersonName(name) && sectionKinds(name).length === 0 ? range : undefined;
}

/** The name on one of the first lines of a résumé: all of it, or the part of it that is one. */
export function nameAmong(page: Page, block: Block, text: string, parts: readonly Part[]): Range | undefined {
  if (BOILERPLATE.test(text)) return undefined;
  const bare = text.replace(PRONOUNS, '');
  const at = (range: Range) => ({ start: block.start + range.start, end: block.start + range.end });
  const owner = page.plain.startsWith(bare, block.start) ? (ownerIn(bare) ?? greetedIn(bare)) : undefined;
  if (owner !== undefined) return at(owner);
  if (isPersonName(bare) && page.plain.startsWith(bare, block.start))
    return at({ start: 0, end: bare.length });
  if (isPersonName(bare)) return bare === text ? block : parts[0];
  const [first] = parts;
  if ((block.heading === 1 || parts.length > 1) && first !== undefined) {
    if (isPersonName(first.text)) return first;
    const beside = nameBesidePlace(first);
    if (beside !== undefined) return beside;
  }
  // A top heading of one word ("# Cher") is a name too.
  return block.heading === 1 && page.document.format === 'md' && /^\p{Lu}[\p{L}'’-]+$/u.test(text)
    ? block
    : undefined;
}

/** "INES VARGA Lyon, France": a name in capitals before where its bearer lives. */
function nameBesidePlace(part: Part): Range | undefined {
  const name = /^\p{Lu}[\p{Lu}'’.-]+(?: \p{Lu}[\p{Lu}'’.-]*){1,3}(?= \p{Lu}\p{Ll})/u.exec(part.text)?.[0];
  if (name === undefined || part.end - part.start !== part.text.length) return undefined;
  return isPersonName(name) && isPlace(part.text.slice(name.length).trim())
    ? { start: part.start, end: part.start + name.length }
    : undefined;
}

const NAME_LABEL =
  /^(?:(?:full|candidate|my|legal|preferred)\s+)?(?:name|nombre|nom|nome)(?:\s+and\s+surname)?$/i;
/** Blocks from the top among which a form may name the candidate. */
const MAX_FORM_BLOCKS = 25;

/** "Name: Ana Silva", or a row of a table of details. */
function nameInForm(page: Page, blocks: readonly Block[]): Range | undefined {
  for (const block of blocks.slice(0, MAX_FORM_BLOCKS)) {
    const parts = findParts(page, block, block.plain);
    const [label, value] = parts;
    if (label === undefined || value === undefined || !NAME_LABEL.test(label.text.replace(/\s*:$/, '')))
      continue;
    const bare = value.text.replace(/\s*[([].*$/, '');
    if (isPersonName(bare) && page.plain.startsWith(bare, value.start))
      return { start: value.start, end: value.start + bare.length };
  }
  return undefined;
}

/** Lines from the top among which a page's own data stand. */
const MAX_DATA_LINES = 80;
const DATA_LINE = /^\s*["']?([\w -]{1,24}?)["']?\s*[:=]\s*["']?(.*?)["']?\s*$/;
const NAME_KEY = /^(?:name|author|full[_ -]?name|candidate)$/i;
const TITLE_KEY = /^(?:title|summary|description|subtitle)$/i;

/** What a page's data say: `author: Ana Silva`, `title: Resume | Ana Silva`. */
function nameInData(text: string): Range | undefined {
  let at = 0;
  for (const line of text.split('\n').slice(0, MAX_DATA_LINES)) {
    const [, key = '', value = ''] = DATA_LINE.exec(line) ?? [];
    const from = at + line.indexOf(value, line.indexOf(key) + key.length);
    at += line.length + 1;
    if (NAME_KEY.test(key) && isPersonName(value)) return { start: from, end: from + value.length };
    const owner = TITLE_KEY.test(key) ? ownerIn(value) : NAME_KEY.test(key) ? greetedIn(value) : undefined;
    if (owner !== undefined) return { start: from + owner.start, end: from + owner.end };
  }
  return undefined;
}

/** The résumé's own file behind a link: "Ana_Silva_CV.pdf". */
const OWN_FILE =
  /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}+(?:[_-]\p{Lu}\p{L}+){1,3})[_-](?:CV|Resume|Résumé)(?:[_-][\p{L}\d]+)?\.(?:pdf|docx?|odt)\b/u;

/** Where a document names its candidate if none of its first lines does: a form, the page's data, its file. */
export function nameElsewhere(
  page: Page,
  blocks: readonly Block[],
): (Range & { readonly text: string }) | undefined {
  const { text } = page.document;
  const found = nameInForm(page, blocks);
  if (found !== undefined) return { ...found, text: display(page, found) };
  if (page.document.format !== 'md') return undefined;
  const data = nameInData(text);
  if (data !== undefined) return { ...data, text: text.slice(data.start, data.end) };
  const file = OWN_FILE.exec(text);
  const [, name = ''] = file ?? [];
  const read = name.replace(/[_-]/g, ' ');
  return file !== null && isPersonName(read)
    ? { start: file.index, end: file.index + name.length, text: read }
    : undefined;
}
