import { formatPeriod } from '../../language/dates.js';
import type { Education, Entry, Period, Role, Statement } from '../../model/profile.js';

const FULL_MONTHS: Readonly<Record<string, string>> = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sep: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
};

/** `March 2019 – present`; empty where nothing is known. */
export function periodLabel(period: Period | undefined): string {
  if (period === undefined) return '';
  return formatPeriod(period)
    .replace(/\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g, (month) => FULL_MONTHS[month] ?? month)
    .replace('Present', 'present');
}

/** `Staff Nurse at St Brigid's`, `the role at Acme`, `Consultant`; never empty. */
export function roleLabel(role: Role): string {
  const title = role.title?.text;
  const organisation = role.organisation?.text;
  if (title !== undefined && organisation !== undefined) {
    return title.toLowerCase().includes(` at ${organisation.toLowerCase()}`)
      ? title
      : `${title} at ${organisation}`;
  }
  if (title !== undefined) return title;
  if (organisation !== undefined)
    return role.kind === 'volunteering' ? `volunteer work at ${organisation}` : `the role at ${organisation}`;
  return role.place === undefined ? 'a role' : `a role in ${role.place.text}`;
}

/** `as Staff Nurse at St Brigid's`, `at Acme`, `in a role in London`. */
export function inRole(role: Role): string {
  const title = role.title?.text;
  const organisation = role.organisation?.text;
  if (title === undefined && organisation !== undefined) return `at ${organisation}`;
  if (title === undefined) return `in ${roleLabel(role)}`;
  return `as ${roleLabel(role)}`;
}

/** `BSc Nursing, University of Leeds`. */
export function educationLabel(entry: Education): string {
  const degree = entry.degree?.text;
  const area = entry.area?.text;
  const what =
    degree !== undefined && area !== undefined && !degree.toLowerCase().includes(area.toLowerCase())
      ? `${degree}${/\b(?:in|of)$/i.test(degree) ? '' : ' in'} ${area}`
      : (degree ?? area);
  const where = entry.institution?.text;
  return [what, where].filter((part) => part !== undefined).join(', ') || 'a course';
}

/** True for a job or voluntary work. */
export function isRole(entry: Entry): entry is Role {
  return entry.kind === 'role' || entry.kind === 'volunteering';
}

/** What an entry is called. */
export function entryLabel(entry: Entry): string {
  if (isRole(entry)) return roleLabel(entry);
  if (entry.kind === 'education') return educationLabel(entry);
  return entry.name.text;
}

/** `Staff Nurse at St Brigid's, 2019 – 2022`: what stands beside a citation. */
export function contextLabel(statement: Statement, entry: Entry | undefined): string {
  if (entry === undefined) return statement.heading ?? SECTIONS[statement.section];
  const dates = periodLabel(entry.period);
  const label = entryLabel(entry);
  const named = label.charAt(0).toUpperCase() + label.slice(1);
  return dates === '' ? named : `${named}, ${dates}`;
}

const SECTIONS: Readonly<Record<Statement['section'], string>> = {
  summary: 'Summary',
  experience: 'Experience',
  education: 'Education',
  skills: 'Skills',
  projects: 'Projects',
  languages: 'Languages',
  certificates: 'Certificates',
  awards: 'Awards',
  publications: 'Publications',
  volunteering: 'Volunteering',
  interests: 'Interests',
  references: 'References',
  contact: 'Contact',
  other: 'Profile',
};
