import type { StructuredResume } from '../../model/document.js';
import type { NamedEntry } from '../../model/profile.js';
import { type Draft, emptyDraft } from '../draft.js';
import type { Page } from '../text/page.js';
import { baseOf, optional, placeOf } from './entry-base.js';
import { readBasics } from './read-basics.js';
import { readLists } from './read-lists.js';
import { readSkillsOfEntries } from './read-more-skills.js';
import { readOther } from './read-other.js';
import { readRoles } from './read-roles.js';
import { PERIOD, partsOf, type ResumePart } from './resume-part.js';
import { ResumeReader } from './resume-reader.js';

/** Maps a JSON Resume to a draft: nothing is guessed, every field is the string that the file gives. */
export function parseResume(page: Page, resume: StructuredResume): Draft {
  const draft = emptyDraft();
  const reader = new ResumeReader(page, resume);
  readBasics(reader, draft);
  for (const part of partsOf(resume.data)) {
    readRoles(reader, draft, part, 'work');
    readRoles(reader, draft, part, 'volunteer');
    readEducation(reader, draft, part);
    readProjects(reader, draft, part);
    for (const list of NAMED) readNamed(reader, draft, part, list);
    readLists(reader, draft, part);
    readOther(reader, draft, part);
  }
  for (const entry of [...draft.roles, ...draft.education, ...draft.projects, ...draft.named]) {
    draft.statements.push(...entry.header, ...entry.statements);
  }
  for (const part of partsOf(resume.data)) readSkillsOfEntries(reader, draft, part);
  return draft;
}

function readEducation(reader: ResumeReader, draft: Draft, { pointer, lists }: ResumePart): void {
  for (const index of reader.indexes(lists.education)) {
    const at = placeOf(reader, `${pointer}/education/${index}`, 'education', 'education');
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

function readProjects(reader: ResumeReader, draft: Draft, { pointer, lists }: ResumePart): void {
  for (const index of reader.indexes(lists.projects)) {
    const at = placeOf(reader, `${pointer}/projects/${index}`, 'projects', 'project');
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
  { pointer, lists }: ResumePart,
  { list, kind, name: nameKey, issuer, date }: NamedList,
): void {
  for (const index of reader.indexes(lists[list])) {
    const at = placeOf(reader, `${pointer}/${list}/${index}`, list, kind);
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
