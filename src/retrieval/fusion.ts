import { byScore, type Scored } from './top-k.js';

/** A chunk with the two scores it was found by; 0 where one of the searches did not find it. */
export interface Fused extends Scored {
  readonly lexicalScore: number;
  readonly denseScore: number;
}

/** A way to make one ranking of two. */
export type Fusion = (lexical: readonly Scored[], dense: readonly Scored[]) => Fused[];

/** Share of the lexical score in the blend: docs/decisions/0033 has the table it was chosen from. */
const LEXICAL_SHARE = 0.5;

/**
 * Blends scores: BM25 over the best BM25 of this question, and cosine where it is positive.
 * Scores keep what ranks lose, namely how clear the winner is.
 */
export function blend(lexicalShare = LEXICAL_SHARE): Fusion {
  return (lexical, dense) => {
    const best = lexical[0]?.score ?? 0;
    return fuse(lexical, dense, (lexicalScore, denseScore) => {
      const share = best > 0 ? lexicalScore / best : 0;
      return lexicalShare * share + (1 - lexicalShare) * Math.max(0, denseScore);
    });
  };
}

function fuse(
  lexical: readonly Scored[],
  dense: readonly Scored[],
  score: (lexicalScore: number, denseScore: number) => number,
): Fused[] {
  const denseScores = new Map(dense.map((item) => [item.id, item.score]));
  const lexicalScores = new Map(lexical.map((item) => [item.id, item.score]));
  const ids = new Set([...lexicalScores.keys(), ...denseScores.keys()]);
  return [...ids]
    .map((id) => {
      const lexicalScore = lexicalScores.get(id) ?? 0;
      const denseScore = denseScores.get(id) ?? 0;
      return { id, score: score(lexicalScore, denseScore), lexicalScore, denseScore };
    })
    .sort(byScore);
}
