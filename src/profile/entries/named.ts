import { findPeriods } from '../../language/dates.js';
import type { NamedEntry, SectionKind, Statement } from '../../model/profile.js';
import { contextOf, entryId, type SectionInput } from '../draft.js';
import type { Block } from '../text/blocks.js';
import { fieldOf, type Page, type Range, spanOf } from '../text/page.js';
import { blockStatements, extentOf, sentenceRanges, statementOf } from '../text/statements.js';
import { opensWithAuthors, readCitation } from './citation-line.js';
import { type NamedLine, readNamedLine, withoutLeadingDate } from './named-line.js';
import { isProse } from './prose.js';
import { datingPeriod } from './rows.js';
import { splitSemicolons } from './split-semicolons.js';

export type NamedKind = NamedEntry['kind'];

const SECTION_OF: Readonly<Record<NamedKind, SectionKind>> = {
  certificate: 'certificates',
  award: 'awards',
  publication: 'publications',
  interest: 'interests',
  reference: 'references',
};

const PUBLICATION =
  /\b(?:journal|proceedings|conference|press|review|magazine|doi|isbn|arxiv|published|chapter|symposium|transactions|letters|zeitschrift|revista|revue|cuadernos|vol\.|pp\.)\b/i;
const AWARD =
  /\b(?:award|prize|medal|scholarship|fellow|fellowship|grant|winner|finalist|honou?r|honou?rs|distinction|nominee|runner-up|employee of|best|preis|premio|prémio|prêmio|prix)\b/i;
const ON_REQUEST = /\breferences?\b.*\b(?:available|request)|\b(?:available|furnished)\b.*\brequest/i;
/** A line that dates the entry above it: "Issued Apr 2020 · Expires …". */
const ISSUED = /^(?:issued|awarded|obtained|earned|expedición|emitido|délivré|ausgestellt)\b/i;
const CREDENTIAL =
  /^(?:credential id|credential url|see credential|show credential|license no|associated with)\b/i;

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
  const { page, section, draft } = input;
  const [names, lines] = [true, false].map((isHeader) =>
    section.blocks.filter((block) => block.tableHeader === isHeader),
  );
  const [own = 'award'] = kinds;
  const listed = (lines ?? []).flatMap((block) =>
    own === 'publication' ? [block] : splitSemicolons(page, block),
  );
  for (const block of names ?? [])
    draft.statements.push(...blockStatements(page, block, contextOf(section, SECTION_OF[own])));
  for (const group of groupBlocks(listed)) {
    const kind = kindOf(kinds, group.map((block) => block.plain).join(' '));
    const { label, entry } = kind === 'publication' ? asCitation(page, group) : { label: [], entry: group };
    for (const block of label)
      draft.statements.push(...blockStatements(page, block, contextOf(section, SECTION_OF[kind])));
    const [first, ...rest] = entry;
    if (first === undefined) continue;
    const made = makeNamed(input, kind, first, rest);
    if (made === undefined) {
      const context = contextOf(input.section, SECTION_OF[kind]);
      input.draft.statements.push(...entry.flatMap((block) => blockStatements(input.page, block, context)));
    } else {
      input.draft.named.push(made);
      input.draft.statements.push(...made.header, ...made.statements);
    }
  }
}

/**
 * The lines of a citation as one block, however they were wrapped; a line above it ("Under review") is apart.
 * Other entries stay as they are.
 */
function asCitation(
  page: Page,
  group: readonly Block[],
): { readonly label: readonly Block[]; readonly entry: readonly Block[] } {
  const cites = (block: Block | undefined) =>
    block !== undefined &&
    opensWithAuthors(page.plain.slice(withoutLeadingDate(page, block).start, block.end));
  const at = cites(group[0])
    ? 0
    : cites(group[1]) && (group[0]?.plain.split(/\s+/).length ?? 9) <= 4
      ? 1
      : -1;
  const first = group[at];
  if (first === undefined) return { label: [], entry: group };
  const rest = group.slice(at + 1);
  const stop = rest.findIndex(
    (block) => block.gap || block.bullet !== undefined || block.heading !== undefined,
  );
  const wrapped = stop === -1 ? rest : rest.slice(0, stop);
  const end = wrapped.at(-1)?.end ?? first.end;
  return {
    label: group.slice(0, at),
    entry: [{ ...first, end, plain: page.plain.slice(first.start, end) }, ...rest.slice(wrapped.length)],
  };
}

