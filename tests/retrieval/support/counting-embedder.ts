import type { Embedder } from '../../../src/retrieval/embedder.js';

/** An embedder that records every text that it was asked for. */
export function countingEmbedder(inner: Embedder): Embedder & { readonly texts: string[] } {
  const texts: string[] = [];
  return {
    id: inner.id,
    dimensions: inner.dimensions,
    texts,
    embedDocuments(batch, signal) {
      texts.push(...batch);
      return inner.embedDocuments(batch, signal);
    },
    embedQuery: (text, signal) => inner.embedQuery(text, signal),
  };
}
