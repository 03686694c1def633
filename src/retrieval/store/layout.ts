import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

/**
 * The index directory inside the data directory:
 *
 *     index/CURRENT          names the build that serves, and the checksum of its manifest
 *     index/build-<id>/      one finished build, never changed afterwards
 *     index/tmp-<id>/        a build in progress, or what a killed process left
 *     index.lock/            held while a process writes
 */
export function indexDirectory(dataDir: string): string {
  return join(dataDir, 'index');
}

export const CURRENT_FILE = 'CURRENT';
export const MANIFEST_FILE = 'manifest.json';
export const DOCUMENTS_FILE = 'documents.json';
export const PROFILE_FILE = 'profile.json';
export const CHUNKS_FILE = 'chunks.json';
export const VECTORS_FILE = 'vectors.bin';
export const GRAPH_FILE = 'graph.hnsw';

const BUILD_PREFIX = 'build-';
const TEMPORARY_PREFIX = 'tmp-';

/** A fresh name for a build, and for the directory that it is written to first. */
export function newBuildNames(): { readonly build: string; readonly temporary: string } {
  const id = randomUUID();
  return { build: `${BUILD_PREFIX}${id}`, temporary: `${TEMPORARY_PREFIX}${id}` };
}

export function isBuildName(name: string): boolean {
  return name.startsWith(BUILD_PREFIX);
}

export function isTemporaryName(name: string): boolean {
  return name.startsWith(TEMPORARY_PREFIX);
}