const closes = (block: Block) => {
  const dated = datingPeriod(block.plain);
  return (
    ISSUED.test(block.plain) ||
    (dated !== undefined &&
      block.plain.slice(0, dated.start).trim() === '' &&
      block.plain.slice(dated.end).trim() === '')
  );
};

/** Each outermost item opens an entry; so does a heading, a line after a blank, or one after a line that only dates. */
function groupBlocks(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const plain = blocks.filter((block) => block.bullet === undefined);
  const headed = blocks.some((block) => block.heading !== undefined);
  const dated = plain.length > 1 && plain.some((block, index) => index > 0 && closes(block));
  const inner = plain.filter((block, index) => index > 0 && !block.gap).length;
  const blankParted = inner > 0 && plain.some((block, index) => index > 0 && block.gap);
  const groups: Block[][] = [];
  for (const block of blocks) {
    const open = groups.at(-1);
    const last = open?.at(-1);
    if (open === undefined || last === undefined) groups.push([block]);
    else if (opensEntry(block, open, last, { headed, dated, blankParted })) groups.push([block]);
    else open.push(block);
  }
  return groups;
}

interface Layout {
  readonly headed: boolean;
  readonly dated: boolean;
  readonly blankParted: boolean;
}

function opensEntry(
  block: Block,
  open: readonly Block[],
  last: Block,
  { headed, dated, blankParted }: Layout,
): boolean {
  if (CREDENTIAL.test(block.plain)) return false;
  if (headed) return block.heading !== undefined;
  if (block.bullet !== undefined)
    return block.bullet === 0 && (open[0]?.bullet !== undefined || !(blankParted || dated));
  if (dated && open[0]?.bullet === undefined)
    return closes(last) || CREDENTIAL.test(last.plain) || (block.gap && open.some(closes));
  if (open[0]?.bullet !== undefined) return block.gap || block.indent <= (open[0]?.indent ?? 0);
  if (!block.gap && block.indent > (open[0]?.indent ?? 0) + 1) return false;
  return !blankParted || block.gap;
}

const HONOURED =
  /^(?:won|awarded|received|placed|named|selected|nominated|ranked|elected|achieved|secured|qualified|honou?red|recogni[sz]ed|chosen)\b/i;

/** "Built the first lab of …": what somebody did among what they were given. */
const isFeat = (name: string): boolean => isProse(name, true) && !AWARD.test(name) && !HONOURED.test(name);

function makeNamed(
  input: SectionInput,
  kind: NamedKind,
  first: Block,
  rest: readonly Block[],
): NamedEntry | undefined {
  const { page, section } = input;
  const cited = kind === 'publication' ? citationIn(page, first) : undefined;
  const [head = first, ...tail] = cited === undefined ? sentenceRanges(page, first) : [first];
  const read = cited === undefined ? readNamedLine(page, head, kind) : citedLine(page, first, cited);
  if (read === undefined || ON_REQUEST.test(first.plain)) return undefined;
  if (
    rest.length === 0 &&
    tail.length === 0 &&
    read.bare &&
    kind !== 'publication' &&
    isProse(read.name.text, false)
  )
    return undefined;
  if (kind === 'award' && isFeat(read.name.text)) return undefined;
  const span = extentOf(page, [first, ...rest]);
  const id = entryId(kind, page, first.start);
  const context = contextOf(section, SECTION_OF[kind], id);
  const header: Statement[] = [];
  const statements: Statement[] = [];
  header.push(
    ...(statementOf(page, head, context) === undefined
      ? []
      : blockStatementsOf(statementOf(page, head, context))),
  );
  const line: { issuer?: NamedLine['issuer']; period?: NamedLine['period'] } = {
    issuer: read.issuer,
    period: read.period,
  };
  // "Title. Journal, 2023-04": a short second sentence with a date says where and when.
  for (const range of tail) {
    const made = blockStatementsOf(statementOf(page, range, context));
    const source =
      line.issuer === undefined && line.period === undefined ? readNamedLine(page, range, kind) : undefined;
    if (source?.period !== undefined) {
      line.issuer = source.name;
      line.period = source.period;
      header.push(...made);
    } else statements.push(...made);
  }
  for (const block of rest) readMore(input, block, line, { header, statements, context });
  return {
    kind,
    id,
    span,
    header,
    statements,
    name: fieldOf(page, withoutLeadingDate(page, read.name)),
    ...(line.issuer === undefined ? {} : { issuer: fieldOf(page, line.issuer) }),
    ...(line.period === undefined ? {} : { period: line.period }),
  };
}

