import { readFileSync } from 'node:fs';
import { isStopToken, stemOf, type Token, tokenise } from '../../language/tokens.js';
import { type Embedder, normalised } from '../embedder.js';
import { openWordVectors, type WordVectors } from './word-vectors.js';
import { weightOfRank } from './word-weight.js';

/** Change it with the file, the tokeniser or the formula: vectors of another id are not comparable. */
const ID = 'builtin-1';
const FILE = new URL('../../data/embeddings/words.bin', import.meta.url);

/** A compound whose pieces stand for it counts as one word: each piece gets its share. */
interface KnownWord {
  readonly index: number;
  readonly share: number;
}

/**
 * The embedder that ships with the package: frequency-weighted mean of the static vectors of a text's words (stop words
 * left out), without the direction that all sentences share. Synchronous underneath, microseconds a sentence, no download and no native code.
 */
export function createBuiltinEmbedder(vectors: WordVectors = openWordVectors(readFileSync(FILE))): Embedder {
  const embed = (text: string): Float32Array => embedWith(vectors, text);
  return {
    id: ID,
    dimensions: vectors.dimensions,
    async embedDocuments(texts, signal) {
      signal?.throwIfAborted();
      return texts.map(embed);
    },
    async embedQuery(text, signal) {
      signal?.throwIfAborted();
      return embed(text);
    },
  };
}

function embedWith(vectors: WordVectors, text: string): Float32Array {
  const sum = new Float32Array(vectors.dimensions);
  for (const token of tokenise(text)) {
    if (isStopToken(token)) continue;
    for (const { index, share } of knownWords(vectors, token)) {
      vectors.accumulate(index, share * weightOfRank(vectors.rankOf(index)), sum);
    }
  }
  removeDirection(sum, vectors.commonDirection);
  return normalised(sum);
}

/** The token's own vector; else those of its parts; else that of its stem; else nothing. */
function knownWords(vectors: WordVectors, token: Token): KnownWord[] {
  const own = vectors.find(token.norm);
  if (own >= 0) return [{ index: own, share: 1 }];
  const pieces = token.parts.map((part) => vectors.find(part)).filter((index) => index >= 0);
  if (pieces.length > 0) return pieces.map((index) => ({ index, share: 1 / pieces.length }));
  const stem = vectors.find(stemOf(token.norm));
  return stem >= 0 ? [{ index: stem, share: 1 }] : [];
}

function removeDirection(vector: Float32Array, direction: Float32Array): void {
  let along = 0;
  for (let d = 0; d < vector.length; d += 1) along += (vector[d] ?? 0) * (direction[d] ?? 0);
  for (let d = 0; d < vector.length; d += 1) vector[d] = (vector[d] ?? 0) - along * (direction[d] ?? 0);
}
