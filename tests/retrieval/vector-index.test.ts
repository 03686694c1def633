import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createBuiltinEmbedder } from '../../src/retrieval/embeddings/builtin.js';
import { TopK } from '../../src/retrieval/top-k.js';
import { createVectorIndex } from '../../src/retrieval/vectors/create-vector-index.js';
import type { VectorIndex } from '../../src/retrieval/vectors/vector-index.js';
import { clusteredVectors, seededRandom } from './support/random.js';

const embedder = createBuiltinEmbedder();
const K = 10;

async function recallAt10(
  approximate: VectorIndex,
  exact: VectorIndex,
  queries: Float32Array[],
): Promise<number> {
  let found = 0;
  let wanted = 0;
  for (const query of queries) {
    const best = await exact.search(query, K);
    const ids = new Set((await approximate.search(query, K)).map(({ id }) => id));
    wanted += best.length;
    found += best.filter(({ id }) => ids.has(id)).length;
  }
  return found / wanted;
}

describe.each([
  ['tight clusters', 0.5],
  ['loose clusters', 1.5],
])('HNSW over 10,000 vectors in %s', (_name, spread) => {
  const { dimensions } = embedder;
  const next = clusteredVectors({ clusters: 100, dimensions, spread, random: seededRandom(7) });
  const vectors = Array.from({ length: 10_000 }, next);
  let hnsw: VectorIndex;
  let exact: VectorIndex;

  beforeAll(async () => {
    hnsw = await createVectorIndex(embedder, vectors);
    exact = await createVectorIndex(embedder, vectors, { backend: 'exact' });
  });

  it('finds 99 of 100 of the 10 nearest', async () => {
    expect([hnsw.backend, exact.backend]).toEqual(['hnsw', 'exact']);
    expect(await recallAt10(hnsw, exact, Array.from({ length: 200 }, next))).toBeGreaterThanOrEqual(0.99);
  });

  it('gives similarities, not distances: the best first, the same as the exact index', async () => {
    const [first] = vectors;
    if (first === undefined) throw new Error('no vectors');
    const found = await hnsw.search(first, K);
    expect(found[0]).toEqual({ id: 0, score: 1 });
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const [nearest] = await exact.search(first, K);
    expect(nearest).toEqual(found[0]);
  });
});

describe.each(['auto', 'exact'] as const)('%s index', (backend) => {
  it('answers quietly when it holds fewer vectors than asked for, one, or none', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const query = await embedder.embedQuery('gardener');
    expect(await (await createVectorIndex(embedder, [], { backend })).search(query, 5)).toEqual([]);
    const one = await createVectorIndex(embedder, [query], { backend });
    expect(await one.search(query, 5)).toEqual([{ id: 0, score: 1 }]);
    expect(await one.search(query, 0)).toEqual([]);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('grows past its first vectors and orders equals by position', async () => {
    const [a, b] = await embedder.embedDocuments(['gardener', 'pilot']);
    if (a === undefined || b === undefined) throw new Error('no vectors');
    const index = await createVectorIndex(embedder, [b], { backend });
    await index.add([a, a]);
    await index.add([a]);
    expect(index.size).toBe(4);
    expect((await index.search(a, 3)).map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it('stops building when it is aborted', async () => {
    const signal = AbortSignal.abort();
    await expect(createVectorIndex(embedder, [new Float32Array(100)], { backend, signal })).rejects.toThrow(
      'abort',
    );
  });
});

it('keeps the k best of any stream as sorting would', () => {
  const random = seededRandom(3);
  for (const k of [0, 1, 2, 7, 50, 200]) {
    const scores = Array.from({ length: 120 }, () => Math.floor(random() * 20));
    const best = new TopK(k);
    scores.forEach((score, id) => {
      best.offer(id, score);
    });
    const sorted = scores
      .map((score, id) => ({ id, score }))
      .sort((a, b) => b.score - a.score || a.id - b.id);
    expect(best.best()).toEqual(sorted.slice(0, k));
  }
});
