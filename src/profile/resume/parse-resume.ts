import type { StructuredResume } from '../../model/document.js';
import type { EntryBase, Field, NamedEntry, SectionKind, Statement } from '../../model/profile.js';
import { type Draft, emptyDraft, entryId } from '../draft.js';
import { findContacts } from '../lists/contacts.js';
import { findBlocks } from '../text/blocks.js';
import { display, type Page, spanOf } from '../text/page.js';
import { blockStatements, statementOf } from '../text/statements.js';
import { ResumeReader } from './resume-reader.js';

/** The headings that the normalised text of a JSON Resume has, as each section's statements show them. */
interface Place {
  readonly pointer: string;
  readonly kind: SectionKind;
  readonly id: string;
  readonly heading: string | undefined;
}

/** Maps a JSON Resume to a draft: nothing is guessed, every field is the string that the file gives. */
export function parseResume(page: Page, resume: StructuredResume): Draft {
  const draft = emptyDraft();
  const reader = new ResumeReader(page, resume);
  readBasics(page, reader, draft);
  const headings = findBlocks(page).filter((block) => block.heading === 2);
  const headingAt = (start: number) => headings.findLast((block) => block.start <= start);
  const place = (
    pointer: string,
    kind: SectionKind,
    idKind: Parameters<typeof entryId>[0],
  ): Place | undefined => {
    const extent = reader.extent(pointer);
    if (extent === undefined) return undefined;
    const heading = headingAt(extent.start);
    return {
      pointer,
      kind,
      id: entryId(idKind, page, extent.start),
      heading: heading && display(page, heading),
    };
  };
  const { data } = resume;
  for (const [list, kind, section] of [
    ['work', 'role', 'experience'],
    ['volunteer', 'volunteering', 'volunteering'],
  ] as const) {
    for (const index of reader.count(data[list])) {
      const at = place(`/${list}/${index}`, section, kind);
      if (at === undefined) continue;
      const base = baseOf(
        reader,
        at,
        ['name', 'organization', 'position', 'startDate', 'endDate', 'location', 'url'],
        'startDate',
      );
      const title = reader.field(`${at.pointer}/position`);
      const organisation = reader.field(`${at.pointer}/${list === 'work' ? 'name' : 'organization'}`);
      draft.roles.push({
        ...base,
        kind,
        ...some('title', title),
        ...some('organisation', organisation),
        ...(organisation ? { organisationFrom: 'line' as const } : {}),
      });
    }
  }
  for (const index of reader.count(data.education)) {
    const at = place(`/education/${index}`, 'education', 'education');
    if (at === undefined) continue;
    const base = baseOf(
      reader,
      at,
      ['institution', 'area', 'studyType', 'startDate', 'endDate', 'score', 'location', 'url'],
      'startDate',
    );
    draft.education.push({
      ...base,
      kind: 'education',
      ...some('institution', reader.field(`${at.pointer}/institution`)),
      ...some('degree', reader.field(`${at.pointer}/studyType`)),
      ...some('area', reader.field(`${at.pointer}/area`)),
      ...some('score', reader.field(`${at.pointer}/score`)),
      courses: reader.list(`${at.pointer}/courses`),
    });
  }
  for (const index of reader.count(data.projects)) {
    const at = place(`/projects/${index}`, 'projects', 'project');
    const name = at && reader.field(`${at.pointer}/name`);
    if (at === undefined || name === undefined) continue;
    const base = baseOf(
      reader,
      at,
      ['name', 'entity', 'roles/0', 'startDate', 'endDate', 'type', 'url'],
      'startDate',
    );
    draft.projects.push({
      ...base,
      kind: 'project',
      name,
      ...some('organisation', reader.field(`${at.pointer}/entity`)),
      keywords: reader.list(`${at.pointer}/keywords`),
    });
  }
  readNamed(reader, draft, resume, place);
  readLists(reader, draft, resume, place);
  for (const entry of [...draft.roles, ...draft.education, ...draft.projects, ...draft.named]) {
    draft.statements.push(...entry.header, ...entry.statements);
  }
  return draft;
}

type Placer = (
  pointer: string,
  kind: SectionKind,
  idKind: Parameters<typeof entryId>[0],
) => Place | undefined;

function some<Key extends string>(key: Key, field: Field | undefined): { readonly [K in Key]?: Field } {
  return field === undefined ? {} : ({ [key]: field } as { readonly [K in Key]?: Field });
}

function baseOf(reader: ResumeReader, at: Place, naming: readonly string[], date: string): EntryBase {
  const context = { section: at.kind, entryId: at.id, heading: at.heading };
  const extent = reader.extent(at.pointer) ?? { start: 0, end: 0 };
  const period = reader.period(`${at.pointer}/${date}`) ?? reader.period(`${at.pointer}/endDate`);
  return {
    id: at.id,
    span: spanOf(reader.page, extent),
    ...reader.statements(at.pointer, naming, context),
    ...(period === undefined ? {} : { period }),
    ...some('place', reader.field(`${at.pointer}/location`)),
    ...some('url', reader.field(`${at.pointer}/url`)),
  };
}

