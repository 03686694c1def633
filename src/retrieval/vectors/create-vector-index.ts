import { type Embedder, LangChainEmbeddings } from '../embedder.js';
import { createExactIndex } from './exact-index.js';
import type { VectorIndex } from './vector-index.js';

/** Whether the approximate index may be used; `exact` is for machines and tests without native code. */
export type BackendChoice = 'auto' | 'exact';

/**
 * An index over these vectors: HNSW where `hnswlib-node` was built on install, else an exact scan with the same
 * answers. The `backend` of the result says which.
 */
export async function createVectorIndex(
  embedder: Embedder,
  vectors: readonly Float32Array[],
  choice: BackendChoice = 'auto',
): Promise<VectorIndex> {
  const index =
    (choice === 'auto' ? await tryHnsw(embedder, vectors.length) : undefined) ??
    createExactIndex(embedder.dimensions);
  await index.add(vectors);
  return index;
}

async function tryHnsw(embedder: Embedder, capacity: number): Promise<VectorIndex | undefined> {
  try {
    const { createHnswIndex } = await import('./hnsw-index.js');
    return await createHnswIndex(
      { dimensions: embedder.dimensions, embeddings: new LangChainEmbeddings(embedder) },
      capacity,
    );
  } catch {
    return undefined;
  }
}
