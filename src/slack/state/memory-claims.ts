import { CLAIM_TIMES, type ClaimResult, type Claims, type ClaimTimes } from './claims.js';

interface Entry {
  /** Undefined once answered. */
  readonly owner: string | undefined;
  readonly until: number;
}

/** Most claims kept; the oldest go first. At some 200 bytes each, 10 MB. */
const MOST_CLAIMS = 50_000;

/** Claims of one process. They die with it, as do the answers that it was making. */
export class MemoryClaims implements Claims {
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => number;
  readonly #times: ClaimTimes;

  constructor(options: { now: () => number; times?: ClaimTimes }) {
    this.#now = options.now;
    this.#times = options.times ?? CLAIM_TIMES;
  }

  get size(): number {
    return this.#entries.size;
  }

  async take(keys: readonly string[], owner: string): Promise<ClaimResult> {
    const now = this.#now();
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (entry === undefined || entry.until <= now) continue;
      if (entry.owner === undefined) return { kind: 'answered' };
      return { kind: 'working', leaseMs: entry.until - now };
    }
    for (const key of keys) this.#put(key, { owner, until: now + this.#times.leaseMs });
    return { kind: 'taken' };
  }

  async renew(keys: readonly string[], owner: string): Promise<void> {
    for (const key of this.#owned(keys, owner)) {
      this.#put(key, { owner, until: this.#now() + this.#times.leaseMs });
    }
  }

  async settle(keys: readonly string[], owner: string): Promise<void> {
    for (const key of this.#owned(keys, owner)) {
      this.#put(key, { owner: undefined, until: this.#now() + this.#times.answeredMs });
    }
  }

  async release(keys: readonly string[], owner: string): Promise<void> {
    for (const key of this.#owned(keys, owner)) this.#entries.delete(key);
  }

  #owned(keys: readonly string[], owner: string): string[] {
    return keys.filter((key) => this.#entries.get(key)?.owner === owner);
  }

  #put(key: string, entry: Entry): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    for (const [oldest] of this.#entries) {
      if (this.#entries.size <= MOST_CLAIMS) break;
      this.#entries.delete(oldest);
    }
  }
}
