import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentProblem } from '../../model/document.js';
import type { Profile } from '../../model/profile.js';
import { CHUNKER_VERSION } from '../chunks/chunk.js';
import type { Embedder } from '../embedder.js';
import { createLexicalIndex } from '../lexical/lexical-index.js';
import { createRetriever, type Retriever, type RetrieverParts } from '../retriever.js';
import type { BackendChoice } from '../vectors/create-vector-index.js';
import { type Current, readCurrent } from './current.js';
import { type DocumentsFile, decodeChunks, decodeProfile, type IndexedDocument } from './encoding.js';
import { corrupt, foreign, isMissing, stale } from './index-errors.js';
import { CHUNKS_FILE, DOCUMENTS_FILE, indexDirectory, MANIFEST_FILE, PROFILE_FILE } from './layout.js';
import { FORMAT_VERSION, type Manifest, manifestSchema, sha256, versionSchema } from './manifest.js';
import { openVectors } from './open-vectors.js';
import { readChecked } from './read-checked.js';

/** What the index must have been built from; where given, anything else is `index_stale`. */
export interface ExpectedSource {
  readonly corpusHash: string;
  /** SHA-256 of the profile as `encodeProfile` writes it: notices a newer parser. */
  readonly profileSha256: string;
}

export interface OpenOptions {
  readonly dataDir: string;
  readonly embedder: Embedder;
  readonly expected?: ExpectedSource;
  readonly backend?: BackendChoice;
  readonly onDegraded?: RetrieverParts['onDegraded'];
}

/** An index in memory, checked from the first byte to the last. */
export interface LoadedIndex {
  readonly manifest: Manifest;
  readonly documents: readonly IndexedDocument[];
  readonly problems: readonly DocumentProblem[];
  readonly profile: Profile;
  readonly retriever: Retriever;
}

/** A build that another process replaced and removed while it was read is not an error: the next one is read. */
const MOST_TRIES = 5;

/**
 * Opens the current build without a lock. Throws `index_missing`, `index_stale` (other documents, parser, chunker or
 * format), `index_foreign` (another embedder) or `index_corrupt` (any byte missing or changed).
 */
export async function openIndex(options: OpenOptions): Promise<LoadedIndex> {
  for (let attempt = 1; ; attempt += 1) {
    const current = await readCurrent(options.dataDir);
    try {
      return await openBuild(options, current);
    } catch (error) {
      const now = await readCurrent(options.dataDir);
      if (now.build === current.build || attempt === MOST_TRIES) throw error;
    }
  }
}

async function openBuild(options: OpenOptions, current: Current): Promise<LoadedIndex> {
  const { embedder, expected, onDegraded } = options;
  const directory = join(indexDirectory(options.dataDir), current.build);
  const manifest = await readManifest(directory, current);
  checkSource(manifest, embedder, expected);
  const [documentBytes, profileBytes, chunkBytes] = await Promise.all(
    [DOCUMENTS_FILE, PROFILE_FILE, CHUNKS_FILE].map((name) => readChecked(directory, name, manifest)),
  );
  if (documentBytes === undefined || profileBytes === undefined || chunkBytes === undefined)
    throw corrupt('a file is missing');
  const { documents, problems }: DocumentsFile = JSON.parse(documentBytes.toString('utf8'));
  const chunks = decodeChunks(chunkBytes);
  const vectors = await openVectors({ directory, manifest, embedder, backend: options.backend ?? 'auto' });
  if (vectors.size !== chunks.length) throw corrupt('vectors and chunks differ in number');
  const retriever = createRetriever({
    chunks: chunks.map(({ statementId, span }) => ({ statementId, span })),
    lexical: createLexicalIndex(chunks),
    vectors,
    embedder,
    ...(onDegraded === undefined ? {} : { onDegraded }),
  });
  return { manifest, documents, problems, profile: decodeProfile(profileBytes), retriever };
}

/** Reads and checks a build's manifest. */
export async function readManifest(directory: string, { manifestSha256 }: Current): Promise<Manifest> {
  const bytes = await readFile(join(directory, MANIFEST_FILE)).catch((error: unknown) => {
    throw isMissing(error) ? corrupt(`${MANIFEST_FILE} is missing`, error) : error;
  });
  if (sha256(bytes) !== manifestSha256) throw corrupt(`${MANIFEST_FILE} is not what was written`);
  const content: unknown = JSON.parse(bytes.toString('utf8'));
  const version = versionSchema.safeParse(content).data?.formatVersion;
  if (version !== FORMAT_VERSION) {
    throw stale('it has another format', { built: version, expected: FORMAT_VERSION });
  }
  const manifest = manifestSchema.safeParse(content);
  if (!manifest.success) throw corrupt(`${MANIFEST_FILE} is not valid`, manifest.error);
  return manifest.data;
}

function checkSource(manifest: Manifest, embedder: Embedder, expected: ExpectedSource | undefined): void {
  const built = manifest.embedder;
  if (built.id !== embedder.id || built.dimensions !== embedder.dimensions) {
    throw foreign(
      `${built.id} (${built.dimensions} dimensions)`,
      `${embedder.id} (${embedder.dimensions} dimensions)`,
    );
  }
  if (manifest.chunkerVersion !== CHUNKER_VERSION) throw stale('passages are cut in another way now');
  if (expected === undefined) return;
  if (manifest.corpusHash !== expected.corpusHash) throw stale('the documents have changed');
  if (manifest.files[PROFILE_FILE]?.sha256 !== expected.profileSha256) {
    throw stale('the documents are understood in another way now');
  }
}
