import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Embedder } from '../embedder.js';
import { decodeChunks, decodeVectors } from './encoding.js';
import { CHUNKS_FILE, indexDirectory, isBuildName, MANIFEST_FILE, VECTORS_FILE } from './layout.js';
import { manifestSchema } from './manifest.js';
import { readChecked } from './read-checked.js';

/** Vectors by the checksum of the text that they were made from. */
export type EmbeddingCache = ReadonlyMap<string, Float32Array>;

/** What earlier builds of the same embedder know. A build that is damaged or of another format is passed over. */
export async function readEmbeddingCache(dataDir: string, embedder: Embedder): Promise<EmbeddingCache> {
  const cache = new Map<string, Float32Array>();
  const names = await readdir(indexDirectory(dataDir)).catch(() => []);
  for (const name of names.filter(isBuildName).sort()) {
    await addBuild(join(indexDirectory(dataDir), name), embedder, cache).catch(() => undefined);
  }
  return cache;
}

async function addBuild(
  directory: string,
  embedder: Embedder,
  cache: Map<string, Float32Array>,
): Promise<void> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(directory, MANIFEST_FILE), 'utf8')));
  const { id, dimensions } = manifest.embedder;
  if (id !== embedder.id || dimensions !== embedder.dimensions) return;
  const chunks = decodeChunks(await readChecked(directory, CHUNKS_FILE, manifest));
  const vectors = decodeVectors(await readChecked(directory, VECTORS_FILE, manifest));
  chunks.forEach(({ hash }, i) => {
    cache.set(hash, vectors.subarray(i * dimensions, (i + 1) * dimensions));
  });
}
