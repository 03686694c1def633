import { readFileSync } from 'node:fs';
import type { WordStatistics } from '../engine/lexicon/word-statistics.js';
import { normalised } from '../retrieval/embedder.js';
import { openWordVectors, type WordVectors } from '../retrieval/embeddings/word-vectors.js';

const FILE = new URL('../data/embeddings/words.bin', import.meta.url);

/** The word vectors that ship with the package, read once for embedder and engine alike. */
export function openWords(): WordVectors {
  return openWordVectors(readFileSync(FILE));
}

/** What the engine asks of words in general, from the word vectors. */
export function wordStatistics(vectors: WordVectors): WordStatistics {
  function directionOf(word: string): Float32Array | undefined {
    const index = vectors.find(word);
    if (index < 0) return undefined;
    const vector = new Float32Array(vectors.dimensions);
    vectors.accumulate(index, 1, vector);
    return normalised(vector);
  }
  return {
    rank(word) {
      const index = vectors.find(word);
      return index < 0 ? undefined : vectors.rankOf(index);
    },
    similarity(one, other) {
      const [a, b] = [directionOf(one), directionOf(other)];
      return a === undefined || b === undefined
        ? 0
        : a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0);
    },
  };
}
