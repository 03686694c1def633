import { contextOf, type SectionInput } from '../draft.js';
import { isProse } from '../entries/prose.js';
import { findParts, type Part } from '../header/parts.js';
import { isPlace, placeTailLength } from '../header/places.js';
import { titleScore } from '../header/scores.js';
import { findContacts } from '../lists/contacts.js';
import type { Block } from '../text/blocks.js';
import { display, fieldOf, type Page, type Range, trimSpace } from '../text/page.js';
import { blockStatements, statementOf } from '../text/statements.js';
import { nameAmong } from './candidate-name.js';

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
  const headline = headlineAmong({ block, text, parts, named, reachable: contacts.length > 0 });
  if (draft.name !== undefined && draft.headline === undefined && headline !== undefined)
    draft.headline = fieldOf(page, headline);
  const others = parts.flatMap((part) => withoutName(page, part, named));
  const location = draft.location === undefined ? placeAmong(page, text, others, named) : undefined;
  if (location !== undefined) draft.location = fieldOf(page, location);
  const isContact = contacts.length > 0 || location !== undefined;
  draft.statements.push({ ...reach, section: isContact ? 'contact' : 'summary' });
}

type Parts = readonly Part[];

interface HeadLine {
  readonly block: Block;
  readonly text: string;
  readonly parts: Parts;
  readonly named: Range | undefined;
  /** The line holds an address, number or link. */
  readonly reachable: boolean;
}

/** What a part says beside the name that opens it. */
function withoutName(page: Page, part: Part, named: Range | undefined): readonly Part[] {
  if (named === undefined || named.start !== part.start || named.end >= part.end) return [part];
  const rest = trimSpace(page.plain, { start: named.end, end: part.end });
  return [{ ...part, ...rest, text: display(page, rest) }];
}

/** What the candidate calls themselves: a line of its own, or the part of one that reads as a title. */
function headlineAmong({ block, text, parts, named, reachable }: HeadLine): Range | undefined {
  if (named === undefined && !reachable && isHeadline(text))
    return labelOf(text) === undefined ? block : parts.at(-1);
  return parts.find(
    (part) => part.start !== named?.start && titleScore(part.text) >= 2 && isHeadline(part.text),
  );
}

/** Where the candidate lives: a part that is a place, or the end of an address. */
export function placeAmong(
  page: Page,
  text: string,
  parts: Parts,
  named: Range | undefined,
): Range | undefined {
  // Of several parts on a line a label says what its own is.
  const label = /[|·•]/.test(text) ? undefined : labelOf(text);
  if (label !== undefined && !PLACE_LABEL.test(label) && !isPlace(label)) return undefined;
  const [first] = parts;
  if (first !== undefined && POSTAL.test(text))
    return { start: first.start, end: parts.at(-1)?.end ?? first.end };
  const place = parts.find((part) => isPlace(part.text) || POSTAL.test(part.text));
  if (place !== undefined || named !== undefined) return place;
  const address = parts.find((part) => placeTailLength(part.text) > 0 && /\d/.test(part.text));
  if (address === undefined) return undefined;
  const tail = page.plain.slice(address.end - placeTailLength(address.text), address.end);
  return { start: address.end - tail.replace(/^[\s,]+/, '').length, end: address.end };
}

/** Pronouns, the degree of a connection and counters of a copied profile page. */
const PAGE_WORDS =
  /^(?:\(?(?:she|he|they|ze|xe)\s*\/\s*\p{L}+(?:\s*\/\s*\p{L}+)?\)?|(?:1st|2nd|3rd\+?)(?: degree connection)?|[\d,.]+\+? (?:connections|followers)|contact info|message|connect|follow|open to work|verified)$/iu;
const isPageWords = (text: string) => text.split(/\s*[·•|]\s*/).every((part) => PAGE_WORDS.test(part.trim()));

/** "Location: Lyon": a label and what it is about. */
const LABEL = /^([\p{L}][\p{L} /&'’-]{1,28}?)\s*:\s+(?=\S)/u;
/** Labels over where the candidate lives. */
const PLACE_LABEL =
  /^(?:(?:current |present |home )?(?:location|residence|address|city|town|place|country)|lives? in|living in|based(?: in)?|where|wohnort|adresse|ort|ubicación|residencia|localização|lieu|domicile)$/i;
/** Labels over what the candidate is. */
const TITLE_LABEL =
  /^(?:(?:current |desired |target )?(?:title|job title|role|position|profession|occupation|headline)|beruf|profesión|profissão|poste)$/i;

/** Town, region and postal code: "Pulianga, Tenkara – 627811", "Keaau, HI 96749". */
const POSTAL = /^\p{Lu}[\p{L}\s.'’-]{2,30}(?:,\s*\p{Lu}[\p{L}\s.'’]{1,30}){1,3}[\s,–-]+\d{5,6}(?:-\d{4})?$/u;

const labelOf = (text: string): string | undefined => LABEL.exec(text)?.[1];

const isHeadline = (text: string) =>
  !isPageWords(text) &&
  TITLE_LABEL.test(labelOf(text) ?? 'title') &&
  text.length <= 160 &&
  !/^\d/.test(text) &&
  !isPlace(text) &&
  !POSTAL.test(text) &&
  /\p{L}{3}/u.test(text) &&
  !/^(?:date of birth|born|nationality|phone|tel|email|address)\b/i.test(text);
