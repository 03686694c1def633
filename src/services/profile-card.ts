import type { ProfileCard, TimelineEntry } from '../model/answer.js';
import type { Corpus } from '../model/document.js';
import type { Education, PartialDate, Profile, Role } from '../model/profile.js';
import { suggestQuestions } from './suggested-questions.js';

const UNNAMED = 'the candidate';

/** The body of `GET /api/profile`: who this is, what can be asked, and the career as bars of a timeline. */
export function createProfileCard(profile: Profile, corpus: Corpus): ProfileCard {
  const name = corpus.candidate.name ?? profile.name?.text ?? UNNAMED;
  const suggested = corpus.candidate.suggestedQuestions;
  return {
    name,
    headline: corpus.candidate.headline ?? profile.headline?.text ?? currentRole(profile),
    disclosure: `AI assistant answering from ${name}'s documents`,
    suggestedQuestions: suggested.length > 0 ? suggested : suggestQuestions(profile, name),
    timeline: [
      ...profile.roles.map(roleBar),
      ...profile.volunteering.map(roleBar),
      ...profile.education.map(educationBar),
    ],
    documents: corpus.documents.map(({ name: document, updatedAt }) => ({ name: document, updatedAt })),
  };
}

/** Stands in for a headline: the latest role, where it has a title. */
function currentRole(profile: Profile): string {
  const role = profile.roles.find((candidate) => candidate.title !== undefined);
  if (role?.title === undefined) return '';
  return role.organisation === undefined
    ? role.title.text
    : `${role.title.text} at ${role.organisation.text}`;
}

function roleBar(role: Role): TimelineEntry {
  return {
    id: role.id,
    kind: role.kind,
    title: role.title?.text ?? role.organisation?.text ?? 'Role',
    organisation: role.organisation?.text ?? null,
    place: role.place?.text ?? null,
    ...period(role),
  };
}

function educationBar(entry: Education): TimelineEntry {
  const award = [entry.degree?.text, entry.area?.text].filter((part) => part !== undefined).join(', ');
  return {
    id: entry.id,
    kind: 'education',
    title: award === '' ? (entry.institution?.text ?? 'Education') : award,
    organisation: entry.institution?.text ?? null,
    place: entry.place?.text ?? null,
    ...period(entry),
  };
}

function period({ period }: Role | Education): Pick<TimelineEntry, 'start' | 'end' | 'current'> {
  const current = period?.end === 'present';
  return {
    start: isoDate(period?.start),
    end: period?.end === 'present' ? null : isoDate(period?.end),
    current,
  };
}

/** ISO 8601 to the precision known: `2019`, `2019-03` or `2019-03-09`. */
function isoDate(date: PartialDate | undefined): string | null {
  if (date === undefined) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  const month = date.month === undefined ? '' : `-${two(date.month)}`;
  const day = date.month === undefined || date.day === undefined ? '' : `-${two(date.day)}`;
  return `${String(date.year).padStart(4, '0')}${month}${day}`;
}
