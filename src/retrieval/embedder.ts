import { Embeddings } from '@langchain/core/embeddings';

/**
 * Turns texts into vectors of unit length (or all zeros, for a text that it knows nothing of).
 * The same text gives the same vector from the same `id`.
 */
export interface Embedder {
  /** Names the model and its version, such as `builtin-1`. An index built by one id is foreign to another. */
  readonly id: string;
  readonly dimensions: number;
  /** One vector a text, in order. Rejects with `embedder_unavailable` where a provider is down. */
  embedDocuments(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
  embedQuery(text: string, signal?: AbortSignal): Promise<Float32Array>;
}

/** An embedder as LangChain's interface, for its vector stores and chains. */
export class LangChainEmbeddings extends Embeddings<number[]> {
  readonly #embedder: Embedder;

  constructor(embedder: Embedder) {
    super({});
    this.#embedder = embedder;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors = await this.#embedder.embedDocuments(texts);
    return vectors.map((vector) => Array.from(vector));
  }

  override async embedQuery(text: string): Promise<number[]> {
    return Array.from(await this.#embedder.embedQuery(text));
  }
}

/** LangChain embeddings (OpenAI's, say) as an embedder; vectors are brought to unit length. */
export function embedderFromLangChain(
  embeddings: Pick<Embeddings<number[]>, 'embedDocuments' | 'embedQuery'>,
  facts: { readonly id: string; readonly dimensions: number },
): Embedder {
  return {
    ...facts,
    async embedDocuments(texts, signal) {
      signal?.throwIfAborted();
      return (await embeddings.embedDocuments([...texts])).map((vector) =>
        normalised(Float32Array.from(vector)),
      );
    },
    async embedQuery(text, signal) {
      signal?.throwIfAborted();
      return normalised(Float32Array.from(await embeddings.embedQuery(text)));
    },
  };
}

/** Scales a vector to unit length in place; a zero vector stays zero. Returns the vector. */
export function normalised(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (sum === 0 || !Number.isFinite(sum)) return vector.fill(0);
  const factor = 1 / Math.sqrt(sum);
  for (let d = 0; d < vector.length; d += 1) vector[d] = (vector[d] ?? 0) * factor;
  return vector;
}
