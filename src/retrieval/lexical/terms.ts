import { isStopToken, stemOf, tokenise } from '../../language/tokens.js';

/** Marks a term that is an exact word form beside its stem: `=deployed`. No stem starts with it. */
const EXACT = '=';
/** A match of the very word counts this much on top of its stem's. */
const EXACT_WEIGHT = 0.25;
/** A piece of a compound or its closed form counts less than the word itself. */
const PART_WEIGHT = 0.5;

/** The index terms of a text with their weights, stop words left out. The same for passages and questions. */
export function termWeights(text: string): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    weights.set(term, (weights.get(term) ?? 0) + weight);
  };
  for (const token of tokenise(text)) {
    if (isStopToken(token)) continue;
    add(token.stem, 1);
    if (token.stem !== token.norm) add(EXACT + token.norm, EXACT_WEIGHT);
    for (const part of token.parts) add(stemOf(part), PART_WEIGHT);
  }
  return weights;
}
