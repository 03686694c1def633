import type { Scored } from '../top-k.js';

/** Which implementation runs: approximate over `hnswlib-node`, or a plain scan. */
export type VectorBackend = 'hnsw' | 'exact';

/** Finds the vectors nearest to a query. Ids are positions: the n-th vector added has id n, from 0. */
export interface VectorIndex {
  readonly backend: VectorBackend;
  readonly size: number;
  /** Appends vectors of unit length (or zeros). */
  add(vectors: readonly Float32Array[]): Promise<void>;
  /** The k most similar, best first, with their cosine similarity: 1 the same direction, -1 the opposite. */
  search(vector: Float32Array, k: number): Promise<Scored[]>;
  /** Writes the index to a file, not atomically; absent where there is nothing to keep but the vectors. */
  readonly save?: (file: string) => Promise<void>;
}

/**
 * Similarities are rounded to what 32-bit sums in different orders agree on, so that both implementations see the same
 * ties and order them by position.
 */
export function roundedSimilarity(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
