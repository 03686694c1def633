import type { NamedEntry, SectionKind, Statement } from '../../model/profile.js';
import { contextOf, entryId, type SectionInput } from '../draft.js';
import { findParts, type Part } from '../header/parts.js';
import { isPlace } from '../header/places.js';
import { organisationScore } from '../header/scores.js';
import type { Block } from '../text/blocks.js';
import { fieldOf, type Page, type Range, spanOf } from '../text/page.js';
import { blockStatements, extentOf, sentenceRanges, statementOf } from '../text/statements.js';
import { isProse } from './prose.js';
import { datingPeriod } from './rows.js';

type NamedKind = NamedEntry['kind'];

const SECTION_OF: Readonly<Record<NamedKind, SectionKind>> = {
  certificate: 'certificates',
  award: 'awards',
  publication: 'publications',
  interest: 'interests',
  reference: 'references',
};

const PUBLICATION =
  /\b(?:journal|proceedings|conference|press|review|magazine|doi|isbn|arxiv|published|chapter|symposium|transactions|letters|zeitschrift|revista|revue|vol\.|pp\.)\b/i;
const AWARD =
  /\b(?:award|prize|medal|scholarship|fellow|fellowship|grant|winner|finalist|honou?r|honou?rs|distinction|nominee|runner-up|employee of|best|preis|premio|prix)\b/i;
const ON_REQUEST = /\breferences?\b.*\b(?:available|request)|\b(?:available|furnished)\b.*\brequest/i;
/** "(Nursing Board, 09/2014)": the issuer and date in brackets at the end. */
const BRACKET = /\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*\.?\s*$/;
const MAX_NAME_WORDS = 25;

