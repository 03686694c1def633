/** What is known of words in general: how common they are and what they are near to. */
export interface WordStatistics {
  /** Frequency rank, 0 the most frequent; undefined for a rare or unknown word. */
  rank(norm: string): number | undefined;
  /** Cosine similarity of two words, 0 where one is unknown. Suggests, never proves. */
  similarity(a: string, b: string): number;
}

/** Nothing is known: every word counts as rare. */
export const NO_STATISTICS: WordStatistics = { rank: () => undefined, similarity: () => 0 };
