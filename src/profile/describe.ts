import { formatPeriod } from '../language/dates.js';
import type {
  Education,
  Entry,
  Field,
  NamedEntry,
  Profile,
  Project,
  Role,
  Statement,
} from '../model/profile.js';

const UNKNOWN = '(not understood)';

/**
 * What was understood of the documents, entry by entry, for their owner to check; free text that belongs to no
 * entry stands at the end. Plain text, lines of any length.
 */
export function describeProfile(profile: Profile): string {
  const lines: string[] = [];
  line(lines, 'Name', profile.candidate.name ?? profile.name?.text ?? UNKNOWN);
  line(lines, 'Headline', profile.candidate.headline ?? profile.headline?.text);
  line(lines, 'Location', profile.location?.text);
  line(lines, 'Contact', profile.contacts.map((contact) => contact.field.text).join(', '));
  section(lines, 'Summary', profile.summary, (each) => [each.text]);
  section(lines, 'Experience', profile.roles, describeRole);
  section(lines, 'Volunteering', profile.volunteering, describeRole);
  section(lines, 'Education', profile.education, describeEducation);
  section(lines, 'Projects', profile.projects, describeProject);
  section(lines, 'Certificates', profile.certificates, describeNamed);
  section(lines, 'Awards', profile.awards, describeNamed);
  section(lines, 'Publications', profile.publications, describeNamed);
  section(lines, 'Skills', groupSkills(profile), (each) => [each]);
  section(lines, 'Languages', profile.languages, (each) => [withDetail(each.name.text, each.level?.text)]);
  section(lines, 'Interests', profile.interests, describeNamed);
  section(lines, 'References', profile.references, describeNamed);
  section(lines, 'Free text, found and cited but part of no entry', freeText(profile), (each) => [
    `${each.text}  [${each.span.document}, ${each.heading ?? 'no heading'}]`,
  ]);
  return `${lines.join('\n').trim()}\n`;
}

function line(lines: string[], label: string, text: string | undefined): void {
  if (text !== undefined && text !== '') lines.push(`${label}: ${text}`);
}

function section<Item>(
  lines: string[],
  title: string,
  items: readonly Item[],
  describe: (item: Item) => readonly string[],
): void {
  if (items.length === 0) return;
  lines.push('', `${title} (${items.length})`);
  for (const item of items) {
    const [first = '', ...rest] = describe(item);
    lines.push(`  ${first}`, ...rest.map((each) => `    ${each}`));
  }
}

const withDetail = (text: string, detail: string | undefined) =>
  detail === undefined || detail === '' ? text : `${text} (${detail})`;
const said = (statements: readonly Statement[]) => statements.map((statement) => `- ${statement.text}`);
const dates = (entry: Entry) => (entry.period === undefined ? '' : formatPeriod(entry.period));
const joined = (...parts: readonly (string | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');
const named = (field: Field | undefined, what: string) => field?.text ?? `(no ${what} understood)`;

function describeRole(role: Role): readonly string[] {
  const employer = named(role.organisation, 'employer');
  const source = role.organisationFrom === 'sentence' ? `${employer} (named in a sentence)` : employer;
  return [
    joined(
      `${named(role.title, 'title')}, ${source}`,
      role.place?.text,
      dates(role) || '(no dates understood)',
    ),
    ...said(role.statements),
  ];
}

function describeEducation(entry: Education): readonly string[] {
  const award = [entry.degree?.text, entry.area?.text].filter((part) => part !== undefined).join(', ');
  const courses =
    entry.courses.length === 0 ? [] : [`courses: ${entry.courses.map((course) => course.text).join(', ')}`];
  const first = joined(
    award,
    named(entry.institution, 'institution'),
    entry.score?.text,
    entry.place?.text,
    dates(entry),
  );
  return [first, ...courses, ...said(entry.statements)];
}

function describeProject(project: Project): readonly string[] {
  const keywords = project.keywords.map((keyword) => keyword.text).join(', ');
  return [
    joined(project.name.text, project.organisation?.text, dates(project), keywords),
    ...said(project.statements),
  ];
}

function describeNamed(entry: NamedEntry): readonly string[] {
  return [joined(entry.name.text, entry.issuer?.text, dates(entry)), ...said(entry.statements)];
}

function groupSkills(profile: Profile): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const skill of profile.skills) {
    const group = skill.group?.text ?? '';
    groups.set(group, [...(groups.get(group) ?? []), withDetail(skill.name.text, skill.level?.text)]);
  }
  return [...groups].map(([group, names]) =>
    group === '' ? names.join(', ') : `${group}: ${names.join(', ')}`,
  );
}

/** Statements of no entry, list or summary. */
function freeText(profile: Profile): readonly Statement[] {
  const listed = new Set(
    [...profile.skills, ...profile.languages, ...profile.contacts]
      .map((item) => item.statement.id)
      .concat(
        [...profile.summary, ...profile.interests.flatMap((entry) => entry.header)].map(
          (statement) => statement.id,
        ),
      ),
  );
  const fields = [profile.name, profile.headline, profile.location].flatMap((field) => field ?? []);
  const holdsField = (statement: Statement) =>
    fields.some(
      ({ span }) =>
        span.document === statement.span.document &&
        span.start >= statement.span.start &&
        span.end <= statement.span.end,
    );
  const names = new Set([profile.candidate.name, profile.name?.text].map((name) => name?.toLowerCase()));
  return profile.statements.filter(
    (each) =>
      each.entryId === undefined &&
      !listed.has(each.id) &&
      !holdsField(each) &&
      !names.has(each.text.toLowerCase()),
  );
}
