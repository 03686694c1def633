import type { Token } from '../../language/tokens.js';
import { editDistance } from '../knowledge/spelling.js';

/** Word lists for spelling correction, most trusted first. */
export interface Vocabulary {
  /** True for a word that needs no correction. */
  isKnown(norm: string): boolean;
  /** Words of the profile and of questions, that a misspelling is likely meant to be. */
  readonly candidates: readonly string[];
}

/** Shortest word worth correcting: below it a neighbour is too easily another word. */
const SHORTEST = 4;
const TWO_EDITS_FROM = 7;

/** Mends misspelt words of a question towards the words of the profile and of questions; names that are known stay. */
export function createCorrector(
  vocabulary: Vocabulary,
): (tokens: readonly Token[], source: string) => string {
  const byLength = new Map<number, string[]>();
  for (const word of vocabulary.candidates) {
    const list = byLength.get(word.length) ?? [];
    list.push(word);
    byLength.set(word.length, list);
  }
  return (tokens, source) => {
    let text = '';
    let at = 0;
    for (const token of tokens) {
      const better = correction(token.norm, byLength, vocabulary);
      if (better === undefined) continue;
      text += source.slice(at, token.start) + better;
      at = token.end;
    }
    return text + source.slice(at);
  };
}

function correction(
  norm: string,
  byLength: ReadonlyMap<number, string[]>,
  vocabulary: Vocabulary,
): string | undefined {
  if (norm.length < SHORTEST || !/^\p{L}+$/u.test(norm) || vocabulary.isKnown(norm)) return undefined;
  const limit = norm.length >= TWO_EDITS_FROM ? 2 : 1;
  let best: { word: string; distance: number } | undefined;
  for (let size = norm.length - limit; size <= norm.length + limit; size += 1) {
    for (const word of byLength.get(size) ?? []) {
      // People rarely miss the first letter.
      if (word.charAt(0) !== norm.charAt(0)) continue;
      const distance = editDistance(norm, word, limit);
      if (distance <= limit && distance < (best?.distance ?? limit + 1)) best = { word, distance };
    }
  }
  return best?.word;
}
