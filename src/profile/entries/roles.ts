import type { Role, SectionKind, Statement } from '../../model/profile.js';
import { contextOf, entryId, type SectionInput } from '../draft.js';
import type { Header, Piece, Slot } from '../header/header.js';
import { Priors } from '../header/priors.js';
import { isPlainName, readHeader } from '../header/read-header.js';
import { organisationScore, titleScore } from '../header/scores.js';
import type { Block } from '../text/blocks.js';
import { fieldOf, type Page, spanOf } from '../text/page.js';
import { blockStatements, extentOf, headerStatements } from '../text/statements.js';
import { isBreak } from './career-break.js';
import { closingDatesToHeads } from './closing-dates.js';
import { EmployerGroup } from './employer-group.js';
import { groupRows, type RowGroup } from './group-rows.js';
import { itemsOverLines } from './hanging-lines.js';
import { joinBrokenPeriods } from './join-periods.js';
import { skillsOfRole } from './role-skills.js';
import { datingPeriod, type Row, readRow } from './rows.js';
import { splitDatedItem } from './split-lead.js';
import { expandCells } from './table-cells.js';

/** One section whose entries are jobs. */
export interface RoleSection extends SectionInput {
  readonly kind: Role['kind'];
  readonly sectionKind: SectionKind;
}

/** The parts of a header's rows with their places in it. */
export function slotsOf(rows: readonly Row[]): readonly Slot[] {
  const naming = rows.filter((row) => !isLinkLine(rows, row) && !isTopic(rows, row));
  const named = naming.filter((row) => row.parts.length > 0 && !row.place);
  return naming.flatMap((row) =>
    row.parts
      .filter((part) => /\p{L}/u.test(part.text))
      .map((part, index) => ({
        ...part,
        row: rows.indexOf(row),
        slot: `${Math.min(named.length, 3)}/${named.indexOf(row)}:${row.parts.length > 1 ? index : 'only'}`,
      })),
  );
}

/** A heading below the job's own that names neither title nor employer: what a part of its text is about. */
function isTopic(rows: readonly Row[], row: Row): boolean {
  const level = rows[0]?.block.heading;
  if (level === undefined || (row.block.heading ?? 0) <= level) return false;
  return row.parts.every((part) => titleScore(part.text) < 1.5 && organisationScore(part.text) < 1.5);
}

/** Only links below a header that is complete without them: where to see the work, not who employs. */
function isLinkLine(rows: readonly Row[], row: Row): boolean {
  if (row.parts.length === 0 || !row.parts.every((part) => part.link === true)) return false;
  const above = rows.slice(0, rows.indexOf(row));
  const names = above.filter((each) => !each.place).flatMap((each) => each.parts);
  return names.length > 1 && above.some((each) => each.period !== undefined);
}

/** Reads the sections' blocks as rows; jobs that are list items are rows too where nothing else is dated. */
function rowsOf(input: RoleSection): readonly Row[] {
  const { page, section } = input;
  if (isEngagements(input))
    return section.blocks
      .flatMap((block) => splitDatedItem(page, block))
      .map((item) => readRow(page, item, true));
  const blocks = tellsUnderHeadings(section.blocks)
    ? section.blocks.filter((block) => !block.tableHeader)
    : expandCells(page, section.blocks);
  const over = itemsOverDates(page, blocks);
  const rows = withoutFacts(joinBrokenPeriods(blocks.map((block) => readRow(page, block, over.has(block)))));
  if (rows.some((row) => row.kind === 'date')) return rows;
  const items = blocks.flatMap((block) => splitDatedItem(page, block));
  const bulleted = items.map((block) => readRow(page, block, true));
  const dated = bulleted.filter((row) => row.kind === 'date');
  if (dated.length === 0) return rows;
  // An undated item among dated ones is a job too where items of its own stand under it.
  return bulleted.map((row, index) => {
    const named = row.kind === 'head' && (items[index + 1]?.bullet ?? 0) > 0;
    return row.kind === 'date' || named ? row : readRow(page, row.block);
  });
}

/** Items that name a job whose dates stand on a line set in below them. */
function itemsOverDates(page: Page, blocks: readonly Block[]): ReadonlySet<Block> {
  const items = itemsOverLines(blocks);
  const dated = (block: Block | undefined) => block !== undefined && readRow(page, block).kind === 'date';
  return new Set([...items].filter((item) => dated(blocks[blocks.indexOf(item) + 1])));
}

/** A mere list of what somebody gave their time to: each item names an engagement, dated or not. */
const isEngagements = ({ kind, section }: RoleSection): boolean =>
  kind === 'volunteering' && section.blocks.every((block) => block.bullet !== undefined);

/** Do dated headings open the jobs, so that a table below one tells of it? */
function tellsUnderHeadings(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.heading !== undefined && datingPeriod(block.plain) !== undefined);
}

/** Rows of a table below a dated heading that have no dates say something of the job: "Kind of contract | Full-time". */
function withoutFacts(rows: readonly Row[]): readonly Row[] {
  if (!tellsUnderHeadings(rows.map((row) => row.block))) return rows;
  return rows.map((row) =>
    row.block.cells !== undefined && row.kind === 'head' ? { ...row, kind: 'body', parts: [] } : row,
  );
}

