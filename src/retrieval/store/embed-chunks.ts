import { RolecallError } from '../../errors.js';
import type { Embedder } from '../embedder.js';
import type { EmbeddingCache } from './embedding-cache.js';

/** Texts sent to the embedder at a time: small enough for progress and aborting, large enough for a provider. */
const BATCH = 128;

/** A text to embed and its checksum. */
export interface HashedText {
  readonly text: string;
  readonly hash: string;
}

export interface EmbeddedTexts {
  /** One vector a text, in order. */
  readonly vectors: Float32Array[];
  /** How many texts the embedder was asked for; the others were known. */
  readonly embedded: number;
}

/** Vectors for texts, each different text embedded once and only where the cache does not hold it. */
export async function embedTexts(
  texts: readonly HashedText[],
  options: {
    readonly embedder: Embedder;
    readonly cache: EmbeddingCache;
    readonly onProgress?: (done: number, total: number) => void;
    readonly signal?: AbortSignal;
  },
): Promise<EmbeddedTexts> {
  const { embedder, cache, onProgress, signal } = options;
  const known = new Map(cache);
  const missing = [
    ...new Map(texts.filter(({ hash }) => !known.has(hash)).map((item) => [item.hash, item])).values(),
  ];
  for (let done = 0; done < missing.length; done += BATCH) {
    signal?.throwIfAborted();
    const batch = missing.slice(done, done + BATCH);
    const vectors = await embedder.embedDocuments(
      batch.map(({ text }) => text),
      signal,
    );
    batch.forEach(({ hash }, i) => {
      known.set(hash, checked(vectors[i], embedder));
    });
    onProgress?.(Math.min(done + BATCH, missing.length), missing.length);
  }
  return { vectors: texts.map(({ hash }) => checked(known.get(hash), embedder)), embedded: missing.length };
}

function checked(vector: Float32Array | undefined, embedder: Embedder): Float32Array {
  if (vector?.length === embedder.dimensions && vector.every(Number.isFinite)) return vector;
  throw new RolecallError('embedder_unavailable', `The embedder ${embedder.id} returned no usable vector.`, {
    facts: { expected: embedder.dimensions, got: vector?.length },
  });
}
