import { setImmediate as nextTurn } from 'node:timers/promises';
import { SynchronousInMemoryDocstore } from '@langchain/community/stores/doc/in_memory';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document } from '@langchain/core/documents';
import type { Embeddings } from '@langchain/core/embeddings';
import { byScore } from '../top-k.js';
import { roundedSimilarity, type VectorIndex } from './vector-index.js';

/** Links a node, breadth while building, breadth while searching: docs/decisions/0032 has the measurements. */
const LINKS = 24;
const EF_CONSTRUCTION = 200;
const EF_SEARCH = 384;
const SEED = 100;
/** Points added between two turns of the event loop, so that a server stays responsive while it rebuilds. */
const POINTS_PER_TURN = 64;

/** What a graph is made for. */
export interface HnswOptions {
  readonly dimensions: number;
  /** Passed to LangChain's store, which embeds nothing here: vectors come ready. */
  readonly embeddings: Embeddings<number[]>;
}

/** Makes a document from its label when asked: a map of 100,000 of them would outweigh the vectors. */
class LabelDocstore extends SynchronousInMemoryDocstore {
  override search(label: string): Document {
    return new Document({ pageContent: '', metadata: { id: Number(label) } });
  }
}

/** An empty graph. Rejects where `hnswlib-node` cannot be imported. */
export async function createHnswIndex(options: HnswOptions, capacity: number): Promise<VectorIndex> {
  const store = await emptyStore(options);
  store.index.initIndex(Math.max(1, capacity), LINKS, EF_CONSTRUCTION, SEED);
  return indexOver(store);
}

/** Reads a graph that its `save` wrote. The file must be whole: hnswlib itself does not check it. */
export async function loadHnswIndex(options: HnswOptions, file: string): Promise<VectorIndex> {
  const store = await emptyStore(options);
  await store.index.readIndex(file);
  return indexOver(store);
}

async function emptyStore({ dimensions, embeddings }: HnswOptions): Promise<HNSWLib> {
  const { HierarchicalNSW } = await HNSWLib.imports();
  const index = new HierarchicalNSW('cosine', dimensions);
  return new HNSWLib(embeddings, {
    space: 'cosine',
    numDimensions: dimensions,
    index,
    docstore: new LabelDocstore(),
  });
}

/**
 * Points are added to the graph itself: `HNSWLib.addVectors` starts an empty graph over with default parameters.
 * Its search warns on the console when k exceeds the size, and returns cosine distances: both are dealt with here.
 */
function indexOver(store: HNSWLib): VectorIndex {
  const graph = store.index;
  // The file does not keep ef; a loaded graph searches with 10.
  graph.setEf(EF_SEARCH);
  return {
    backend: 'hnsw',
    get size() {
      return graph.getCurrentCount();
    },
    async add(vectors) {
      const first = graph.getCurrentCount();
      if (first + vectors.length > graph.getMaxElements()) graph.resizeIndex(first + vectors.length);
      for (const [i, vector] of vectors.entries()) {
        graph.addPoint(Array.from(vector), first + i);
        if (i % POINTS_PER_TURN === POINTS_PER_TURN - 1) await nextTurn();
      }
    },
    async search(vector, k) {
      const wanted = Math.min(k, graph.getCurrentCount());
      if (wanted <= 0) return [];
      const found = await store.similaritySearchVectorWithScore(Array.from(vector), wanted);
      return found
        .map(([document, distance]) => ({
          id: Number(document.metadata.id),
          score: roundedSimilarity(1 - distance),
        }))
        .sort(byScore);
    },
    async save(file) {
      await graph.writeIndex(file);
    },
  };
}
