import type { Lexicon, Passage } from './lexicon/lexicon.js';
import type { Term, Topic } from './understand/topic.js';

/** A passage with how much of a topic it holds. */
export interface Match {
  readonly passage: Passage;
  /** Share of the topic's weight that the passage holds, 0 to 1. */
  readonly coverage: number;
  /** True where every named term stands in the passage or in the lines that name its entry. */
  readonly namesHeld: boolean;
  /** Share of the weight that is held by name, not by a related word. */
  readonly exact: number;
}

/** What a related word is worth beside the word itself. */
const RELATED = 0.7;
/** What a word in the entry's title or employer line is worth to the entry's statements. */
const FROM_HEADER = 0.6;

/** The passages that hold anything of a topic, best first; ties in document order. `within` limits them to entries. */
export function matchesOf(topic: Topic, lexicon: Lexicon, within?: ReadonlySet<string>): Match[] {
  const candidates = new Map<string, Passage>();
  const consider = (passage: Passage): void => {
    if (within !== undefined && (passage.entry === undefined || !within.has(passage.entry.id))) return;
    candidates.set(passage.statement.id, passage);
  };
  for (const term of topic.terms) {
    for (const key of term.keys) for (const passage of lexicon.withKey(key)) consider(passage);
    for (const root of term.related) for (const passage of lexicon.withKey(root)) consider(passage);
  }
  const total = topic.terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  return [...candidates.values()]
    .map((passage) => matchOf(passage, topic.terms, total, lexicon))
    .sort((a, b) => rankOf(b) - rankOf(a) || a.passage.order - b.passage.order);
}

/** Statements outrank the header lines that name their entry, and exact words outrank related ones. */
function rankOf(match: Match): number {
  return match.coverage + 0.2 * match.exact - (match.passage.isHeader ? 0.15 : 0);
}

function matchOf(passage: Passage, terms: readonly Term[], total: number, lexicon: Lexicon): Match {
  const header = headerKeys(passage, lexicon);
  let held = 0;
  let exact = 0;
  let namesHeld = true;
  for (const term of terms) {
    const own = held1(term, passage.terms.keys);
    const fromHeader = held1(term, header) * FROM_HEADER;
    const value = Math.max(own, fromHeader);
    held += term.weight * value;
    if (own === 1) exact += term.weight;
    if (term.named && own < 1 && fromHeader < FROM_HEADER) namesHeld = false;
  }
  return { passage, coverage: held / total, exact: exact / total, namesHeld };
}

function held1(term: Term, keys: ReadonlySet<string>): number {
  if (term.keys.some((key) => keys.has(key))) return 1;
  if (term.named) return 0;
  for (const root of term.related) if (keys.has(root)) return RELATED;
  return 0;
}

const NO_KEYS: ReadonlySet<string> = new Set();

function headerKeys(passage: Passage, lexicon: Lexicon): ReadonlySet<string> {
  if (passage.entry === undefined || passage.isHeader) return NO_KEYS;
  const keys = new Set<string>();
  for (const statement of passage.entry.header) {
    for (const key of lexicon.byId(statement.id)?.terms.keys ?? NO_KEYS) keys.add(key);
  }
  return keys;
}
