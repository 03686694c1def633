import { expect } from 'vitest';
import type { Hit } from '../../../src/retrieval/retriever.js';

/** The same passages in the same order, with scores that differ by no more than 32-bit sums in another order do. */
export function expectSameHits(found: readonly Hit[], wanted: readonly Hit[]): void {
  expect(found.map(({ statementId }) => statementId)).toEqual(wanted.map(({ statementId }) => statementId));
  found.forEach(({ score, lexicalScore }, i) => {
    expect(score).toBeCloseTo(wanted[i]?.score ?? Number.NaN, 3);
    expect(lexicalScore).toBe(wanted[i]?.lexicalScore);
  });
}
