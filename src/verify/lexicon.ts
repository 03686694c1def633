import { fold } from '../language/fold.js';
import { tokenise } from '../language/tokens.js';
import { dataLines } from './data-lines.js';
import { lemmasOf } from './lemma.js';

/** The families of words whose change turns a sentence false. */
export type MarkFamily = 'agency' | 'direction' | 'level' | 'status' | 'negation';

/** What a word says within its family: agency 1 lent a hand, 4 answered for it; direction 1 is up, 2 is down. */
export interface Mark {
  readonly family: MarkFamily;
  readonly degree: number;
}

const FAMILIES: readonly string[] = [
  'agency',
  'direction',
  'level',
  'status',
  'negation',
] satisfies MarkFamily[];
const isFamily = (name: string): name is MarkFamily => FAMILIES.includes(name);

const marks = new Map<string, Mark>();
for (const line of dataLines('marks.txt')) {
  const [family = '', degree, ...words] = line.split(/\s+/);
  if (!isFamily(family)) continue;
  for (const word of words) {
    const plain = lemmasOf(fold(word))[0] ?? word;
    marks.set(fold(word), { family, degree: Number(degree) });
    if (!marks.has(plain)) marks.set(plain, { family, degree: Number(degree) });
  }
}

const freeWords = new Set(
  dataLines('free-words.txt')
    .flatMap((line) => line.split(/\s+/))
    .map(fold),
);

/** Group numbers by word: words that share one stand for each other. */
function readGroups(
  files: readonly string[],
  keyOf: (norm: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  let id = 0;
  for (const file of files) {
    for (const line of dataLines(file)) {
      id += 1;
      for (const word of line.split(/\s+/)) {
        const key = keyOf(fold(word));
        const ids = groups.get(key);
        if (ids === undefined) groups.set(key, [id]);
        else ids.push(id);
      }
    }
  }
  return groups;
}

const synonymGroups = readGroups(['synonyms.txt', 'wordnet.txt'], (norm) => lemmasOf(norm)[0] ?? norm);
const strictGroups = readGroups(['strict-words.txt'], (norm) => norm);

const implied = new Map<string, readonly string[]>();
for (const line of dataLines('implied.txt')) {
  const [source = '', allowed = ''] = line.split(':');
  implied.set(source.trim(), allowed.trim().split(/\s+/));
}

/** One of several names of a thing, as the normal forms of its tokens. */
export type AliasPhrase = readonly string[];

/** Groups of names that stand for each other, found by the first word of any of them. */
export const aliasGroups: readonly (readonly AliasPhrase[])[] = dataLines('aliases.txt').map((line) =>
  line.split(' = ').map((phrase) => tokenise(phrase).map((token) => token.norm)),
);

/** What family a word belongs to, by any of its forms. */
export function markOf(norm: string): Mark | undefined {
  const own = marks.get(norm);
  if (own !== undefined) return own;
  if (/n't$/.test(norm)) return { family: 'negation', degree: 1 };
  for (const lemma of lemmasOf(norm)) {
    const mark = marks.get(lemma);
    if (mark !== undefined) return mark;
  }
  return undefined;
}

export const isFree = (norm: string): boolean => freeWords.has(norm);
/** Words that a source's word lets a sentence use, in one direction only: a BSc is a degree. */
export const impliedBy = (norm: string): readonly string[] => implied.get(norm) ?? [];
/** The groups of words with which the word may be exchanged. */
export const synonymsOf = (norm: string): readonly number[] => collect(synonymGroups, norm);
/** The groups of a small word that changes a claim; empty for other words. */
export const strictGroupsOf = (norm: string): readonly number[] => strictGroups.get(norm) ?? [];

function collect(groups: ReadonlyMap<string, readonly number[]>, norm: string): readonly number[] {
  return lemmasOf(norm).flatMap((lemma) => groups.get(lemma) ?? []);
}
