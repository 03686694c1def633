import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCorpus } from '../../src/documents/load-corpus.js';
import { datesAgree } from '../../src/language/dates.js';
import type { Education, NamedEntry, PartialDate, Profile, Role } from '../../src/model/profile.js';
import { parseProfile } from '../../src/profile/parse-profile.js';

/** The fictional people: one directory each, one subdirectory for each format. */
export const PEOPLE = fileURLToPath(new URL('../fixtures/people/', import.meta.url));
/** Formats that are compared with the JSON Resume of the same person. */
export const FORMATS = ['txt', 'md', 'docx', 'pdf'] as const;

/** Who there is, with the formats that each has beside JSON. */
export function findPeople(
  directory = PEOPLE,
): readonly { readonly slug: string; readonly formats: readonly string[] }[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((slug) => ({ slug, formats: readdirSync(`${directory}/${slug}`) }))
    .filter(({ formats }) => formats.includes('json'))
    .map(({ slug, formats }) => ({ slug, formats: FORMATS.filter((format) => formats.includes(format)) }));
}

export async function profileOf(slug: string, format: string, directory = PEOPLE): Promise<Profile> {
  return parseProfile(await loadCorpus(`${directory}/${slug}/${format}`));
}

/** How much of one part of the truth was found, and what was found that is not in it. */
export interface Tally {
  readonly part: string;
  readonly truth: number;
  readonly right: number;
  readonly wrong: number;
  /** What differs, for reading. */
  readonly misses: readonly string[];
}

const fold = (text: string | undefined) => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '');

function sameDate(a: PartialDate | 'present' | undefined, b: PartialDate | 'present' | undefined): boolean {
  if (a === undefined || b === undefined || a === 'present' || b === 'present') return a === b;
  return datesAgree(a, b);
}

/** The same name, or one with its town after it. */
function sameName(a: string | undefined, b: string | undefined): boolean {
  const [left, right] = [fold(a), fold(b)];
  return (
    left === right || (left !== '' && right !== '' && (left.startsWith(right) || right.startsWith(left)))
  );
}

const samePeriod = (a: Role | Education, b: Role | Education) =>
  sameDate(a.period?.start, b.period?.start) &&
  (sameDate(a.period?.end, b.period?.end) ||
    (b.period?.end === undefined && sameDate(a.period?.end, b.period?.start)));

function sameRole(a: Role, b: Role): boolean {
  return (
    fold(a.title?.text) === fold(b.title?.text) &&
    sameName(a.organisation?.text, b.organisation?.text) &&
    samePeriod(a, b)
  );
}

const award = (entry: Education) => fold(`${entry.degree?.text ?? ''}${entry.area?.text ?? ''}`);

function sameEducation(a: Education, b: Education): boolean {
  return award(a) === award(b) && sameName(a.institution?.text, b.institution?.text) && samePeriod(a, b);
}

const sameNamed = (a: NamedEntry, b: NamedEntry) =>
  sameName(a.name.text, b.name.text) && (b.issuer === undefined || sameName(a.issuer?.text, b.issuer.text));

function tally<Item>(
  part: string,
  truth: readonly Item[],
  found: readonly Item[],
  same: (a: Item, b: Item) => boolean,
  show: (item: Item) => string,
): Tally {
  const left = [...found];
  const missed: Item[] = [];
  for (const item of truth) {
    const at = left.findIndex((each) => same(each, item));
    if (at === -1) missed.push(item);
    else left.splice(at, 1);
  }
  const misses = [...missed.map((item) => `- ${show(item)}`), ...left.map((item) => `+ ${show(item)}`)];
  return { part, truth: truth.length, right: truth.length - missed.length, wrong: left.length, misses };
}

const isoOf = (date: PartialDate | 'present' | undefined) =>
  date === undefined ? '?' : date === 'present' ? date : `${date.year}-${date.month ?? ''}`;
const period = (entry: Role | Education) => `${isoOf(entry.period?.start)}..${isoOf(entry.period?.end)}`;
const showRole = (role: Role) =>
  `${role.title?.text ?? '∅'} @ ${role.organisation?.text ?? '∅'} ${period(role)}`;
const showEducation = (entry: Education) =>
  `${entry.degree?.text ?? '∅'} | ${entry.area?.text ?? '∅'} @ ${entry.institution?.text ?? '∅'} ${period(entry)}`;
const showNamed = (entry: NamedEntry) => `${entry.name.text} / ${entry.issuer?.text ?? '∅'}`;
const saidBy = (roles: readonly Role[]) =>
  roles.flatMap((role) => role.statements.map((statement) => statement.text));
const exactly = (a: string, b: string) => fold(a) === fold(b);

/** Compares a profile with the truth, part by part. */
export function compareProfiles(found: Profile, truth: Profile): readonly Tally[] {
  const named = (part: 'certificates' | 'awards' | 'publications') =>
    tally(part, truth[part], found[part], sameNamed, showNamed);
  const names = (part: string, of: (profile: Profile) => readonly string[]) =>
    tally(part, of(truth), of(found), exactly, (text) => text);
  return [
    tally('roles', truth.roles, found.roles, sameRole, showRole),
    tally('volunteering', truth.volunteering, found.volunteering, sameRole, showRole),
    tally('education', truth.education, found.education, sameEducation, showEducation),
    names('statements', (profile) => saidBy([...profile.roles, ...profile.volunteering])),
    names('skills', (profile) => profile.skills.map((skill) => skill.name.text)),
    names('languages', (profile) => profile.languages.map((language) => language.name.text)),
    names('projects', (profile) => profile.projects.map((project) => project.name.text)),
    named('certificates'),
    named('awards'),
    named('publications'),
    names('interests', (profile) => profile.interests.map((entry) => entry.name.text)),
  ];
}
