import type { Profile, Role } from '../../model/profile.js';
import { fold } from './documents-text.js';
import { wordStems } from './word-forms.js';

/** Something that an owner may want to change in the documents or in candidate.yaml. */
export interface ProfileNote {
  readonly text: string;
}

const MOST_NAMED = 8;

/** What the documents leave open, in plain words, most important first. */
export function profileNotes(profile: Profile): ProfileNote[] {
  return [
    ...nameNotes(profile),
    ...roleNotes(profile.roles),
    ...skillNotes(profile),
    ...(profile.candidate.contact === undefined
      ? [
          note(
            'No contact is set in candidate.yaml: whoever asks what the documents do not say is sent nowhere.',
          ),
        ]
      : []),
  ];
}

function nameNotes({ name, candidate }: Profile): ProfileNote[] {
  const isNamed = name !== undefined || candidate.name !== undefined;
  if (!isNamed)
    return [note('No name was found: answers speak of "the candidate". Set name in candidate.yaml.')];
  return candidate.pronouns === undefined
    ? [note('No pronouns are set in candidate.yaml: answers say "they".')]
    : [];
}

function roleNotes(roles: readonly Role[]): ProfileNote[] {
  if (roles.length === 0) return [note('No job was understood: look at "rolecall profile".')];
  const label = ({ title, organisation }: Role) =>
    title?.text ?? organisation?.text ?? 'a job without a title';
  const some = (found: readonly Role[], what: string, cost: string) =>
    found.length === 0
      ? []
      : [
          note(
            `${found.length} of ${count(roles.length, 'job')} ${found.length === 1 ? 'has' : 'have'} no ${what} (${named(found.map(label))}): ${cost}.`,
          ),
        ];
  return [
    ...some(
      roles.filter(({ period }) => period === undefined),
      'dates',
      'tenures and totals leave them out',
    ),
    ...some(
      roles.filter(({ organisation }) => organisation === undefined),
      'employer',
      'questions by employer miss them',
    ),
    ...some(
      roles.filter(({ title }) => title === undefined),
      'title',
      'questions by title miss them',
    ),
    ...some(
      roles.filter(({ statements }) => statements.length === 0),
      'description',
      'there is nothing to prove what was done',
    ),
  ];
}

/** Listed skills that no job, project or other entry speaks of. */
function skillNotes({ skills, statements, certificates }: Profile): ProfileNote[] {
  if (skills.length === 0)
    return [note('No skills section was understood: skills are found in the text alone.')];
  const told = [
    ...statements.filter(({ section }) => section !== 'skills').map(({ text }) => text),
    ...certificates.map(({ name }) => name.text),
  ].map(wordStems);
  const distinct = [...new Map(skills.map(({ name }) => [fold(name.text), name.text])).values()];
  const bare = distinct.filter((name) => !told.some((stems) => stems.includes(wordStems(name))));
  if (bare.length === 0) return [];
  const verb = bare.length === 1 ? 'is' : 'are';
  return [
    note(
      `${bare.length} of your ${count(distinct.length, 'skill')} ${verb} listed and never named in a job or project (${named(bare)}): say where you used them.`,
    ),
  ];
}

const note = (text: string): ProfileNote => ({ text });

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
