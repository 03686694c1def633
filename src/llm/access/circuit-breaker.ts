import { ModelFailure } from './model-failure.js';

export interface CircuitOptions {
  /** Failures of the provider in a row that open the circuit. */
  readonly failures: number;
  /** How long it stays open at first; doubles while probes fail. */
  readonly openMs: number;
  readonly longestOpenMs: number;
  readonly nowMs: () => number;
  /** Told of each change, for the log. */
  readonly onChange?: (state: 'open' | 'closed') => void;
}

/** Keeps a dead provider from slowing every turn: after some failures in a row nobody asks it for a while. */
export interface CircuitBreaker {
  /** @throws ModelFailure `circuit_open` where the provider is not to be asked now. */
  enter(): void;
  /** What came of a call that was let in: nothing for success. */
  leave(failure?: ModelFailure): void;
}

export function createCircuitBreaker(options: CircuitOptions): CircuitBreaker {
  const { nowMs, onChange } = options;
  let inARow = 0;
  let openUntilMs = 0;
  let openForMs = options.openMs;
  let isOpen = false;
  let isProbing = false;

  function open(retryAfterMs: number | undefined): void {
    openUntilMs = nowMs() + Math.max(openForMs, Math.min(retryAfterMs ?? 0, options.longestOpenMs));
    openForMs = Math.min(openForMs * 2, options.longestOpenMs);
    if (!isOpen) onChange?.('open');
    isOpen = true;
  }

  return {
    enter() {
      if (!isOpen) return;
      if (isProbing || nowMs() < openUntilMs) throw new ModelFailure('circuit_open');
      isProbing = true;
    },
    leave(failure) {
      const wasProbe = isProbing;
      isProbing = false;
      if (failure === undefined || !failure.isProvidersFault) {
        // An aborted probe proves nothing either way.
        if (failure?.reason === 'aborted') return;
        inARow = 0;
        openForMs = options.openMs;
        if (isOpen) onChange?.('closed');
        isOpen = false;
        return;
      }
      inARow += 1;
      if (wasProbe || inARow >= options.failures) open(failure.retryAfterMs);
    },
  };
}
