import { ModelFailure } from './model-failure.js';

/** A day's tokens (UTC). What is being written counts with its worst case until it is known. */
export interface TokenBudget {
  /** Sets tokens aside; call the result once with what was really used. @throws ModelFailure `budget`. */
  reserve(tokens: number): (used: number) => void;
  readonly usedToday: number;
}

/** `limit` 0 is no limit. */
export function createTokenBudget(limit: number, now: () => Date): TokenBudget {
  let day = '';
  let used = 0;
  const turnOver = () => {
    const today = now().toISOString().slice(0, 10);
    if (today !== day) {
      day = today;
      used = 0;
    }
    return today;
  };
  return {
    reserve(tokens) {
      const today = turnOver();
      if (limit > 0 && used + tokens > limit) throw new ModelFailure('budget');
      used += tokens;
      let settled = false;
      return (really) => {
        if (settled) return;
        settled = true;
        if (turnOver() === today) used += really - tokens;
      };
    },
    get usedToday() {
      turnOver();
      return used;
    },
  };
}
