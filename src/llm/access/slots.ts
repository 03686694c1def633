import { ModelFailure } from './model-failure.js';

/** A bound on what runs at once, with a bounded queue. */
export interface Slots {
  /**
   * Waits for a place, first come first served; resolves with the function that gives it back.
   * @throws ModelFailure `queue_full` at once where the queue is full, or when the wait is over; `aborted`.
   */
  take(signal?: AbortSignal): Promise<() => void>;
  readonly running: number;
  readonly waiting: number;
}

export interface SlotOptions {
  readonly concurrency: number;
  readonly queue: number;
  /** Longest wait in the queue. */
  readonly waitMs: number;
}

interface Waiting {
  readonly admit: () => void;
}

export function createSlots({ concurrency, queue, waitMs }: SlotOptions): Slots {
  let running = 0;
  const line: Waiting[] = [];

  const giver = () => {
    let given = false;
    return () => {
      if (given) return;
      given = true;
      running -= 1;
      line.shift()?.admit();
    };
  };

  function wait(signal: AbortSignal | undefined): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const leave = (reason: 'queue_full' | 'aborted') => () => {
        settle();
        const at = line.indexOf(entry);
        if (at !== -1) line.splice(at, 1);
        reject(new ModelFailure(reason));
      };
      const onAbort = leave('aborted');
      const timer = setTimeout(leave('queue_full'), waitMs);
      const settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      };
      const entry: Waiting = {
        admit() {
          settle();
          running += 1;
          resolve(giver());
        },
      };
      line.push(entry);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  return {
    async take(signal) {
      if (signal?.aborted) throw new ModelFailure('aborted');
      if (running < concurrency) {
        running += 1;
        return giver();
      }
      if (line.length >= queue) throw new ModelFailure('queue_full');
      return wait(signal);
    },
    get running() {
      return running;
    },
    get waiting() {
      return line.length;
    },
  };
}
