import type { Corpus } from '../model/document.js';
import type { Profile } from '../model/profile.js';
import { chunkProfile, chunkText } from './chunks/chunk.js';
import type { Embedder } from './embedder.js';
import { createLexicalIndex } from './lexical/lexical-index.js';
import { createRetriever, type Retriever, type RetrieverParts } from './retriever.js';
import { type BackendChoice, createVectorIndex } from './vectors/create-vector-index.js';

/** A retriever that lives in memory only: nothing is read from or written to the data directory. */
export async function buildRetriever(options: {
  readonly corpus: Pick<Corpus, 'documents'>;
  readonly profile: Profile;
  readonly embedder: Embedder;
  readonly backend?: BackendChoice;
  readonly onDegraded?: RetrieverParts['onDegraded'];
  readonly signal?: AbortSignal;
}): Promise<Retriever> {
  const { corpus, profile, embedder, backend, onDegraded, signal } = options;
  const chunks = await chunkProfile(profile, corpus);
  const vectors = await embedder.embedDocuments(chunks.map(chunkText), signal);
  return createRetriever({
    chunks,
    lexical: createLexicalIndex(chunks),
    vectors: await createVectorIndex(embedder, vectors, backend === undefined ? {} : { backend }),
    embedder,
    ...(onDegraded === undefined ? {} : { onDegraded }),
  });
}
