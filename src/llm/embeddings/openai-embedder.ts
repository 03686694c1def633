import { setTimeout as sleep } from 'node:timers/promises';
import OpenAI from 'openai';
import { RolecallError } from '../../errors.js';
import { type Embedder, normalised } from '../../retrieval/embedder.js';
import { type CircuitBreaker, createCircuitBreaker } from '../access/circuit-breaker.js';
import { toModelFailure } from '../access/classify-error.js';
import { ModelFailure } from '../access/model-failure.js';

export interface OpenAIEmbedderOptions {
  readonly model: string;
  /** Undefined for servers that ask for none. */
  readonly apiKey: string | undefined;
  readonly baseUrl: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly nowMs: () => number;
}

/** Lengths that never change, so that a start needs no call. Any other model is asked once. */
const KNOWN_DIMENSIONS: Readonly<Record<string, number>> = {
  'text-embedding-3-small': 1536,
  'text-embedding-3-large': 3072,
  'text-embedding-ada-002': 1536,
};
const BATCH = 96;
/** Longest text sent, in characters: safely under 8,191 tokens. */
const LONGEST_TEXT = 20_000;
const DOCUMENTS_TIMEOUT_MS = 60_000;
/** A visitor waits for this one, and words alone find most of it. */
const QUERY_TIMEOUT_MS = 4_000;
const RETRIES = 3;
const RETRY_DELAY_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const NO_KEY = 'none';

/** Vectors from OpenAI or a compatible server, in batches. Lengths are checked; failures are `embedder_unavailable`. */
export async function createOpenAIEmbedder(options: OpenAIEmbedderOptions): Promise<Embedder> {
  const client = new OpenAI({
    apiKey: options.apiKey ?? NO_KEY,
    ...(options.baseUrl === undefined ? {} : { baseURL: options.baseUrl }),
    fetch: options.fetch,
    maxRetries: 0,
    logLevel: 'off',
  });
  const circuit = createCircuitBreaker({
    failures: 3,
    openMs: 15_000,
    longestOpenMs: 120_000,
    nowMs: options.nowMs,
  });

  async function request(
    texts: readonly string[],
    timeout: number,
    signal?: AbortSignal,
  ): Promise<Float32Array[]> {
    const input = texts.map((text) => text.slice(0, LONGEST_TEXT) || ' ');
    const reply = await client.embeddings.create(
      { model: options.model, input, encoding_format: 'float' },
      { timeout, ...(signal === undefined ? {} : { signal }) },
    );
    const byIndex = new Map(reply.data.map((item) => [item.index, item.embedding]));
    return texts.map((_, i) => {
      const vector = byIndex.get(i);
      if (!Array.isArray(vector) || vector.length === 0) throw new ModelFailure('malformed');
      return normalised(Float32Array.from(vector));
    });
  }

  async function requestPatiently(
    texts: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<Float32Array[]> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await request(texts, DOCUMENTS_TIMEOUT_MS, signal);
      } catch (error) {
        signal?.throwIfAborted();
        const failure = toModelFailure(error, options.nowMs);
        if (!failure.isRetryable || attempt >= RETRIES) throw failure;
        const wait = failure.retryAfterMs ?? RETRY_DELAY_MS * 2 ** attempt;
        if (wait > LONGEST_WAIT_MS) throw failure;
        await sleep(wait, undefined, signal === undefined ? {} : { signal });
      }
    }
  }

  async function embedDocuments(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (let from = 0; from < texts.length; from += BATCH) {
      const batch = texts.slice(from, from + BATCH);
      vectors.push(
        ...(await unavailableOnFailure(options.model, signal, () => requestPatiently(batch, signal))),
      );
    }
    return vectors;
  }

  const dimensions =
    KNOWN_DIMENSIONS[options.model] ?? (await embedDocuments(['dimensions']))[0]?.length ?? 0;

  return {
    id: `openai:${options.model}`,
    dimensions,
    async embedDocuments(texts, signal) {
      return checked(await embedDocuments(texts, signal), dimensions, options.model);
    },
    async embedQuery(text, signal) {
      const [vector] = await unavailableOnFailure(options.model, signal, () =>
        throughCircuit(circuit, options.nowMs, () => request([text], QUERY_TIMEOUT_MS, signal)),
      );
      return checked([vector ?? new Float32Array()], dimensions, options.model)[0] ?? new Float32Array();
    },
  };
}

async function throughCircuit<T>(
  circuit: CircuitBreaker,
  nowMs: () => number,
  work: () => Promise<T>,
): Promise<T> {
  circuit.enter();
  try {
    const result = await work();
    circuit.leave();
    return result;
  } catch (error) {
    const failure = toModelFailure(error, nowMs);
    circuit.leave(failure);
    throw failure;
  }
}

async function unavailableOnFailure<T>(
  model: string,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    const reason = error instanceof ModelFailure ? error.reason : 'network';
    throw new RolecallError(
      'embedder_unavailable',
      `The embedding model ${model} can't be reached (${reason}). Check OPENAI_API_KEY, OPENAI_BASE_URL and ROLECALL_EMBEDDING_MODEL, or set ROLECALL_EMBEDDINGS=builtin.`,
      { cause: error, facts: { reason } },
    );
  }
}

function checked(vectors: Float32Array[], dimensions: number, model: string): Float32Array[] {
  const wrong = vectors.find((vector) => vector.length !== dimensions);
  if (wrong === undefined) return vectors;
  throw new RolecallError(
    'embedder_unavailable',
    `The embedding model ${model} gave ${wrong.length} dimensions where it gives ${dimensions}. Check that OPENAI_BASE_URL serves this model.`,
    { facts: { expected: dimensions, got: wrong.length } },
  );
}
