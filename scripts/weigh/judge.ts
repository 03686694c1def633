import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Chunk } from '../../src/retrieval/chunks/chunk.js';

const lineSchema = z.object({
  turns: z.array(z.string()),
  gold: z.array(z.string()),
  refuse: z.boolean(),
});

/** A question whose proof is known. */
export interface Judged {
  readonly question: string;
  readonly gold: readonly string[];
}

/** The questions of a set that retrieval alone can be judged by: one turn, answerable, with the proof named. */
export function judgedQuestions(path: string): Judged[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)))
    .filter(({ turns, gold, refuse }) => turns.length === 1 && gold.length > 0 && !refuse)
    .map(({ turns, gold }) => ({ question: turns[0] ?? '', gold }));
}

/** True where the chunk holds one of the proofs, or is within one. */
export function proves({ text }: Pick<Chunk, 'text'>, gold: readonly string[]): boolean {
  const plain = normalised(text);
  return gold.some(
    (proof) => plain.includes(normalised(proof)) || (plain.length > 20 && normalised(proof).includes(plain)),
  );
}

function normalised(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}

/** How good rankings are, over many questions. */
export interface Quality {
  readonly questions: number;
  /** Share of questions with a proof among the first five. */
  readonly recallAt5: number;
  /** Mean of 1 / the rank of the first proof, 0 past the tenth. */
  readonly mrrAt10: number;
}

/** The quality of rankings, given the rank of the first proof of each (0 the best, -1 none). */
export function qualityOf(firstProofs: readonly number[]): Quality {
  const questions = firstProofs.length;
  const share = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, questions);
  return {
    questions,
    recallAt5: share(firstProofs.map((rank) => (rank >= 0 && rank < 5 ? 1 : 0))),
    mrrAt10: share(firstProofs.map((rank) => (rank >= 0 && rank < 10 ? 1 / (rank + 1) : 0))),
  };
}
