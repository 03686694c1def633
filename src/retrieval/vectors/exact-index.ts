import { TopK } from '../top-k.js';
import { roundedSimilarity, type VectorIndex } from './vector-index.js';

/** Scans every vector. Needs no native code; the oracle that the approximate index is tested against. */
export function createExactIndex(dimensions: number, capacity = 0): VectorIndex {
  return scan(dimensions, new Float32Array(capacity * dimensions), 0);
}

/** The same over vectors that already stand one after the other. The array is used, not copied. */
export function exactIndexOver(dimensions: number, vectors: Float32Array): VectorIndex {
  return scan(dimensions, vectors, vectors.length / dimensions);
}

function scan(dimensions: number, initial: Float32Array, count: number): VectorIndex {
  let data = initial;
  let size = count;
  return {
    backend: 'exact',
    get size() {
      return size;
    },
    async add(vectors) {
      const needed = (size + vectors.length) * dimensions;
      if (needed > data.length) {
        const grown = new Float32Array(Math.max(needed, data.length * 2));
        grown.set(data);
        data = grown;
      }
      vectors.forEach((vector, i) => {
        data.set(vector, (size + i) * dimensions);
      });
      size += vectors.length;
    },
    async search(vector, k) {
      const best = new TopK(k);
      for (let id = 0, at = 0; id < size; id += 1, at += dimensions) {
        let similarity = 0;
        for (let d = 0; d < dimensions; d += 1) similarity += (data[at + d] ?? 0) * (vector[d] ?? 0);
        best.offer(id, roundedSimilarity(similarity));
      }
      return best.best();
    },
  };
}