/** Which kind an entry of a mixed section is ("Awards and publications"): the first unless its words say otherwise. */
function kindOf(kinds: readonly NamedKind[], text: string): NamedKind {
  const [first = 'award'] = kinds;
  if (kinds.length === 1) return first;
  if (kinds.includes('award') && AWARD.test(text)) return 'award';
  if (kinds.includes('publication') && (PUBLICATION.test(text) || /^["“'«]/.test(text))) return 'publication';
  return first;
}

/** Parses a section of certificates, awards or publications: one entry for each item or line. */
export function parseNamed(input: SectionInput, kinds: readonly NamedKind[]): void {
  const groups = groupBlocks(input.section.blocks);
  for (const group of groups) {
    const [first, ...rest] = group;
    if (first === undefined) continue;
    const text = group.map((block) => block.plain).join(' ');
    const kind = kindOf(kinds, text);
    const made = makeNamed(input, kind, first, rest);
    const context = contextOf(input.section, SECTION_OF[kind]);
    if (made === undefined)
      input.draft.statements.push(...group.flatMap((block) => blockStatements(input.page, block, context)));
    else {
      input.draft.named.push(made);
      input.draft.statements.push(...made.header, ...made.statements);
    }
  }
}

/** Each outermost item opens an entry; lines without a blank between them belong together where blanks part others. */
function groupBlocks(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  const plain = blocks.filter((block) => block.bullet === undefined);
  const blankParted =
    plain.length > 2 &&
    plain.some((block, index) => index > 0 && block.gap) &&
    plain.some((block, index) => index > 0 && !block.gap);
  const headed = blocks.some((block) => block.heading !== undefined);
  blocks.forEach((block, index) => {
    const opens = headed
      ? block.heading !== undefined
      : block.bullet === undefined
        ? !blankParted || block.gap
        : block.bullet === 0 && !(groups.at(-1)?.[0]?.bullet === undefined && index > 0 && plain.length > 1);
    const open = groups.at(-1);
    if (opens || open === undefined) groups.push([block]);
    else open.push(block);
  });
  return groups;
}

function makeNamed(
  input: SectionInput,
  kind: NamedKind,
  first: Block,
  rest: readonly Block[],
): NamedEntry | undefined {
  const { page, section } = input;
  const [head = first, ...tail] = sentenceRanges(page, first);
  const read = readLine(page, head);
  if (read === undefined || ON_REQUEST.test(first.plain)) return undefined;
  if (
    rest.length === 0 &&
    tail.length === 0 &&
    read.bare &&
    isProse(read.name.text, false) &&
    kind !== 'publication'
  )
    return undefined;
  const blocks = [first, ...rest];
  const span = extentOf(page, blocks);
  const id = entryId(kind, page, first.start);
  const context = contextOf(section, SECTION_OF[kind], id);
  const header: Statement[] = [statementOf(page, head, context)].flatMap((each) => each ?? []);
  const statements: Statement[] = tail.flatMap((range) => statementOf(page, range, context) ?? []);
  let { issuer, period } = read;
  for (const block of rest) {
    const dated = datingPeriod(block.plain);
    const short = block.bullet === undefined && !isProse(block.plain, false);
    if (short && dated !== undefined)
      period ??= {
        ...dated.period,
        span: spanOf(page, { start: block.start + dated.start, end: block.start + dated.end }),
      };
    else if (short && issuer === undefined && statements.length === 0)
      issuer = { start: block.start, end: block.end };
    const made = blockStatements(page, block, context);
    (short ? header : statements).push(...made);
  }
  return {
    kind,
    id,
    span,
    header,
    statements,
    name: fieldOf(page, read.name),
    ...(issuer === undefined ? {} : { issuer: fieldOf(page, issuer) }),
    ...(period === undefined ? {} : { period }),
  };
}

interface Line {
  readonly name: Range & { readonly text: string };
  readonly issuer?: Range | undefined;
  readonly period?: NamedEntry['period'];
  /** Nothing but a name. */
  readonly bare: boolean;
}

/** "Name, Issuer, date", "Name – Issuer (date)", "Name (Issuer, date)". */
function readLine(page: Page, range: Range): Line | undefined {
  const plain = page.plain.slice(range.start, range.end);
  const found = datingPeriod(plain) ?? undefined;
  const period =
    found === undefined
      ? undefined
      : {
          ...found.period,
          span: spanOf(page, { start: range.start + found.start, end: range.start + found.end }),
        };
  const rest =
    found === undefined
      ? plain
      : plain.slice(0, found.start) + ' '.repeat(found.end - found.start) + plain.slice(found.end);
  const bracket = BRACKET.exec(rest);
  const inside = bracket?.[1]?.replace(/^[\s,;]+|[\s,;]+$/g, '') ?? '';
  const dateInside = found !== undefined && bracket !== null && found.start > bracket.index;
  if (
    bracket !== null &&
    bracket.index > 0 &&
    inside !== '' &&
    (dateInside || organisationScore(inside) >= 2)
  ) {
    const at = range.start + bracket.index + bracket[0].indexOf(inside);
    const name = nameOf(page, { start: range.start, end: range.start + bracket.index });
    return name === undefined
      ? undefined
      : { name, issuer: { start: at, end: at + inside.length }, period, bare: false };
  }
  const block = blockAt(range, rest);
  const parts = findParts(page, block, rest).filter((part) => !isPlace(part.text));
  const [first, second] = parts;
  if (first === undefined) return undefined;
  if (second !== undefined) return { name: first, issuer: second, period, bare: false };
  return splitAtComma(page, first, period);
}

/** "Driving licence, category C, Road Safety Authority": the issuer is what reads as an organisation. */
function splitAtComma(page: Page, part: Part, period: NamedEntry['period']): Line | undefined {
  const plain = page.plain.slice(part.start, part.end);
  const cuts = [...plain.matchAll(/,\s+/g)].reverse();
  for (const cut of cuts) {
    const text = plain.slice(cut.index + cut[0].length).trim();
    if (organisationScore(text) < 1.5 || isPlace(text)) continue;
    const start = part.start + cut.index + cut[0].length;
    const name = nameOf(page, { start: part.start, end: part.start + cut.index });
    return name === undefined ? undefined : { name, issuer: { start, end: part.end }, period, bare: false };
  }
  const name = nameOf(page, part);
  return name === undefined ? undefined : { name, period, bare: period === undefined };
}

function nameOf(page: Page, range: Range): (Range & { readonly text: string }) | undefined {
  const field = fieldOf(page, range);
  if (field.text === '' || field.text.split(' ').length > MAX_NAME_WORDS) return undefined;
  return { start: field.span.start, end: field.span.end, text: field.text };
}

function blockAt(range: Range, plain: string): Block {
  return {
    ...range,
    plain,
    emphasised: false,
    sidebar: false,
    gap: false,
    indent: 0,
    lines: 1,
    tableHeader: false,
  };
}
