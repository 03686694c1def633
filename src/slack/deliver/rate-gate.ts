/** Waits `ms`; rejects with the signal's reason when that aborts. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Most that waiting calls are spread over when a limit ends, in ms for each of them. */
const SPREAD_MS = 50;

/** Holds the calls of one Slack method back while Slack has said `Retry-After` for it. */
export class RateGate {
  readonly #until = new Map<string, number>();
  readonly #waiting = new Map<string, number>();
  readonly #now: () => number;
  readonly #sleep: Sleep;

  constructor(options: { now: () => number; sleep: Sleep }) {
    this.#now = options.now;
    this.#sleep = options.sleep;
  }

  /** Slack refused `method` and named the seconds after which to try again. */
  close(method: string, retryAfterSeconds: number): void {
    const until = this.#now() + retryAfterSeconds * 1000;
    this.#until.set(method, Math.max(until, this.#until.get(method) ?? 0));
  }

  /** Milliseconds until the method may be called; 0 where it may be now. */
  waitMs(method: string): number {
    return Math.max(0, (this.#until.get(method) ?? 0) - this.#now());
  }

  /** Resolves when the method may be called. Calls that wait together are let through one after another. */
  async pass(method: string, signal?: AbortSignal): Promise<void> {
    if (this.waitMs(method) === 0) return;
    const place = this.#waiting.get(method) ?? 0;
    this.#waiting.set(method, place + 1);
    try {
      for (let wait = this.waitMs(method); wait > 0; wait = this.waitMs(method)) {
        await this.#sleep(wait + place * SPREAD_MS, signal);
      }
    } finally {
      this.#waiting.set(method, (this.#waiting.get(method) ?? 1) - 1);
    }
  }
}
