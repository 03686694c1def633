import type { Token } from '../../language/tokens.js';
import { rootOf } from '../knowledge/spelling.js';

/** What a masked word stands for. Slots are upper case, as in the exemplars. */
export type Slot = 'ORG' | 'TITLE' | 'SCHOOL' | 'PLACE' | 'LANG' | 'YEAR' | 'ENTRY' | 'TOPIC';

export const SLOTS: ReadonlySet<string> = new Set([
  'ORG',
  'TITLE',
  'SCHOOL',
  'PLACE',
  'LANG',
  'YEAR',
  'ENTRY',
  'TOPIC',
]);

const SUBJECT = new Set(
  'you your yours yourself he she they his her hers him their theirs them himself herself themselves subj candidate applicant guy person individual lady gentleman fellow'.split(
    ' ',
  ),
);
const NUMBERS = new Set(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
);
const LEMMAS: Readonly<Record<string, string>> = {
  did: 'do',
  does: 'do',
  done: 'do',
  doing: 'do',
  has: 'have',
  had: 'have',
  having: 'have',
  got: 'have',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  am: 'be',
  being: 'be',
  an: 'a',
  the: 'a',
  these: 'this',
  those: 'that',
  resume: 'cv',
  résumé: 'cv',
  could: 'can',
  would: 'will',
  company: 'employer',
  companies: 'employer',
  employers: 'employer',
  organisation: 'employer',
  organisations: 'employer',
  organization: 'employer',
  organizations: 'employer',
  firm: 'employer',
  firms: 'employer',
  hospitals: 'employer',
  schools: 'employer',
  restaurants: 'employer',
  hotels: 'employer',
  pubs: 'employer',
  clinics: 'employer',
  agencies: 'employer',
  banks: 'employer',
  startups: 'employer',
  clients: 'client',
  role: 'job',
  roles: 'job',
  jobs: 'job',
  position: 'job',
  positions: 'job',
  post: 'job',
  gig: 'job',
  worked: 'work',
  works: 'work',
  working: 'work',
  used: 'use',
  using: 'use',
  uses: 'use',
};

/** One word of a masked question: a frame word, `subj`, or a slot. */
export function maskWord(token: Token): string {
  if (SLOTS.has(token.text)) return token.text;
  if (/^\d/.test(token.norm) || NUMBERS.has(token.norm)) return 'YEAR';
  if (SUBJECT.has(token.norm)) return 'subj';
  return LEMMAS[token.norm] ?? rootOf(token.norm);
}

/** Words between which nothing distinguishes: folded away so that word order stays comparable. */
export const SILENT: ReadonlySet<string> = new Set([
  'a',
  'please',
  'so',
  'well',
  'just',
  'really',
  'actually',
  'ever',
  'also',
  'then',
  'any',
  'some',
  'currently',
  'me',
  'us',
  'kindli',
  'exactli',
  'perhap',
  'directli',
  'immedi',
  'straight',
  'altogeth',
  'mayb',
  'alreadi',
  'yet',
  'too',
  'even',
  'ani',
  'thi',
  'veri',
  'much',
  'own',
  'both',
  'all',
  'each',
  'everi',
]);

/** Drops silent words, unless nothing else is left, and folds runs of the same slot into one. */
export function tidyMask(words: readonly string[]): string[] {
  const kept = words.filter((word) => !SILENT.has(word));
  const base = kept.length > 0 ? kept : [...words];
  return base.filter((word, index) => !(SLOTS.has(word) && word === base[index - 1]));
}
