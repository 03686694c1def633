import type {
  Education,
  Entry,
  Field,
  NamedEntry,
  PartialDate,
  Period,
  Profile,
  Project,
  Role,
} from '../../model/profile.js';
import { count } from '../ingest/report.js';
import { printable, type Terminal } from '../terminal.js';

/** A section of the print: its name and its lines. */
type Section = readonly [name: string, lines: readonly string[]];

/** Everything that was understood, entry by entry; what is not under an entry is counted at the end. */
export function renderProfile(profile: Profile, { colours }: Pick<Terminal, 'colours'>): string {
  const sections: Section[] = [
    ['Candidate', candidateLines(profile)],
    ['Summary', profile.summary.map((statement) => statement.text)],
    ['Roles', profile.roles.flatMap(roleLines)],
    ['Education', profile.education.flatMap(educationLines)],
    ['Projects', profile.projects.flatMap(projectLines)],
    ['Volunteering', profile.volunteering.flatMap(roleLines)],
    ['Certificates', profile.certificates.flatMap(namedLines)],
    ['Awards', profile.awards.flatMap(namedLines)],
    ['Publications', profile.publications.flatMap(namedLines)],
    ['Skills', skillLines(profile)],
    ['Languages', profile.languages.map(({ name, level }) => withDetail(name, level))],
    ['Interests', profile.interests.flatMap(namedLines)],
    ['References', profile.references.flatMap(namedLines)],
  ];
  const shown = sections.filter(([, lines]) => lines.length > 0);
  const blocks = shown.map(
    ([name, lines]) => `${colours.bold(name)}\n${lines.map((line) => `  ${printable(line)}`).join('\n')}`,
  );
  return `${[...blocks, closing(profile)].join('\n\n')}\n`;
}

function closing({ statements }: Profile): string {
  const free = statements.filter(
    ({ entryId, section }) => entryId === undefined && section === 'other',
  ).length;
  const outside = free === 0 ? '' : `, ${free} of them outside any entry (found and cited all the same)`;
  return `${count(statements.length, 'passage')}${outside}.`;
}

function candidateLines({ name, headline, location, contacts, candidate }: Profile): string[] {
  const lines = [
    `Name: ${candidate.name ?? name?.text ?? 'not found; set it in candidate.yaml'}`,
    labelled('Headline', candidate.headline ?? headline?.text),
    labelled('Pronouns', candidate.pronouns),
    labelled('Place', location?.text),
    ...contacts.map(({ kind, field }) => `Contact (${kind}): ${field.text}`),
    candidate.private.length === 0
      ? undefined
      : `Private: ${count(candidate.private.length, 'entry')} of candidate.yaml`,
  ];
  return lines.filter((line) => line !== undefined);
}

function labelled(label: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${label}: ${value}`;
}

function roleLines(role: Role): string[] {
  const title = role.title?.text ?? '(no title)';
  const organisation = role.organisation?.text ?? '(no organisation)';
  const from = role.organisationFrom === 'sentence' ? ', named in a sentence' : '';
  return entryLines(role, `${title} at ${organisation}${from}`);
}

function educationLines(entry: Education): string[] {
  const award = [entry.degree, entry.area]
    .flatMap((field) => (field === undefined ? [] : [field.text]))
    .join(', ');
  const what = [award, entry.institution?.text ?? ''].filter((part) => part !== '').join(' — ');
  return entryLines(entry, what === '' ? '(no institution)' : what);
}

function projectLines(project: Project): string[] {
  return entryLines(project, withDetail(project.name, project.organisation));
}

function namedLines(entry: NamedEntry): string[] {
  return entryLines(entry, withDetail(entry.name, entry.issuer));
}

function entryLines(entry: Entry, what: string): string[] {
  const facts = [periodText(entry.period), entry.place?.text].filter(
    (fact) => fact !== undefined && fact !== '',
  );
  return [[what, ...facts].join(' · '), ...entry.statements.map((statement) => `  - ${statement.text}`)];
}

function skillLines({ skills }: Profile): string[] {
  const groups = new Map<string, string[]>();
  for (const { name, level, group } of skills) {
    const names = groups.get(group?.text ?? '') ?? [];
    names.push(level === undefined ? name.text : `${name.text} (${level.text})`);
    groups.set(group?.text ?? '', names);
  }
  return [...groups].map(([group, names]) =>
    group === '' ? names.join(', ') : `${group}: ${names.join(', ')}`,
  );
}

function withDetail(name: Field, detail: Field | undefined): string {
  return detail === undefined ? name.text : `${name.text} — ${detail.text}`;
}

function periodText(period: Period | undefined): string | undefined {
  if (period === undefined) return undefined;
  const end = period.end === 'present' ? 'present' : dateText(period.end);
  const about = period.approximate === true ? 'about ' : '';
  return about + [dateText(period.start), end].filter((part) => part !== '').join(' – ');
}

function dateText(date: PartialDate | undefined): string {
  if (date === undefined) return '';
  return [date.year, date.month, date.day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
