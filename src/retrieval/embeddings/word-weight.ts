/** SIF's smoothing constant, from the paper's recommended range (1e-4 to 1e-3). */
const SMOOTHING = 1e-3;
/** Zipf–Mandelbrot: the share of a text that the word of rank r takes is 1 / ((r + SHIFT) × HARMONIC). */
const SHIFT = 2.7;
/** Sum of 1 / (r + SHIFT) over the 341,479 ranks of the source. */
const HARMONIC = 11.7;

/** Probability of meeting the word of this frequency rank (0 the most frequent). */
export function probabilityOfRank(rank: number): number {
  return 1 / ((rank + SHIFT) * HARMONIC);
}

/**
 * Weight of a word in a sentence, near 0 for `the`, near 1 for rare words: smooth inverse frequency.
 * Source: Arora, Liang, Ma, "A simple but tough-to-beat baseline for sentence embeddings", ICLR 2017.
 */
export function weightOfRank(rank: number): number {
  return SMOOTHING / (SMOOTHING + probabilityOfRank(rank));
}