const NAMED: readonly (readonly [
  'certificates' | 'awards' | 'publications' | 'references',
  NamedEntry['kind'],
  string,
  string,
  string,
])[] = [
  ['certificates', 'certificate', 'name', 'issuer', 'date'],
  ['awards', 'award', 'title', 'awarder', 'date'],
  ['publications', 'publication', 'name', 'publisher', 'releaseDate'],
  ['references', 'reference', 'name', '', ''],
];

function readNamed(reader: ResumeReader, draft: Draft, { data }: StructuredResume, place: Placer): void {
  for (const [list, kind, nameKey, issuerKey, dateKey] of NAMED) {
    for (const index of reader.count(data[list])) {
      const at = place(`/${list}/${index}`, list, kind);
      const name = at && reader.field(`${at.pointer}/${nameKey}`);
      if (at === undefined || name === undefined) continue;
      const base = baseOf(reader, at, [nameKey, issuerKey, dateKey], dateKey);
      draft.named.push({
        ...base,
        kind,
        name,
        ...some('issuer', reader.field(`${at.pointer}/${issuerKey}`)),
      });
    }
  }
}

/** Skills, languages and interests: lines of short names, one statement a line. */
function readLists(reader: ResumeReader, draft: Draft, { data }: StructuredResume, place: Placer): void {
  const line = (at: Place): Statement | undefined => {
    const extent = reader.extent(at.pointer);
    const [block] = extent === undefined ? [] : reader.blocksIn(extent);
    const statement = block && statementOf(reader.page, block, { section: at.kind, heading: at.heading });
    if (statement !== undefined) draft.statements.push(statement);
    return statement;
  };
  for (const index of reader.count(data.skills)) {
    const at = place(`/skills/${index}`, 'skills', 'project');
    const statement = at && line(at);
    if (at === undefined || statement === undefined) continue;
    const group = reader.field(`${at.pointer}/name`);
    const level = reader.field(`${at.pointer}/level`);
    const names = reader.list(`${at.pointer}/keywords`);
    if (names.length === 0 && group !== undefined)
      draft.skills.push({ name: group, ...some('level', level), statement });
    for (const name of names)
      draft.skills.push({ name, ...some('level', level), ...some('group', group), statement });
  }
  for (const index of reader.count(data.languages)) {
    const at = place(`/languages/${index}`, 'languages', 'project');
    const statement = at && line(at);
    const name = at && reader.field(`${at.pointer}/language`);
    if (at === undefined || statement === undefined || name === undefined) continue;
    draft.languages.push({ name, ...some('level', reader.field(`${at.pointer}/fluency`)), statement });
  }
  for (const index of reader.count(data.interests)) {
    const at = place(`/interests/${index}`, 'interests', 'interest');
    const statement = at && line(at);
    const name = at && reader.field(`${at.pointer}/name`);
    if (at === undefined || statement === undefined || name === undefined) continue;
    const extent = reader.extent(at.pointer) ?? name.span;
    draft.named.push({
      kind: 'interest',
      id: at.id,
      span: spanOf(reader.page, extent),
      header: [statement],
      statements: [],
      name,
    });
  }
}

function readBasics(page: Page, reader: ResumeReader, draft: Draft): void {
  const name = reader.field('/basics/name');
  const headline = reader.field('/basics/label');
  const city = reader.field('/basics/location/city') ?? reader.field('/basics/location/region');
  if (name !== undefined) draft.name = name;
  if (headline !== undefined) draft.headline = headline;
  if (city !== undefined) draft.location = city;
  const summary = reader.extent('/basics/summary');
  const inSummary = (start: number) => summary !== undefined && start >= summary.start && start < summary.end;
  const extent = reader.extent('/basics');
  if (extent === undefined) return;
  for (const block of reader.blocksIn(extent)) {
    if (inSummary(block.start)) {
      const said = blockStatements(page, block, { section: 'summary', heading: 'Summary' });
      draft.summary.push(...said);
      draft.statements.push(...said);
    } else if (block.heading !== 2) {
      const statement = statementOf(page, block, {
        section: block.heading === 1 || block.emphasised ? 'summary' : 'contact',
      });
      if (statement === undefined) continue;
      draft.statements.push(statement);
      draft.contacts.push(...findContacts(page, block, statement));
    }
  }
  const phone = reader.field('/basics/phone');
  const address = reader.field('/basics/location/address');
  for (const [kind, field] of [
    ['phone', phone],
    ['address', address],
  ] as const) {
    const known = draft.contacts.some(
      (contact) =>
        field !== undefined && contact.kind === kind && contact.field.span.start === field.span.start,
    );
    const statement = field === undefined || known ? undefined : reader.lineOf(field, { section: 'contact' });
    if (field !== undefined && statement !== undefined) draft.contacts.push({ kind, field, statement });
  }
}
