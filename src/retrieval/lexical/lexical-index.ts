import { type Scored, TopK } from '../top-k.js';
import { termWeights } from './terms.js';

/** Term saturation and length normalisation: low, because passages are short and of like length. See decision 0033. */
const K1 = 0.9;
const B = 0.3;

/** BM25 over short passages. */
export interface LexicalIndex {
  readonly size: number;
  /** The k best passages for a question; only those that share a term with it. Scores are above 0, unbounded. */
  search(query: string, k: number): Scored[];
}

/** A passage in two fields: its own words, and the job and dates put in front of them. */
export interface LexicalEntry {
  readonly text: string;
  readonly context: string;
}

/** How much a word of the context counts against one of the passage itself: docs/decisions/0033. */
const CONTEXT_WEIGHT = 0.5;

interface Postings {
  readonly ids: number[];
  readonly weights: number[];
}

/**
 * Builds the inverted index. Same entries, same index. The formula is BM25F with one saturation for both fields
 * and idf = ln(1 + (N - n + 0.5) / (n + 0.5)), which is never negative.
 */
export function createLexicalIndex(entries: readonly LexicalEntry[]): LexicalIndex {
  const postings = new Map<string, Postings>();
  const lengths = new Float32Array(entries.length);
  const contextWeights = rememberLast(termWeights);
  entries.forEach(({ text, context }, id) => {
    for (const [term, weight] of fieldWeights(termWeights(text), contextWeights(context))) {
      lengths[id] = (lengths[id] ?? 0) + weight;
      const list = postings.get(term);
      if (list === undefined) postings.set(term, { ids: [id], weights: [weight] });
      else {
        list.ids.push(id);
        list.weights.push(weight);
      }
    }
  });
  const frozen = freeze(postings, lengths);
  const scores = new Float64Array(entries.length);

  return {
    size: entries.length,
    search(query, k) {
      const touched: number[] = [];
      for (const [term, weight] of termWeights(query)) {
        const list = frozen.get(term);
        if (list !== undefined) addScores(list, weight, scores, touched);
      }
      const best = new TopK(k);
      for (const id of touched) {
        best.offer(id, scores[id] ?? 0);
        scores[id] = 0;
      }
      return best.best();
    },
  };
}

/** A term's passages and its whole BM25 contribution to each, computed once at build. */
interface TermScores {
  readonly ids: Uint32Array;
  readonly scores: Float32Array;
}

function freeze(
  postings: ReadonlyMap<string, Postings>,
  lengths: Float32Array,
): ReadonlyMap<string, TermScores> {
  const size = lengths.length;
  let total = 0;
  for (const length of lengths) total += length;
  const mean = total / Math.max(1, size) || 1;
  const frozen = new Map<string, TermScores>();
  for (const [term, { ids, weights }] of postings) {
    const idf = Math.log(1 + (size - ids.length + 0.5) / (ids.length + 0.5));
    const scores = Float32Array.from(ids, (id, i) => {
      const weight = weights[i] ?? 0;
      const norm = K1 * (1 - B + (B * (lengths[id] ?? 0)) / mean);
      return (idf * weight * (K1 + 1)) / (weight + norm);
    });
    frozen.set(term, { ids: Uint32Array.from(ids), scores });
  }
  return frozen;
}

function addScores(term: TermScores, weight: number, scores: Float64Array, touched: number[]): void {
  for (let i = 0; i < term.ids.length; i += 1) {
    const id = term.ids[i] ?? 0;
    const before = scores[id] ?? 0;
    if (before === 0) touched.push(id);
    scores[id] = before + weight * (term.scores[i] ?? 0);
  }
}

function fieldWeights(
  text: Map<string, number>,
  context: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  for (const [term, weight] of context) text.set(term, (text.get(term) ?? 0) + CONTEXT_WEIGHT * weight);
  return text;
}

/** Statements of one job share their context and follow each other: it is read once. */
function rememberLast<T>(read: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly value: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, value: read(text) };
    return last.value;
  };
}
