import type { Profile } from '../../model/profile.js';

/** How to speak of the candidate. */
export interface Person {
  /** `Ana Silva`, or `the candidate`. */
  readonly name: string;
  /** For the start of a sentence: `Ana`, or `The candidate`. */
  readonly subject: string;
  /** Inside a sentence: `Ana`, or `the candidate`. */
  readonly mention: string;
  /** `Ana's`, or `the candidate's`. */
  readonly possessive: string;
  /** `she`, `he`, `they`. */
  readonly pronoun: string;
  /** `her`, `his`, `their`. */
  readonly their: string;
  /** True where the pronoun takes a plural verb. */
  readonly plural: boolean;
  readonly contact?: string;
}

const POSSESSIVES: Readonly<Record<string, string>> = {
  she: 'her',
  he: 'his',
  they: 'their',
  it: 'its',
  ze: 'zir',
  xe: 'xyr',
};

/** Reads name and pronouns from `candidate.yaml` and the documents. Nothing is guessed from a name. */
export function personOf(profile: Profile): Person {
  const name = profile.candidate.name ?? profile.name?.text;
  const pronoun = (profile.candidate.pronouns ?? 'they').split('/')[0]?.trim().toLowerCase() || 'they';
  const their = POSSESSIVES[pronoun] ?? 'their';
  const contact = profile.candidate.contact === undefined ? {} : { contact: profile.candidate.contact };
  if (name === undefined) {
    return {
      name: 'the candidate',
      subject: 'The candidate',
      mention: 'the candidate',
      possessive: "the candidate's",
      pronoun,
      their,
      plural: pronoun === 'they',
      ...contact,
    };
  }
  const first = firstName(name);
  return {
    name,
    subject: first,
    mention: first,
    possessive: `${first}${/s$/i.test(first) ? '’' : '’s'}`,
    pronoun,
    their,
    plural: pronoun === 'they',
    ...contact,
  };
}

/** The given name, past a title such as "Dr". */
function firstName(name: string): string {
  const words = name
    .replace(/,.*$/, '')
    .split(/\s+/)
    .filter((word) => !/^(?:dr|prof|mr|mrs|ms|mx|sir|rev|eng|ing)\.?$/i.test(word));
  const first = words[0];
  return first === undefined || /^\p{Lu}\.?$/u.test(first) ? name : first;
}
