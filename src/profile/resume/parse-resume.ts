import type { StructuredResume } from '../../model/document.js';
import type { Field, NamedEntry, Role } from '../../model/profile.js';
import { type Draft, emptyDraft } from '../draft.js';
import { isPlace } from '../header/places.js';
import type { Page } from '../text/page.js';
import { baseOf, optional, placeOf } from './entry-base.js';
import { readBasics } from './read-basics.js';
import { readLists } from './read-lists.js';
import { ResumeReader } from './resume-reader.js';

const PERIOD = ['startDate', 'endDate'] as const;

/** Maps a JSON Resume to a draft: nothing is guessed, every field is the string that the file gives. */
export function parseResume(page: Page, resume: StructuredResume): Draft {
  const draft = emptyDraft();
  const reader = new ResumeReader(page, resume);
  readBasics(reader, draft);
  readRoles(reader, draft, 'work');
  readRoles(reader, draft, 'volunteer');
  readEducation(reader, draft);
  readProjects(reader, draft);
  for (const list of NAMED) readNamed(reader, draft, list);
  readLists(reader, draft);
  for (const entry of [...draft.roles, ...draft.education, ...draft.projects, ...draft.named]) {
    draft.statements.push(...entry.header, ...entry.statements);
  }
  return draft;
}

function readRoles(reader: ResumeReader, draft: Draft, list: 'work' | 'volunteer'): void {
  const kind: Role['kind'] = list === 'work' ? 'role' : 'volunteering';
  const organisationKey = list === 'work' ? 'name' : 'organization';
  for (const index of reader.indexes(reader.resume.data[list])) {
    const at = placeOf(reader, `/${list}/${index}`, list === 'work' ? 'experience' : 'volunteering', kind);
    if (at === undefined) continue;
    const organisation = reader.field(`${at.pointer}/${organisationKey}`);
    const title = reader.field(`${at.pointer}/position`);
    draft.roles.push({
      ...optional('place', placeIn(reader.field(`${at.pointer}/summary`))),
      ...baseOf(reader, at, [organisationKey, 'position', ...PERIOD, 'location', 'url'], PERIOD),
      kind,
      ...optional('title', title && withoutEmployer(title, organisation)),
      ...optional('organisation', organisation),
      ...(organisation === undefined ? {} : { organisationFrom: 'line' }),
    });
  }
}

/** "Rails Developer - Acme" at Acme is a Rails Developer. */
function withoutEmployer(title: Field, organisation: Field | undefined): Field {
  const tail =
    organisation === undefined ? null : /\s*(?:[-–—|@,]|\bat\b)\s*$/i.exec(headOf(title, organisation));
  if (tail === null || tail.index === 0) return title;
  const text = title.text.slice(0, tail.index);
  return { text, span: { ...title.span, end: title.span.start + text.length } };
}

/** What stands before the employer's name at the end of a title; empty where it is not there. */
function headOf({ text, span }: Field, organisation: Field): string {
  const isLiteral = span.end - span.start === text.length;
  const ends = text.toLowerCase().endsWith(organisation.text.toLowerCase());
  return isLiteral && ends ? text.slice(0, text.length - organisation.text.length) : '';
}

/** A summary that is only a place, "(Lyon, France)", says where the job was. */
function placeIn(summary: Field | undefined): Field | undefined {
  if (summary === undefined || !isPlace(summary.text)) return undefined;
  const isBracketed = /^\([^()]+\)$/.test(summary.text);
  const { start, end, document } = summary.span;
  if (!isBracketed || end - start !== summary.text.length) return summary;
  return { text: summary.text.slice(1, -1), span: { document, start: start + 1, end: end - 1 } };
}

function readEducation(reader: ResumeReader, draft: Draft): void {
  for (const index of reader.indexes(reader.resume.data.education)) {
    const at = placeOf(reader, `/education/${index}`, 'education', 'education');
    if (at === undefined) continue;
    const field = (key: string) => reader.field(`${at.pointer}/${key}`);
    draft.education.push({
      ...baseOf(
        reader,
        at,
        ['institution', 'area', 'studyType', ...PERIOD, 'score', 'location', 'url'],
        PERIOD,
      ),
      kind: 'education',
      ...optional('institution', field('institution')),
      ...optional('degree', field('studyType')),
      ...optional('area', field('area')),
      ...optional('score', field('score')),
      courses: reader.list(`${at.pointer}/courses`),
    });
  }
}

function readProjects(reader: ResumeReader, draft: Draft): void {
  for (const index of reader.indexes(reader.resume.data.projects)) {
    const at = placeOf(reader, `/projects/${index}`, 'projects', 'project');
    const name = at === undefined ? undefined : reader.field(`${at.pointer}/name`);
    if (at === undefined || name === undefined) continue;
    draft.projects.push({
      ...baseOf(reader, at, ['name', 'entity', 'roles/0', ...PERIOD, 'type', 'url'], PERIOD),
      kind: 'project',
      name,
      ...optional('organisation', reader.field(`${at.pointer}/entity`)),
      keywords: reader.list(`${at.pointer}/keywords`),
    });
  }
}

/** A list of named entries: its key, what its entries are, and the keys of their name, issuer and date. */
interface NamedList {
  readonly list: 'certificates' | 'awards' | 'publications' | 'references';
  readonly kind: NamedEntry['kind'];
  readonly name: string;
  readonly issuer?: string;
  readonly date?: string;
}

const NAMED: readonly NamedList[] = [
  { list: 'certificates', kind: 'certificate', name: 'name', issuer: 'issuer', date: 'date' },
  { list: 'awards', kind: 'award', name: 'title', issuer: 'awarder', date: 'date' },
  { list: 'publications', kind: 'publication', name: 'name', issuer: 'publisher', date: 'releaseDate' },
  { list: 'references', kind: 'reference', name: 'name' },
];

function readNamed(
  reader: ResumeReader,
  draft: Draft,
  { list, kind, name: nameKey, issuer, date }: NamedList,
): void {
  for (const index of reader.indexes(reader.resume.data[list])) {
    const at = placeOf(reader, `/${list}/${index}`, list, kind);
    const name = at === undefined ? undefined : reader.field(`${at.pointer}/${nameKey}`);
    if (at === undefined || name === undefined) continue;
    const naming = [nameKey, issuer, date].filter((key) => key !== undefined);
    draft.named.push({
      ...baseOf(reader, at, naming, date === undefined ? [] : [date]),
      kind,
      name,
      ...(issuer === undefined ? {} : optional('issuer', reader.field(`${at.pointer}/${issuer}`))),
    });
  }
}
