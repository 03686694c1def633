import type { Education, Field, Statement } from '../../model/profile.js';
import { contextOf, entryId, type SectionInput } from '../draft.js';
import type { Block } from '../text/blocks.js';
import { fieldOf, type Page, spanOf } from '../text/page.js';
import { blockStatements, extentOf, headerStatements } from '../text/statements.js';
import { opensWithDegree } from './degree.js';
import { type EducationPart, type EducationRole, readEducationPart } from './education-parts.js';
import { itemsOverLines } from './hanging-lines.js';
import { readRow } from './rows.js';
import { splitLead } from './split-lead.js';
import { joinStudyEvents, readStudyEvent, type StudyRow } from './study-dates.js';

interface ReadRow extends StudyRow {
  readonly pieces: readonly EducationPart[];
}

interface OpenEntry {
  readonly rows: ReadRow[];
  readonly body: Block[];
}

const COURSES =
  /^(?:relevant\s+|selected\s+|key\s+|main\s+)?(?:courses?|coursework|course work|modules?|subjects?|classes|cursos|asignaturas|cours|kurse|module)\b[^:]{0,20}:\s*/i;

/** A line about an entry that has its name: "Specialization: Acoustics", "Supervisor: Ana Silva". */
const LABELLED =
  /^(?:specializ|specialis|speciali[sz]ed|concentration|focus|major|minor|honou?rs|thesis|dissertation|senior research|research|topic|supervisor|advisor|activities|societies|field of study|schwerpunkt|mención)[^:]{0,24}:\s+(?=\S)/i;
