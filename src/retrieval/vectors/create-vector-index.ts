import { type Embedder, LangChainEmbeddings } from '../embedder.js';
import { createExactIndex } from './exact-index.js';
import type { VectorIndex } from './vector-index.js';

/** Whether the approximate index may be used; `exact` is for machines and tests without native code. */
export type BackendChoice = 'auto' | 'exact';

export interface VectorIndexOptions {
  readonly backend?: BackendChoice;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Vectors added between two reports of progress. */
const BATCH = 512;

/**
 * An index over these vectors: HNSW where `hnswlib-node` was built on install, else an exact scan with the same
 * answers. The `backend` of the result says which.
 */
export async function createVectorIndex(
  embedder: Embedder,
  vectors: readonly Float32Array[],
  { backend = 'auto', onProgress, signal }: VectorIndexOptions = {},
): Promise<VectorIndex> {
  const graph = backend === 'auto' ? await tryHnsw(embedder, vectors.length) : undefined;
  const index = graph ?? createExactIndex(embedder.dimensions, vectors.length);
  for (let done = 0; done < vectors.length; done += BATCH) {
    signal?.throwIfAborted();
    await index.add(vectors.slice(done, done + BATCH));
    onProgress?.(index.size, vectors.length);
  }
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
