import { RolecallError } from '../errors.js';
import type { Release } from './conversation-store.js';

/** Turns of one conversation, one after the other, in the order in which they came. Within one process. */
export class TurnQueue {
  readonly #tails = new Map<string, Promise<void>>();

  /** Number of conversations with a turn running or waiting. */
  get size(): number {
    return this.#tails.size;
  }

  /** Waits for the turns before this one. An aborted wait leaves the queue without disturbing the others. */
  async acquire(id: string, signal?: AbortSignal): Promise<Release> {
    const before = this.#tails.get(id);
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const tail = before === undefined ? finished : before.then(() => finished);
    this.#tails.set(id, tail);
    void tail.then(() => {
      if (this.#tails.get(id) === tail) this.#tails.delete(id);
    });
    try {
      if (before !== undefined) await unlessAborted(before, signal);
    } catch (error) {
      finish();
      throw error;
    }
    return async () => finish();
  }
}

/** Waits for `work`, or rejects with `aborted` when the signal fires first. */
export async function unlessAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return work;
  if (signal.aborted) throw withdrawn();
  let onAbort = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(withdrawn());
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function withdrawn(): RolecallError {
  return new RolecallError('aborted', 'The question was withdrawn before it was answered.');
}
