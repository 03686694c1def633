import { toIsoDate } from '../language/dates.js';
import type { ProfileCard, TimelineEntry } from '../model/answer.js';
import type { Corpus } from '../model/document.js';
import type { Education, Profile, Role } from '../model/profile.js';
import { suggestQuestions } from './suggested-questions.js';

const UNNAMED = 'the candidate';

/** The body of `GET /api/profile`: who this is, what can be asked, and the career as bars of a timeline. */
export function createProfileCard(profile: Profile, corpus: Corpus): ProfileCard {
  const name = corpus.candidate.name ?? profile.name?.text ?? UNNAMED;
  const suggested = corpus.candidate.suggestedQuestions;
  return {
    name,
    headline: corpus.candidate.headline ?? profile.headline?.text ?? latestRole(profile),
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

/** Stands in for a headline: the latest role, by its title, its employer, or both. */
function latestRole(profile: Profile): string {
  const role = profile.roles.find(
    ({ title, organisation }) => title !== undefined || organisation !== undefined,
  );
  const title = role?.title?.text;
  const organisation = role?.organisation?.text;
  if (title === undefined) return organisation === undefined ? '' : `At ${organisation}`;
  return organisation === undefined ? title : `${title} at ${organisation}`;
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
    start: period?.start === undefined ? null : toIsoDate(period.start),
    end: period?.end === undefined || period.end === 'present' ? null : toIsoDate(period.end),
    current,
  };
}
