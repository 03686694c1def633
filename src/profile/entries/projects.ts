import type { Field, Project } from '../../model/profile.js';
import { contextOf, entryId, type SectionInput } from '../draft.js';
import type { Part } from '../header/parts.js';
import { titleScore } from '../header/scores.js';
import { splitItems } from '../lists/split-items.js';
import type { Block } from '../text/blocks.js';
import { display, fieldOf, type Page, type Range, spanOf } from '../text/page.js';
import {
  blockStatements,
  extentOf,
  headerStatements,
  sentenceRanges,
  statementOf,
} from '../text/statements.js';
import { addProjectColumns, projectColumns } from './project-columns.js';
import { type Row, readRow } from './rows.js';
import { expandCells } from './table-cells.js';

const TOOLS =
  /^(?:technologies|tech(?: stack)?|stack|tools|keywords|built with|skills|languages|environment|tecnologías|outils|technologien)(?: used)?\s*:\s*/i;
const URL =
  /(?:https?:\/\/|www\.)[^\s)>\]]+|\b[\w-]+\.(?:com|org|io|dev|net|app|github\.io)(?:\/[^\s)>\]]*)?/i;
/** "Name – what it is", "Name: what it is"; the address of a link behind the name doesn't count. */
const NAMED = /^((?:\u205f*[^\u205f]){2,60}?\u205f*)(?:\s+[–—-]\s+|:\s+|\s*—\s*)(?=\S)/u;
const MAX_NAME_WORDS = 9;

interface OpenProject {
  readonly rows: Row[];
  readonly body: Block[];
  /** The item that is name and description at once. */
  readonly inline?: boolean;
}

/** Parses a section of projects: headings, bold or dated lines with text under them, or one item each. */
export function parseProjects(input: SectionInput): void {
  const { page, section, draft } = input;
  const context = contextOf(section, 'projects');
  const lead: Block[] = [];
  const open: OpenProject[] = [];
  const tables = section.blocks.flatMap((_block, index) => {
    const table = projectColumns(page, section.blocks, index);
    return table === undefined ? [] : [table];
  });
  for (const table of tables) addProjectColumns(page, draft, table, context);
  const told = section.blocks.filter((block) => !tables.some((table) => table.includes(block)));
  const itemsOnly = areItems(told);
  const blocks = expandCells(page, told);
  blocks.forEach((block, index) => {
    const row = readRow(page, block, itemsOnly);
    const last = open.at(-1);
    const dateAbove =
      last?.rows.length === 1 &&
      last.body.length === 0 &&
      last.rows[0]?.kind === 'date' &&
      last.rows[0].parts.length === 0;
    if (dateAbove && row.parts.length > 0) last?.rows.push(row);
    else if (itemsOnly && block.bullet === 0) open.push({ rows: [row], body: [], inline: true });
    else if (opensProject(row, blocks[index + 1], open.at(-1))) open.push({ rows: [row], body: [] });
    else {
      const bare = last !== undefined && last.body.length === 0 && namesMore(row, last);
      if (last === undefined) lead.push(block);
      else if (bare) last.rows.push(row);
      else last.body.push(block);
    }
  });
  for (const block of lead) draft.statements.push(...blockStatements(page, block, context));
  for (const project of open) {
    const made = makeProject(input, project);
    if (made === undefined) {
      const blocks = [...project.rows.map((row) => row.block), ...project.body];
      draft.statements.push(...blocks.flatMap((block) => blockStatements(page, block, context)));
    } else {
      draft.projects.push(made);
      draft.statements.push(...made.header, ...made.statements);
    }
  }
}

/** A list of projects: nothing but items, and sentences that go on with the item above them. */
function areItems(blocks: readonly Block[]): boolean {
  const outer = blocks.filter((block) => block.bullet === 0);
  const others = blocks.filter((block) => block.bullet === undefined);
  if (others.length === 0) return outer.length > 0;
  return (
    blocks[0]?.bullet === 0 &&
    outer.length > others.length &&
    others.every((block) => block.heading === undefined && !block.emphasised && block.cells === undefined)
  );
}

/** A date or place line, or what the candidate was in the project, under its name. */
function namesMore(row: Row, { rows }: OpenProject): boolean {
  if (row.kind === 'date' && row.parts.length === 0) return !rows.some((each) => each.period !== undefined);
  return (
    row.place ||
    (row.kind === 'head' &&
      row.block.bullet === undefined &&
      row.parts.every((part) => titleScore(part.text) >= 3))
  );
}

