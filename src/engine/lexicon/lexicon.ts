import { entriesOf } from '../../model/entries.js';
import type { Entry, Profile, Statement } from '../../model/profile.js';
import type { Implications } from '../knowledge/implications.js';
import type { Names } from '../knowledge/names.js';
import { rootOf } from '../knowledge/spelling.js';
import { type PassageTerms, passageTerms } from './terms.js';
import type { WordStatistics } from './word-statistics.js';

/** A statement with what it can be found by. */
export interface Passage {
  readonly statement: Statement;
  readonly terms: PassageTerms;
  /** Position in document order. */
  readonly order: number;
  readonly entry?: Entry;
  /** True for a line that names an entry: title, employer, date or place. */
  readonly isHeader: boolean;
}

/** Every passage of a profile by the words in it. */
export interface Lexicon {
  readonly passages: readonly Passage[];
  /** Passages that hold a key, in document order. */
  withKey(key: string): readonly Passage[];
  has(key: string): boolean;
  byId(statementId: string): Passage | undefined;
  entry(id: string): Entry | undefined;
  readonly entries: readonly Entry[];
  /** Roots of document words whose vectors are near a word's: they suggest a passage, they prove nothing. */
  similarTo(norm: string): ReadonlyMap<string, number>;
  /** Roots of document words that a clipped form stands for: `physio` for physiotherapist, `rehab` for rehabilitation. */
  longFormsOf(norm: string): readonly string[];
  /** Every single word of the documents as folded, for spelling correction. */
  readonly words: ReadonlySet<string>;
}

/** A clipped form has at least so many letters, and leaves out at least so many. */
const SHORTEST_CLIP = 5;
const CLIPPED = 4;
/** Cosine of two words from which one suggests the other. */
const NEAR_WORD = 0.62;
/** Words whose neighbours are remembered: a bound against visitors who try every word. */
const MOST_REMEMBERED = 2000;

/** What a passage is by the section it stands in: a line under Projects is about a project, though it may not say so. */
const SECTION_WORDS: Partial<Record<Statement['section'], readonly string[]>> = {
  projects: ['project'],
  awards: ['award', 'prize'],
  certificates: ['certificate', 'certification', 'licence'],
  volunteering: ['volunteer', 'voluntary', 'community', 'charity', 'unpaid'],
  publications: ['publication'],
};

function withSection(terms: PassageTerms, statement: Statement): PassageTerms {
  const words = SECTION_WORDS[statement.section];
  return words === undefined ? terms : { ...terms, keys: new Set([...terms.keys, ...words.map(rootOf)]) };
}

/** Builds the lexicon; linear in the length of the documents. */
export function createLexicon(
  profile: Profile,
  { names, implications }: { readonly names: Names; readonly implications: Implications },
  statistics: WordStatistics,
): Lexicon {
  const entries = entriesOf(profile);
  const entryById = new Map(entries.map((entry) => [entry.id, entry]));
  const headers = new Set(entries.flatMap((entry) => entry.header.map((statement) => statement.id)));
  const passages = profile.statements.map((statement, order): Passage => {
    const entry = statement.entryId === undefined ? undefined : entryById.get(statement.entryId);
    return {
      statement,
      order,
      terms: withSection(passageTerms(statement.text, names, implications), statement),
      isHeader: headers.has(statement.id),
      ...(entry === undefined ? {} : { entry }),
    };
  });
  const postings = new Map<string, Passage[]>();
  const words = new Set<string>();
  for (const passage of passages) {
    for (const key of passage.terms.keys) {
      const list = postings.get(key);
      if (list === undefined) postings.set(key, [passage]);
      else list.push(passage);
    }
    for (const token of passage.terms.tokens) words.add(token.norm);
  }
  const byId = new Map(passages.map((passage) => [passage.statement.id, passage]));
  const none: readonly Passage[] = [];
  const similar = new Map<string, ReadonlyMap<string, number>>();
  const plainWords = [...words].filter((word) => /^[a-z]{4,}$/.test(word));
  return {
    passages,
    entries,
    words,
    similarTo(norm) {
      const known = similar.get(norm);
      if (known !== undefined) return known;
      const found = new Map<string, number>();
      for (const word of plainWords) {
        const cosine = statistics.similarity(norm, word);
        if (cosine >= NEAR_WORD) found.set(rootOf(word), Math.max(cosine, found.get(rootOf(word)) ?? 0));
      }
      if (similar.size >= MOST_REMEMBERED) similar.clear();
      similar.set(norm, found);
      return found;
    },
    longFormsOf: (norm) =>
      norm.length < SHORTEST_CLIP
        ? []
        : plainWords
            .filter((word) => word.length >= norm.length + CLIPPED && word.startsWith(norm))
            .map(rootOf),
    withKey: (key) => postings.get(key) ?? none,
    has: (key) => postings.has(key),
    byId: (id) => byId.get(id),
    entry: (id) => entryById.get(id),
  };
}
