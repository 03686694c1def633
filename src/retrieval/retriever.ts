import type { Span } from '../model/document.js';
import type { Chunk } from './chunks/chunk.js';
import type { Embedder } from './embedder.js';
import { blend, type Fused, type Fusion } from './fusion.js';
import type { LexicalIndex } from './lexical/lexical-index.js';
import type { Scored } from './top-k.js';
import type { VectorBackend, VectorIndex } from './vectors/vector-index.js';

/** A passage found for a question. */
export interface Hit {
  readonly statementId: string;
  /** What to cite: the statement's span, or the part of a long statement that matched. */
  readonly span: Span;
  /** The fused score, 0 to 1; comparable within one question only. */
  readonly score: number;
  /** BM25, 0 where no term is shared. */
  readonly lexicalScore: number;
  /** Cosine similarity, 0 where the vectors did not suggest it. Suggests, never proves. */
  readonly denseScore: number;
}

export interface SearchOptions {
  /** Most hits to return; 10 unless said. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/** Finds the statements that may answer a question. */
export interface Retriever {
  readonly backend: VectorBackend;
  readonly embedderId: string;
  readonly size: number;
  /** Best first, each statement once. Rejects only when aborted: without vectors the words alone are searched. */
  search(query: string, options?: SearchOptions): Promise<Hit[]>;
}

/** What a retriever searches. Position n is the same chunk in all three. */
export interface RetrieverParts {
  readonly chunks: readonly Pick<Chunk, 'statementId' | 'span'>[];
  readonly lexical: LexicalIndex;
  readonly vectors: VectorIndex;
  readonly embedder: Embedder;
  readonly fusion?: Fusion;
  /** Told when the question could not be embedded and words alone were searched. */
  readonly onDegraded?: (error: unknown) => void;
}

const DEFAULT_LIMIT = 10;
/** Candidates asked of each search, so that fusion sees more than it returns. */
const FEWEST_CANDIDATES = 50;
const CANDIDATES_PER_HIT = 4;

/** A retriever over ready indexes. */
export function createRetriever(parts: RetrieverParts): Retriever {
  const { chunks, lexical, vectors, embedder } = parts;
  const fuse = parts.fusion ?? blend();
  return {
    backend: vectors.backend,
    embedderId: embedder.id,
    size: chunks.length,
    async search(query, { limit = DEFAULT_LIMIT, signal } = {}) {
      signal?.throwIfAborted();
      const candidates = Math.min(chunks.length, Math.max(FEWEST_CANDIDATES, limit * CANDIDATES_PER_HIT));
      const dense = await denseCandidates(parts, query, candidates, signal);
      const fused = fuse(lexical.search(query, candidates), dense);
      return bestPerStatement(fused, chunks, limit);
    },
  };
}

async function denseCandidates(
  { vectors, embedder, onDegraded }: RetrieverParts,
  query: string,
  k: number,
  signal: AbortSignal | undefined,
): Promise<Scored[]> {
  try {
    const vector = await embedder.embedQuery(query, signal);
    // A question without a known word has no direction: every neighbour would be luck.
    return vector.some((value) => value !== 0) ? await vectors.search(vector, k) : [];
  } catch (error) {
    signal?.throwIfAborted();
    onDegraded?.(error);
    return [];
  }
}

function bestPerStatement(fused: readonly Fused[], chunks: RetrieverParts['chunks'], limit: number): Hit[] {
  const hits = new Map<string, Hit>();
  for (const { id, score, lexicalScore, denseScore } of fused) {
    if (hits.size >= limit) break;
    const chunk = chunks[id];
    if (chunk === undefined || score <= 0 || hits.has(chunk.statementId)) continue;
    const { statementId, span } = chunk;
    hits.set(statementId, { statementId, span, score, lexicalScore, denseScore });
  }
  return [...hits.values()];
}
