import type { Role, SectionKind, Statement } from '../../model/profile.js';
import { contextOf, entryId, type SectionInput } from '../draft.js';
import type { Header, Slot } from '../header/header.js';
import { Priors } from '../header/priors.js';
import { readHeader } from '../header/read-header.js';
import { fieldOf, spanOf } from '../text/page.js';
import { blockStatements, extentOf, headerStatements } from '../text/statements.js';
import { isBreak } from './career-break.js';
import { EmployerGroup } from './employer-group.js';
import { groupRows, type RowGroup } from './group-rows.js';
import { skillsOfRole } from './role-skills.js';
import { joinBrokenPeriods, type Row, readRow } from './rows.js';
import { expandCells } from './table-cells.js';

/** One section whose entries are jobs. */
export interface RoleSection extends SectionInput {
  readonly kind: Role['kind'];
  readonly sectionKind: SectionKind;
}

/** The parts of a header's rows with their places in it. */
export function slotsOf(rows: readonly Row[]): readonly Slot[] {
  const naming = rows.filter((row) => !isLinkLine(rows, row));
  const named = naming.filter((row) => row.parts.length > 0 && !row.place);
  return naming.flatMap((row) =>
    row.parts.map((part, index) => ({
      ...part,
      row: rows.indexOf(row),
      slot: `${Math.min(named.length, 3)}/${named.indexOf(row)}:${row.parts.length > 1 ? index : 'only'}`,
    })),
  );
}

/** Only links below a header that is complete without them: where to see the work, not who employs. */
function isLinkLine(rows: readonly Row[], row: Row): boolean {
  if (row.parts.length === 0 || !row.parts.every((part) => part.link === true)) return false;
  const above = rows.slice(0, rows.indexOf(row));
  const names = above.filter((each) => !each.place).flatMap((each) => each.parts);
  return names.length > 1 && above.some((each) => each.period !== undefined);
}

/** Reads the sections' blocks as rows; jobs that are list items are rows too where nothing else is dated. */
function rowsOf({ page, section }: RoleSection): readonly Row[] {
  const blocks = expandCells(page, section.blocks);
  const rows = joinBrokenPeriods(blocks.map((block) => readRow(page, block)));
  if (rows.some((row) => row.kind === 'date')) return rows;
  const bulleted = blocks.map((block) => readRow(page, block, true));
  const dated = bulleted.filter((row) => row.kind === 'date');
  if (dated.length === 0) return rows;
  // An undated item among dated ones is a job too where items of its own stand under it.
  return bulleted.map((row, index) => {
    const named = row.kind === 'head' && (blocks[index + 1]?.bullet ?? 0) > 0;
    return row.kind === 'date' || named ? row : (rows[index] ?? row);
  });
}

/** Parses every section of one document whose entries are jobs; each learns from the headers of all. */
export function parseRoles(sections: readonly RoleSection[]): void {
  const grouped = sections.map((input) => ({ input, ...groupRows(rowsOf(input)) }));
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
  const place = header.place ?? inherited?.place;
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