/** Parses every section of one document whose entries are jobs; each learns from the headers of all. */
export function parseRoles(sections: readonly RoleSection[]): void {
  const grouped = sections.map((input) => ({
    input,
    ...groupRows(closingDatesToHeads(rowsOf(input)), isEngagements(input)),
  }));
  const priors = learnFrom(grouped.flatMap(({ entries }) => entries));
  for (const { input, lead, entries } of grouped) {
    const context = contextOf(input.section, input.sectionKind);
    for (const block of lead) input.draft.statements.push(...blockStatements(input.page, block, context));
    const employer = new EmployerGroup();
    const headers = entries.map((group) => readHeader(slotsOf(group.header), priors));
    for (const [index, group] of entries.entries()) {
      const header = headers[index];
      if (header === undefined) continue;
      const pause = isBreak(group);
      if (!pause && employer.isCompanyLine(group, header, headers[index + 1])) {
        employer.open(group, header);
        const range = group.header.map((row) => row.block);
        input.draft.statements.push(...headerStatements(input.page, range, context));
        continue;
      }
      if (pause || saysNothing(group, header)) {
        const blocks = [...group.header.map((row) => row.block), ...group.body];
        input.draft.statements.push(
          ...blocks.flatMap((block) => blockStatements(input.page, block, context)),
        );
        continue;
      }
      const role = makeRole(input, group, header, employer);
      input.draft.roles.push(role);
      input.draft.statements.push(...role.header, ...role.statements);
      input.draft.skills.push(...skillsOfRole(input.page, group.body, role.statements));
    }
  }
}

/** What the headers of all jobs say of each other; times without work say nothing. */
function learnFrom(groups: readonly RowGroup[]): Priors {
  const priors = new Priors();
  for (const group of groups)
    if (!isBreak(group)) priors.learn(readHeader(slotsOf(group.header), new Priors()));
  return priors;
}

/** A single date with neither title nor employer dates something, but no job. */
function saysNothing(group: RowGroup, header: Header): boolean {
  if (header.title !== undefined || header.organisation !== undefined) return false;
  const period = group.header.find((row) => row.period !== undefined)?.period;
  return period?.end === undefined;
}

/** Rows below the last one that gave a field or date say something instead of naming the entry. */
function splitHeader(
  group: RowGroup,
  header: Header,
): { readonly naming: readonly Row[]; readonly saying: readonly Row[] } {
  let last = group.header.length - 1;
  const names = (index: number) => {
    const row = group.header[index];
    return (
      row === undefined || row.kind === 'date' || row.place || row.duration || header.usedRows.has(index)
    );
  };
  while (last > 0 && !names(last)) last--;
  return { naming: group.header.slice(0, last + 1), saying: group.header.slice(last + 1) };
}

/** "05.2009 – 07.2012 | Tidewell": a name alone beside the dates of a header that needs no other. */
function placeBesideDate(group: RowGroup, header: Header): Piece | undefined {
  if (header.title === undefined || header.organisation === undefined) return undefined;
  const at = group.header.findIndex((row) => row.period !== undefined);
  const [only, more] = group.header[at]?.parts ?? [];
  const isFree = only !== undefined && more === undefined && !header.usedRows.has(at) && only.link !== true;
  return isFree && isPlainName(only.text) ? only : undefined;
}

function makeRole(input: RoleSection, group: RowGroup, header: Header, employer: EmployerGroup): Role {
  const { page, section, kind } = input;
  const { naming, saying } = splitHeader(group, header);
  const blocks = [...naming.map((row) => row.block), ...saying.map((row) => row.block), ...group.body];
  const span = extentOf(page, blocks);
  const id = entryId(kind, page, span.start);
  const context = contextOf(section, input.sectionKind, id);
  const said: Statement[] = [...saying.map((row) => row.block), ...group.body].flatMap((block) =>
    blockStatements(page, block, context),
  );
  const dated = group.header.find((row) => row.period !== undefined);
  const inherited = employer.employerOf(group, header);
  const organisation = header.organisation ?? inherited?.organisation;
  const place = header.place ?? placeBesideDate(group, header) ?? inherited?.place;
  employer.follow(group, header);
  return {
    id,
    kind,
    span,
    header: headerStatements(
      page,
      naming.map((row) => row.block),
      context,
    ),
    statements: said,
    ...(header.title === undefined ? {} : { title: fieldOf(page, header.title) }),
    ...(organisation === undefined
      ? {}
      : { organisation: fieldOf(page, organisation), organisationFrom: 'line' as const }),
    ...(place === undefined ? {} : { place: fieldOf(page, place) }),
    ...(header.url === undefined ? {} : { url: fieldOf(page, header.url) }),
    ...(dated?.period === undefined || dated.periodRange === undefined
      ? {}
      : { period: { ...dated.period, span: spanOf(page, dated.periodRange) } }),
  };
}