/** The citation that a block is, behind the year that may open it. */
function citationIn(page: Page, block: Block): ReturnType<typeof readCitation> {
  const from = withoutLeadingDate(page, block).start - block.start;
  const found = readCitation(block.plain.slice(from));
  const shift = ({ start, end }: Range): Range => ({ start: start + from, end: end + from });
  return (
    found && {
      title: shift(found.title),
      ...(found.source === undefined ? {} : { source: shift(found.source) }),
    }
  );
}

/** A publication that is cited in full: authors, year, title, source. */
function citedLine(page: Page, block: Block, cited: NonNullable<ReturnType<typeof readCitation>>): NamedLine {
  const shift = ({ start, end }: Range): Range => ({ start: block.start + start, end: block.start + end });
  const title = shift(cited.title);
  const singles = findPeriods(block.plain).filter((found) => !found.range || found.period.end === undefined);
  // Beside the authors or behind the source; a year in the title dates nothing.
  const dated =
    singles.find((found) => found.end <= cited.title.start) ??
    singles.findLast((found) => found.start >= cited.title.end);
  const period =
    dated === undefined
      ? undefined
      : {
          ...dated.period,
          span: spanOf(page, { start: block.start + dated.start, end: block.start + dated.end }),
        };
  return {
    name: { ...title, text: page.plain.slice(title.start, title.end) },
    issuer: cited.source && shift(cited.source),
    period,
    bare: false,
  };
}

const blockStatementsOf = (statement: Statement | undefined) => (statement === undefined ? [] : [statement]);

interface Saying {
  readonly header: Statement[];
  readonly statements: Statement[];
  readonly context: ReturnType<typeof contextOf>;
}

/** A further line of an entry: its date, its issuer, or something that it says. */
function readMore(
  { page }: SectionInput,
  block: Block,
  line: { issuer?: NamedLine['issuer']; period?: NamedLine['period'] },
  { header, statements, context }: Saying,
): void {
  const short = block.bullet === undefined && !isProse(block.plain.trim(), false);
  const made = blockStatements(page, block, context);
  if (!short) {
    statements.push(...made);
    return;
  }
  header.push(...made);
  const dated = datingPeriod(block.plain);
  const issued = ISSUED.exec(block.plain);
  const by = /^(?:issued|awarded|given|presented)\s+by\s+(.+?)(?:\s*[·|,]\s*|$)/i.exec(block.plain);
  if (by !== null) {
    const at = block.start + by[0].indexOf(by[1] ?? '');
    line.issuer ??= { start: at, end: at + (by[1]?.length ?? 0) };
  }
  const found = dated ?? (issued === null ? undefined : datingPeriod(block.plain.slice(issued[0].length)));
  const shift = dated === undefined && issued !== null ? issued[0].length : 0;
  if (found !== undefined)
    line.period ??= {
      ...found.period,
      span: spanOf(page, { start: block.start + shift + found.start, end: block.start + shift + found.end }),
    };
  if (found === undefined && by === null && statements.length === 0 && !CREDENTIAL.test(block.plain))
    line.issuer ??= { start: block.start, end: block.end };
}
