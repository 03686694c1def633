import type { Lexicon, Passage } from './lexicon/lexicon.js';
import type { Term, Topic } from './understand/topic.js';

/** A passage with how much of a topic it holds. */
export interface Match {
  readonly passage: Passage;
  /** Share of the topic's weight that the passage holds, 0 to 1. */
  readonly coverage: number;
  /** True where every named term stands in the passage or in the lines that name its entry. */
  readonly namesHeld: boolean;
  /** How far the weightiest term is held: 1 by name, less by a related or a near word. */
  readonly head: number;
  /** Weight of the heaviest term that is not held at all, or only by a near word. */
  readonly missing: number;
  /** How many terms of some weight are held by name. */
  readonly exactCount: number;
  /** Share of the weight that is held by name, not by a related word. */
  readonly exact: number;
}

/** What a word or phrase that shows the asked one is worth beside it. */
const SHOWN = 0.8;
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
  const near = topic.terms.map((term) =>
    term.norm === undefined ? NO_NEIGHBOURS : lexicon.similarTo(term.norm),
  );
  topic.terms.forEach((term, index) => {
    const keys = [...term.keys, ...term.shownBy, ...term.related, ...(near[index]?.keys() ?? [])];
    for (const key of keys) lexicon.withKey(key).forEach(consider);
  });
  const headerKeysOf = headerKeyReader(lexicon);
  const total = topic.terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  return [...candidates.values()]
    .map((passage) => matchOf(passage, { terms: topic.terms, near, total }, headerKeysOf))
    .sort((a, b) => rankOf(b) - rankOf(a) || a.passage.order - b.passage.order);
}

/** Statements outrank the header lines that name their entry, and exact words outrank related ones. */
function rankOf(match: Match): number {
  return match.coverage + 0.2 * match.exact - (match.passage.isHeader ? 0.15 : 0);
}

interface Asked {
  readonly terms: readonly Term[];
  /** For each term, roots of near words with their similarity. */
  readonly near: readonly ReadonlyMap<string, number>[];
  readonly total: number;
}

function matchOf(
  passage: Passage,
  { terms, near, total }: Asked,
  headerKeysOf: (passage: Passage) => ReadonlySet<string>,
): Match {
  const header = headerKeysOf(passage);
  let held = 0;
  let exact = 0;
  let namesHeld = true;
  let head = 0;
  let heaviest = 0;
  let exactCount = 0;
  let missing = 0;
  terms.forEach((term, index) => {
    const own = heldBy(term, passage.terms.keys, near[index] ?? NO_NEIGHBOURS);
    const fromHeader = heldBy(term, header, NO_NEIGHBOURS) * FROM_HEADER;
    held += term.weight * Math.max(own, fromHeader);
    if (term.weight > heaviest) {
      heaviest = term.weight;
      head = fromHeader === FROM_HEADER ? 1 : Math.max(own, fromHeader);
    }
    if (own < RELATED && fromHeader < RELATED * FROM_HEADER) missing = Math.max(missing, term.weight);
    if (own === 1 || fromHeader === FROM_HEADER) {
      exact += term.weight;
      if (term.weight >= TELLING_WEIGHT) exactCount += 1;
    }
    if (term.named && own < SHOWN && fromHeader < SHOWN * FROM_HEADER) namesHeld = false;
  });
  return { passage, coverage: held / total, exact: exact / total, namesHeld, head, exactCount, missing };
}

/** Weight from which a term tells something by being there. */
const TELLING_WEIGHT = 0.5;

/** What a near word is worth, times its similarity. */
const NEAR = 0.6;
const NO_NEIGHBOURS: ReadonlyMap<string, number> = new Map();

function heldBy(term: Term, keys: ReadonlySet<string>, near: ReadonlyMap<string, number>): number {
  if (term.keys.some((key) => keys.has(key))) return 1;
  for (const key of term.shownBy) if (keys.has(key)) return SHOWN;
  if (term.named) return 0;
  for (const root of term.related) if (keys.has(root)) return RELATED;
  let best = 0;
  for (const [root, similarity] of near) if (similarity > best && keys.has(root)) best = similarity;
  return best * NEAR;
}

const NO_KEYS: ReadonlySet<string> = new Set();

/** The words of the lines that name a passage's entry, read once for each entry. */
function headerKeyReader(lexicon: Lexicon): (passage: Passage) => ReadonlySet<string> {
  const read = new Map<string, ReadonlySet<string>>();
  return ({ entry, isHeader }) => {
    if (entry === undefined || isHeader) return NO_KEYS;
    const known = read.get(entry.id);
    if (known !== undefined) return known;
    const keys = new Set<string>();
    for (const statement of entry.header)
      for (const key of lexicon.byId(statement.id)?.terms.keys ?? NO_KEYS) keys.add(key);
    read.set(entry.id, keys);
    return keys;
  };
}
