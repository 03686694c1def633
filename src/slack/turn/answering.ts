import type { Logger } from '../../logging.js';
import { answerTurn, type Turn, type TurnParts, threadKey } from './answer-turn.js';
import { InOrder } from './in-order.js';
import type { Once } from './once.js';
import { Slots } from './slots.js';

/**
 * Answers written at once. A flood beyond it waits, so that calls to Slack don't queue for so long that they time out
 * here and are carried out there.
 */
const MOST_AT_ONCE = 100;

/** Longest that `close` waits for answers under way before it withdraws them, in ms. */
const DRAIN_MS = 10_000;

/** Answers turns: once each, in order within a thread, side by side otherwise. */
export class Answering {
  readonly #parts: TurnParts;
  readonly #once: Once;
  readonly #threads = new InOrder();
  readonly #slots = new Slots(MOST_AT_ONCE);
  readonly #running = new Map<string, AbortController>();
  readonly #log: Logger;

  constructor(parts: TurnParts & { readonly once: Once }) {
    this.#parts = parts;
    this.#once = parts.once;
    this.#log = parts.log;
  }

  /** Answers under way. */
  get size(): number {
    return this.#running.size;
  }

  /** Answers the turn if no delivery of it has been answered yet. `keys` name the delivery and the message. */
  async answer(turn: Turn, keys: readonly string[]): Promise<void> {
    const thread = threadKey(turn);
    await this.#once.run(keys, () =>
      this.#threads.run(thread, () => this.#slots.run(() => this.#answer(turn, thread))),
    );
  }

  async #answer(turn: Turn, thread: string): Promise<void> {
    const withdrawal = new AbortController();
    this.#running.set(thread, withdrawal);
    try {
      await answerTurn(this.#parts, turn, withdrawal.signal);
    } finally {
      this.#running.delete(thread);
    }
  }

  /** The asker pressed stop: the answer of that thread is withdrawn, down to the model. */
  withdraw(target: Pick<Turn, 'teamId' | 'channel' | 'threadTs'>): void {
    this.#running.get(threadKey(target))?.abort();
  }

  /** Lets the answers under way end, for a while, then withdraws them. */
  async close(): Promise<void> {
    this.#once.close();
    const drained = this.#threads.idle();
    const late = new AbortController();
    const timeout = this.#parts.sleep(DRAIN_MS, late.signal).then(
      () => {
        this.#log.warn({ answers: this.#running.size }, 'withdrawing Slack answers that are still under way');
        for (const withdrawal of this.#running.values()) withdrawal.abort();
      },
      () => undefined,
    );
    await Promise.race([drained, timeout]);
    late.abort();
  }
}
