import { TopK } from '../top-k.js';
import { roundedSimilarity, type VectorIndex } from './vector-index.js';

/** Scans every vector. Needs no native code; the oracle that the approximate index is tested against. */
export function createExactIndex(dimensions: number, initial = new Float32Array(0)): VectorIndex {
  let data = initial;
  let size = initial.length / dimensions;

  return {
    backend: 'exact',
    get size() {
      return size;
    },
    async add(vectors) {
      const grown = new Float32Array((size + vectors.length) * dimensions);
      grown.set(data.subarray(0, size * dimensions));
      vectors.forEach((vector, i) => {
        grown.set(vector, (size + i) * dimensions);
      });
      data = grown;
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