/** A line about an entry with a date of its own: "Dean's List, Fall 2023". */
const HONOUR = /^(?:dean['’]?s['’]? (?:honou?r )?list|honou?r roll|president['’]?s list|national merit)\b/i;
const AREA_LABEL = /^(?:specializ|specialis|concentration|major|field of study|focus|schwerpunkt)/i;

const rolesOf = (rows: readonly ReadRow[]) =>
  new Set<EducationRole>(rows.flatMap((row) => row.pieces.map((piece) => piece.role)));

/** Does a row say again what the open entry already has, so that it must begin the next? */
function opensNext(open: OpenEntry, row: ReadRow): boolean {
  const has = rolesOf(open.rows);
  const says = rolesOf([row]);
  if (datesOnly(open, row)) return false;
  if (row.period !== undefined && open.rows.some((each) => each.period !== undefined)) {
    const again = open.rows.some(
      (each) =>
        JSON.stringify([each.period?.start, each.period?.end]) ===
        JSON.stringify([row.period?.start, row.period?.end]),
    );
    if (!again) return true;
  }
  if (has.has('degree') && says.has('degree')) return true;
  const named = has.has('institution') || (has.has('unknown') && !has.has('degree') && has.size > 1);
  // Under a heading an entry goes on up to the next one.
  const isInside = open.rows[0]?.block.heading !== undefined && row.block.heading === undefined;
  if (says.has('institution') && named) return !isInside || row.period !== undefined;
  if (open.body.length > 0)
    return (
      says.has('institution') || says.has('degree') || row.kind === 'date' || row.block.heading !== undefined
    );
  return isWholeBefore(open, row, has, says);
}

/** Is a row nothing but the date that its entry lacks so far ("Graduation date: May 2024")? */
function datesOnly(open: OpenEntry, { period, parts, block }: ReadRow): boolean {
  const isBare = period !== undefined && parts.length === 0 && block.heading === undefined && !block.gap;
  return isBare && open.rows.every((each) => each.period === undefined);
}

/** Has the open entry all that it needs, and does the row look like the first of another? */
function isWholeBefore(
  open: OpenEntry,
  { block, kind }: ReadRow,
  has: ReadonlySet<EducationRole>,
  says: ReadonlySet<EducationRole>,
): boolean {
  const isWhole = (has.has('institution') || has.has('unknown')) && (has.has('degree') || has.has('area'));
  if (!block.gap || !isWhole) return false;
  const isMarked = kind === 'date' || block.heading !== undefined;
  if (isMarked && (says.has('unknown') || says.has('area'))) return true;
  return says.has('unknown') && open.rows.every((each) => each.block.heading === block.heading);
}

/** Parses a section of degrees and courses. A row that repeats what the open entry has begins the next entry. */
export function parseEducation(input: SectionInput): void {
  const { page, section, draft } = input;
  const { lead, entries } = groupEntries(page, section.blocks);
  const context = contextOf(section, 'education');
  for (const block of lead) draft.statements.push(...blockStatements(page, block, context));
  for (const entry of entries) {
    const made = atSameSchool(makeEducation(input, entry), entry, draft.education.at(-1), entries);
    if (made.institution === undefined && made.degree === undefined && made.area === undefined) {
      const blocks = [...entry.rows.map((row) => row.block), ...entry.body];
      draft.statements.push(...blocks.flatMap((block) => blockStatements(page, block, context)));
    } else {
      draft.education.push(made);
      draft.statements.push(...made.header, ...made.statements);
    }
  }
}

/** "University of X", then "BSc A" and "BSc B" below it: the second is at the school of the first. */
function atSameSchool(
  made: Education,
  entry: OpenEntry,
  previous: Education | undefined,
  entries: readonly OpenEntry[],
): Education {
  const above = entries[entries.indexOf(entry) - 1];
  const [first] = entry.rows;
  const [opening] = above?.rows ?? [];
  const school = previous?.institution;
  if (made.institution !== undefined || made.degree === undefined || school === undefined) return made;
  // The one above it may itself have been given its school.
  const isGiven = school.span.end <= (previous?.span.start ?? 0);
  const named = new Set(opening?.pieces.map((piece) => piece.role));
  const isOpener = isGiven || (named.has('institution') && !named.has('degree'));
  if (!isOpener || above?.body.length !== 0) return made;
  const isBelow = (opening?.block.heading ?? 7) < (first?.block.heading ?? 7) || first?.block.gap === false;
  if (!isBelow) return made;
  // The date beside the school is that of all that was earned there.
  const { period } = previous ?? {};
  return {
    ...made,
    institution: school,
    ...(made.period === undefined && period !== undefined ? { period } : {}),
  };
}

function groupEntries(
  page: Page,
  sectionBlocks: readonly Block[],
): { readonly lead: readonly Block[]; readonly entries: readonly OpenEntry[] } {
  const entries: OpenEntry[] = [];
  const lead: Block[] = [];
  const blocks = sectionBlocks.flatMap((block) => splitAward(page, block));
  const bare = blocks.filter((block) => block.bullet === undefined && block.heading === undefined);
  const items = itemsOverLines(blocks);
  const bulletsToo = bare.every((block) => !block.gap && items.size > 0 && block.indent > 0);
  const rows = blocks.map((block) => readStudies(page, block, bulletsToo));
  for (const { pieces, ...row } of joinStudyEvents(rows, namingNothing)) {
    const { block } = row;
    const open = entries.at(-1);
    const isBody =
      row.kind === 'body' ||
      (row.duration && row.period === undefined) ||
      COURSES.test(block.plain) ||
      (open !== undefined && HONOUR.test(block.plain)) ||
      (open !== undefined && row.period === undefined && LABELLED.test(block.plain));
    if (isBody) (open?.body ?? lead).push(block);
    else if (
      open === undefined ||
      (bulletsToo && block.bullet === 0 && open.rows[0]?.block.bullet === 0 && pieces.length > 0) ||
      opensNext(open, { ...row, pieces })
    ) {
      entries.push({ rows: [{ ...row, pieces }], body: [] });
    } else if (open.body.length > 0 && !datesOnly(open, { ...row, pieces })) open.body.push(block);
    else open.rows.push({ ...row, pieces });
  }
  return { lead, entries };
}

const namingNothing = ({ period: _period, periodRange: _range, ...row }: ReadRow): ReadRow => ({
  ...row,
  pieces: [],
});

/** A block as a row with what its parts are; one that says what happened at its date reads as if it named the place. */
function readStudies(page: Page, block: Block, bulletsToo: boolean): ReadRow {
  const study = readStudyEvent(block);
  const read = readRow(page, study.block, bulletsToo);
  // A sentence that is none without its verb was none.
  const row = read.kind === 'date' ? read : readRow(page, block, bulletsToo);
  const event = row === read && study.event !== undefined ? { event: study.event } : {};
  const pieces = row.kind === 'body' ? [] : row.parts.flatMap(readEducationPart);
  return { ...row, ...event, block, pieces };
}

/** "PhD Microbiology, University of X, 2015. Thesis: …": the first sentence names the entry, the rest says something. */
function splitAward(page: Page, block: Block): readonly Block[] {
  const opens = opensWithDegree((block.plain.split(/,\s/)[0] ?? '').trim());
  return block.cells === undefined && opens ? splitLead(page, block) : [block];
}

function makeEducation({ page, section }: SectionInput, { rows, body }: OpenEntry): Education {
  const blocks = [...rows.map((row) => row.block), ...body];
  const span = extentOf(page, blocks);
  const id = entryId('education', page, span.start);
  const context = contextOf(section, 'education', id);
  const pieces = resolveUnknown(rows.flatMap((row) => row.pieces));
  const dated = rows.find((row) => row.period !== undefined);
  const labelled = body.find((block) => AREA_LABEL.test(block.plain) && LABELLED.test(block.plain));
  const first = (role: EducationRole): Field | undefined => {
    const found = pieces.find((piece) => piece.role === role);
    return found === undefined ? undefined : fieldOf(page, found);
  };
  const [institution, degree, area, score, place] = [
    first('institution'),
    first('degree'),
    first('area') ?? (labelled && areaOf(page, labelled)),
    first('score'),
    first('place'),
  ];
  const statements: Statement[] = body.flatMap((block) => blockStatements(page, block, context));
  return {
    kind: 'education',
    id,
    span,
    header: headerStatements(
      page,
      rows.map((row) => row.block),
      context,
    ),
    statements,
    ...(institution === undefined ? {} : { institution }),
    ...(degree === undefined ? {} : { degree }),
    ...(area === undefined ? {} : { area }),
    ...(score === undefined ? {} : { score }),
    ...(place === undefined ? {} : { place }),
    ...(dated?.period === undefined || dated.periodRange === undefined
      ? {}
      : { period: { ...dated.period, span: spanOf(page, dated.periodRange) } }),
    courses: body.flatMap((block) => coursesOf(page, block)),
  };
}

/** A name of no known kind beside an award or subject is the institution; beside an institution and award, the subject. */
function resolveUnknown(pieces: readonly EducationPart[]): readonly EducationPart[] {
  const has = new Set(pieces.map((piece) => piece.role));
  let done = false;
  return pieces.map((piece): EducationPart => {
    if (piece.role !== 'unknown' || done) return piece;
    if (!has.has('institution') && (has.has('degree') || has.has('area'))) {
      done = true;
      return { ...piece, role: 'institution' };
    }
    if (has.has('institution') && !has.has('area')) {
      done = true;
      return { ...piece, role: 'area' };
    }
    return piece;
  });
}

/** What stands behind the label of a subject. */
function areaOf(page: Page, block: Block): Field {
  const from = LABELLED.exec(block.plain)?.[0].length ?? 0;
  return fieldOf(page, { start: block.start + from, end: block.end });
}

function coursesOf(page: Page, block: Block): readonly Field[] {
  const label = COURSES.exec(block.plain);
  if (label === null) return [];
  const fields: Field[] = [];
  let at = label[0].length;
  for (const match of block.plain.slice(at).matchAll(/\s*[,;|·•]\s*|$/g)) {
    const end = label[0].length + match.index;
    const text = block.plain.slice(at, end).replace(/[.\s]+$/, '');
    if (text.trim() !== '')
      fields.push(fieldOf(page, { start: block.start + at, end: block.start + at + text.length }));
    at = end + match[0].length;
  }
  return fields;
}
