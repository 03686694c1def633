import type { Entry, Profile, Statement } from '../../model/profile.js';
import type { Names } from '../knowledge/names.js';
import { type PassageTerms, passageTerms } from './terms.js';

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
  /** Every single word of the documents as folded, for spelling correction. */
  readonly words: ReadonlySet<string>;
}

/** All entries of a profile, by kind. */
export function entriesOf(profile: Profile): Entry[] {
  return [
    ...profile.roles,
    ...profile.volunteering,
    ...profile.education,
    ...profile.projects,
    ...profile.certificates,
    ...profile.awards,
    ...profile.publications,
    ...profile.interests,
    ...profile.references,
  ];
}

/** Builds the lexicon; linear in the length of the documents. */
export function createLexicon(profile: Profile, names: Names): Lexicon {
  const entries = entriesOf(profile);
  const entryById = new Map(entries.map((entry) => [entry.id, entry]));
  const headers = new Set(entries.flatMap((entry) => entry.header.map((statement) => statement.id)));
  const passages = profile.statements.map((statement, order): Passage => {
    const entry = statement.entryId === undefined ? undefined : entryById.get(statement.entryId);
    return {
      statement,
      order,
      terms: passageTerms(statement.text, names),
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
  return {
    passages,
    entries,
    words,
    withKey: (key) => postings.get(key) ?? none,
    has: (key) => postings.has(key),
    byId: (id) => byId.get(id),
    entry: (id) => entryById.get(id),
  };
}
