import { blend, type Fusion } from '../../src/retrieval/fusion.js';
import type { Scored } from '../../src/retrieval/top-k.js';

/** Reciprocal rank fusion: Cormack, Clarke, Büttcher, 2009. Kept here to be weighed against; not what serves. */
function reciprocalRank(k: number): Fusion {
  return (lexical, dense) => {
    const scores = new Map<number, number>();
    for (const list of [lexical, dense]) {
      list.forEach(({ id }, rank) => {
        scores.set(id, (scores.get(id) ?? 0) + 1 / (k + rank + 1));
      });
    }
    return withScores([...scores].map(([id, score]) => ({ id, score })));
  };
}

function withScores(ranking: readonly Scored[]): ReturnType<Fusion> {
  return ranking
    .map((item) => ({ ...item, lexicalScore: 0, denseScore: 0 }))
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

/** The ways that are weighed, by the name that stands in the table. */
export const FUSIONS: ReadonlyMap<string, Fusion> = new Map<string, Fusion>([
  ['BM25 alone', (lexical) => withScores(lexical)],
  ['vectors alone', (_lexical, dense) => withScores(dense)],
  ['ranks, k = 60', reciprocalRank(60)],
  ['ranks, k = 10', reciprocalRank(10)],
  ...[0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3].map((share): [string, Fusion] => [
    `scores, ${share} BM25`,
    blend(share),
  ]),
]);
