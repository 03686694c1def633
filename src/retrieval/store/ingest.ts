import type { Corpus } from '../../model/document.js';
import type { Profile } from '../../model/profile.js';
import { CHUNKER_VERSION, chunkProfile, chunkText } from '../chunks/chunk.js';
import type { Embedder } from '../embedder.js';
import { type BackendChoice, createVectorIndex } from '../vectors/create-vector-index.js';
import type { VectorBackend } from '../vectors/vector-index.js';
import { collectGarbage } from './collect-garbage.js';
import { readCurrent } from './current.js';
import { embedTexts } from './embed-chunks.js';
import { readEmbeddingCache } from './embedding-cache.js';
import { encodeChunks, encodeDocuments, encodeProfile, encodeVectors } from './encoding.js';
import { CHUNKS_FILE, DOCUMENTS_FILE, GRAPH_FILE, PROFILE_FILE, VECTORS_FILE } from './layout.js';
import { type HeldLock, type LockOptions, withIndexLock } from './lock.js';
import { FORMAT_VERSION, sha256 } from './manifest.js';
import { type BuildFile, writeBuild } from './write-build.js';

/** What an ingest is busy with, in this order. */
export type IngestPhase = 'embed' | 'index' | 'write';

export interface IngestOptions extends LockOptions {
  readonly corpus: Corpus;
  readonly profile: Profile;
  readonly embedder: Embedder;
  readonly dataDir: string;
  readonly backend?: BackendChoice;
  /** Counts chunks in `embed` and `index`, files in `write`; `done` equals `total` at the end of a phase. */
  readonly onProgress?: (done: number, total: number, phase: IngestPhase) => void;
  /** The time for the manifest's `createdAt`, the only thing that differs between two builds of one input. */
  readonly now?: () => Date;
}

/** What an ingest did. */
export interface IngestReport {
  readonly documents: number;
  readonly chunks: number;
  /** Texts that the embedder was asked for; the others were unchanged. */
  readonly embedded: number;
  readonly backend: VectorBackend;
}

/**
 * Builds the index and swaps it in whole. Waits for another process that builds one. Rejects with `index_locked`,
 * `embedder_unavailable` or the file system's error; the index that served before then goes on serving.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  return withIndexLock(options.dataDir, options, (lock) => ingestLocked(options, lock));
}

/** The same for a caller who holds the lock. */
export async function ingestLocked(options: IngestOptions, lock: HeldLock): Promise<IngestReport> {
  const { corpus, profile, embedder, dataDir, backend, onProgress, signal, now = () => new Date() } = options;
  const chunks = (await chunkProfile(profile, corpus)).map((chunk) => ({
    ...chunk,
    hash: sha256(chunkText(chunk)),
  }));
  const { vectors, embedded } = await embedTexts(
    chunks.map((chunk) => ({ text: chunkText(chunk), hash: chunk.hash })),
    {
      embedder,
      cache: await readEmbeddingCache(dataDir, embedder),
      onProgress: (done, total) => onProgress?.(done, total, 'embed'),
      ...(signal === undefined ? {} : { signal }),
    },
  );
  const index = await createVectorIndex(embedder, vectors, {
    ...(backend === undefined ? {} : { backend }),
    ...(signal === undefined ? {} : { signal }),
    onProgress: (done, total) => onProgress?.(done, total, 'index'),
  });
  signal?.throwIfAborted();
  const files: Record<string, BuildFile> = {
    [DOCUMENTS_FILE]: encodeDocuments(corpus),
    [PROFILE_FILE]: encodeProfile(profile),
    [CHUNKS_FILE]: encodeChunks(chunks),
    [VECTORS_FILE]: encodeVectors(vectors, embedder.dimensions),
    ...(index.save === undefined ? {} : { [GRAPH_FILE]: index.save }),
  };
  const before = await readCurrent(dataDir).catch(() => undefined);
  const build = await writeBuild({
    dataDir,
    files,
    lock,
    manifestOf: (facts) => ({
      formatVersion: FORMAT_VERSION,
      createdAt: now().toISOString(),
      corpusHash: corpus.hash,
      chunkerVersion: CHUNKER_VERSION,
      embedder: { id: embedder.id, dimensions: embedder.dimensions },
      counts: {
        documents: corpus.documents.length,
        statements: profile.statements.length,
        chunks: chunks.length,
      },
      files: facts,
    }),
  });
  await collectGarbage(dataDir, new Set([build, before?.build ?? build]));
  const count = Object.keys(files).length;
  onProgress?.(count, count, 'write');
  return { documents: corpus.documents.length, chunks: chunks.length, embedded, backend: index.backend };
}
