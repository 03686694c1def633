import { setMaxListeners } from 'node:events';
import type { Logger } from '../../logging.js';
import type { Sleep } from '../deliver/rate-gate.js';
import { CLAIM_TIMES, type Claims, type ClaimTimes } from '../state/claims.js';

/** Added to a lease's end before looking again, in ms. */
const GRACE_MS = 250;
/** Deliveries that stand by at once; a further one is dropped, as its twin is being answered. */
const MOST_STANDING_BY = 1_000;
/** A delivery stands by for at most as many leases: an answer takes seconds. */
const MOST_LEASES = 20;

/**
 * Runs work once for several deliveries of it. The first to claim the keys works; the others stand by and look again
 * when its lease would run out, so that the question of an owner that crashed is answered after all.
 */
export class Once {
  readonly #claims: Claims;
  readonly #sleep: Sleep;
  readonly #newId: () => string;
  readonly #log: Logger;
  readonly #leaseMs: number;
  readonly #closing = new AbortController();
  #standingBy = 0;

  constructor(options: {
    claims: Claims;
    sleep: Sleep;
    newId: () => string;
    log: Logger;
    times?: ClaimTimes;
  }) {
    this.#claims = options.claims;
    this.#sleep = options.sleep;
    this.#newId = options.newId;
    this.#log = options.log;
    // One listener for each delivery that stands by.
    setMaxListeners(0, this.#closing.signal);
    this.#leaseMs = (options.times ?? CLAIM_TIMES).leaseMs;
  }

  /**
   * Does the work if nobody else does or did. Work that returns settles the claim; work that throws gives it up, so
   * that another delivery may try.
   */
  async run(keys: readonly string[], work: () => Promise<void>): Promise<void> {
    const owner = this.#newId();
    for (let leases = 0; leases < MOST_LEASES; leases += 1) {
      const result = await this.#claims.take(keys, owner);
      if (result.kind === 'answered') return;
      if (result.kind === 'taken') return this.#work(keys, owner, work);
      if (!(await this.#standBy(result.leaseMs))) return;
    }
  }

  /** Sends those that stand by away. */
  close(): void {
    this.#closing.abort();
  }

  async #work(keys: readonly string[], owner: string, work: () => Promise<void>): Promise<void> {
    const renewal = setInterval(() => {
      this.#claims.renew(keys, owner).catch((error) => this.#log.warn({ error }, 'could not renew a claim'));
    }, this.#leaseMs / 3);
    try {
      await work();
    } catch (error) {
      await this.#claims.release(keys, owner);
      throw error;
    } finally {
      clearInterval(renewal);
    }
    await this.#claims.settle(keys, owner);
  }

  /** False where there is no place or time to stand by. */
  async #standBy(leaseMs: number): Promise<boolean> {
    if (this.#standingBy >= MOST_STANDING_BY || this.#closing.signal.aborted) return false;
    this.#standingBy += 1;
    try {
      await this.#sleep(leaseMs + GRACE_MS, this.#closing.signal);
      return true;
    } catch {
      return false;
    } finally {
      this.#standingBy -= 1;
    }
  }
}