function opensProject(row: Row, next: Block | undefined, last: OpenProject | undefined): boolean {
  const { block } = row;
  if (row.kind === 'date' && row.parts.length === 0 && block.gap && next !== undefined && !next.gap)
    return true;
  if (row.kind === 'body' || row.parts.length === 0 || block.bullet !== undefined) return false;
  if (block.heading !== undefined)
    return last?.rows[0]?.block.heading === undefined || block.heading <= last.rows[0].block.heading;
  if (last?.rows[0]?.block.heading !== undefined) return false;
  // In bold straight below a plain name: what the project is.
  const isBelow = last?.body.length === 0 && last.rows[0]?.block.emphasised === false && !block.gap;
  if (block.emphasised) return !isBelow;
  if (last?.rows[0]?.block.emphasised === true) return false;
  return (
    (block.gap || row.kind === 'date' || last === undefined || last.body.length > 0) &&
    (row.kind === 'date' || (next !== undefined && (next.bullet !== undefined || !next.gap)))
  );
}

/** "Ria footbridge, Lead designer" names the project and what the candidate was in it. */
function withoutRole(part: Part): Range {
  const at = part.text.lastIndexOf(', ');
  if (at <= 0 || part.end - part.start !== part.text.length || titleScore(part.text.slice(at + 2)) < 3)
    return part;
  return { start: part.start, end: part.start + at };
}

function nameOf(project: OpenProject): { readonly range: Range; readonly rest: Range } | undefined {
  const row = project.rows.find((each) => each.parts.length > 0 || project.inline === true);
  if (row === undefined) return undefined;
  const { block } = row;
  const rest = { start: block.end, end: block.end };
  if (project.inline !== true) {
    const [part] = row.parts;
    return part === undefined ? undefined : { range: withoutRole(part), rest };
  }
  const [dated] = row.kind === 'date' ? row.parts : [];
  if (dated !== undefined && row.periodRange !== undefined && dated.end <= row.periodRange.start)
    return { range: dated, rest };
  // The dates beside a name part nothing.
  const bare = block.plain.replace(/\([^()]*\d{4}[^()]*\)/g, (dates) => '\u205f'.repeat(dates.length));
  const named = NAMED.exec(bare);
  const name = named?.[1] ?? '';
  if (named !== null && name.split(/\s+/).length <= MAX_NAME_WORDS) {
    const at = block.start + named[0].length;
    return {
      range: { start: block.start, end: block.start + name.length },
      rest: { start: at, end: block.end },
    };
  }
  const [part] = row.parts;
  return row.kind === 'body' || part === undefined || part.text.split(' ').length > MAX_NAME_WORDS
    ? undefined
    : { range: part, rest };
}

function makeProject({ page, section }: SectionInput, project: OpenProject): Project | undefined {
  const named = nameOf(project);
  if (named === undefined) return undefined;
  const blocks = [...project.rows.map((row) => row.block), ...project.body];
  const span = extentOf(page, blocks);
  const id = entryId('project', page, span.start);
  const context = contextOf(section, 'projects', id);
  const [first] = project.rows;
  const described = project.inline === true && first !== undefined && named.rest.end > named.rest.start;
  const header = described
    ? [
        statementOf(
          page,
          { start: first.block.start, end: sentenceRanges(page, first.block)[0]?.end ?? first.block.end },
          context,
        ),
      ].flatMap((each) => each ?? [])
    : headerStatements(
        page,
        project.rows.map((row) => row.block),
        context,
      );
  const more = described
    ? sentenceRanges(page, first.block)
        .slice(1)
        .flatMap((range) => statementOf(page, range, context) ?? [])
    : [];
  const dated = project.rows.find((row) => row.period !== undefined);
  const url = urlOf(page, blocks);
  const field = fieldOf(page, named.range);
  if (field.text === '') return undefined;
  return {
    kind: 'project',
    id,
    span,
    header,
    statements: [...more, ...project.body.flatMap((block) => blockStatements(page, block, context))],
    name: field,
    keywords: blocks.flatMap((block) => toolsOf(page, block)),
    ...(dated?.period === undefined || dated.periodRange === undefined
      ? {}
      : { period: { ...dated.period, span: spanOf(page, dated.periodRange) } }),
    ...(url === undefined ? {} : { url }),
  };
}

function urlOf(page: Page, blocks: readonly Block[]): Field | undefined {
  for (const block of blocks) {
    const match = URL.exec(page.document.text.slice(block.start, block.end));
    if (match !== null) {
      const range = {
        start: block.start + match.index,
        end: block.start + match.index + match[0].replace(/[.,;]$/, '').length,
      };
      return { text: page.document.text.slice(range.start, range.end), span: spanOf(page, range) };
    }
  }
  return undefined;
}

function toolsOf(page: Page, block: Block): readonly Field[] {
  const label = TOOLS.exec(block.plain);
  return label === null
    ? []
    : splitItems(block, label[0].length)
        .map((range) => fieldOf(page, range))
        .filter((field) => field.text !== display(page, block));
}
