import { type Embedder, LangChainEmbeddings } from '../embedder.js';
import type { BackendChoice } from '../vectors/create-vector-index.js';
import { exactIndexOver } from '../vectors/exact-index.js';
import type { VectorIndex } from '../vectors/vector-index.js';
import { decodeVectors } from './encoding.js';
import { corrupt } from './index-errors.js';
import { GRAPH_FILE, VECTORS_FILE } from './layout.js';
import type { Manifest } from './manifest.js';
import { checkFile, readChecked } from './read-checked.js';

/**
 * The vectors of a build: its graph where it has one and this machine can read it, else a scan over the plain vectors,
 * which every build holds. All files are checked either way.
 */
export async function openVectors(options: {
  readonly directory: string;
  readonly manifest: Manifest;
  readonly embedder: Embedder;
  readonly backend: BackendChoice;
}): Promise<VectorIndex> {
  const { directory, manifest, embedder, backend } = options;
  const { dimensions } = embedder;
  if (manifest.files[GRAPH_FILE] !== undefined) {
    const path = await checkFile(directory, GRAPH_FILE, manifest);
    const graph = backend === 'auto' ? await tryGraph(embedder, path) : undefined;
    if (graph !== undefined) {
      await checkFile(directory, VECTORS_FILE, manifest);
      return graph;
    }
  }
  const bytes = await readChecked(directory, VECTORS_FILE, manifest);
  if (bytes.length !== manifest.counts.chunks * dimensions * 4)
    throw corrupt(`${VECTORS_FILE} has a wrong length`);
  return exactIndexOver(dimensions, decodeVectors(bytes));
}

async function tryGraph(embedder: Embedder, path: string): Promise<VectorIndex | undefined> {
  try {
    const { loadHnswIndex } = await import('../vectors/hnsw-index.js');
    const embeddings = new LangChainEmbeddings(embedder);
    return await loadHnswIndex({ dimensions: embedder.dimensions, embeddings }, path);
  } catch {
    return undefined;
  }
}
