/**
 * What goes wrong with a call.
 * `error`: Slack refuses it. `limited`: 429 with `Retry-After`. `lost-before`: a 503, and it was not carried out.
 * `lost-after`: a 503, although it was. `cut`: the connection is reset after it was carried out.
 */
export type Fault =
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'limited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'lost-before' }
  | { readonly kind: 'lost-after' }
  | { readonly kind: 'cut' };

interface Window {
  readonly calls: number;
  readonly perMs: number;
  stamps: number[];
}

/** Calls that were on their way when Slack asked to wait are nobody's fault, in ms. */
const IN_FLIGHT_MS = 300;
/** Timers of another process fire up to some milliseconds early by this clock. */
const EARLY_MS = 20;

/** Faults to come, by method, and the rate limits in force. */
export class Faults {
  readonly #queues = new Map<string, (Fault | undefined)[]>();
  readonly #windows = new Map<string, Window>();
  readonly #closed = new Map<string, { readonly since: number; readonly until: number }>();
  /** Calls that came although Slack had asked to wait. */
  violations = 0;
  limited = 0;

  /** The next calls of the method meet these, one each; `undefined` lets one through. */
  plan(method: string, ...faults: (Fault | undefined)[]): void {
    this.#queues.set(method, [...(this.#queues.get(method) ?? []), ...faults]);
  }

  /** Methods of which a planned fault has not happened. */
  unmet(): string[] {
    return [...this.#queues].filter(([, queue]) => queue.length > 0).map(([method]) => method);
  }

  /** Allows so many calls of the method in any such time. */
  limit(method: string, calls: number, perMs: number): void {
    this.#windows.set(method, { calls, perMs, stamps: [] });
  }

  /** What the call that comes now meets. */
  next(method: string): Fault | undefined {
    const now = Date.now();
    const closed = this.#closed.get(method);
    if (closed !== undefined && now > closed.since + IN_FLIGHT_MS && now < closed.until - EARLY_MS) {
      this.violations += 1;
    }
    const fault = this.#queues.get(method)?.shift() ?? this.#overLimit(method, now);
    if (fault?.kind === 'limited') {
      this.limited += 1;
      const until = now + fault.retryAfterSeconds * 1000;
      this.#closed.set(method, {
        since: closed !== undefined && closed.until > now ? closed.since : now,
        until,
      });
    }
    return fault;
  }

  #overLimit(method: string, now: number): Fault | undefined {
    const window = this.#windows.get(method);
    if (window === undefined) return undefined;
    window.stamps = window.stamps.filter((stamp) => stamp > now - window.perMs);
    if (window.stamps.length >= window.calls) {
      return { kind: 'limited', retryAfterSeconds: Math.max(1, Math.ceil(window.perMs / 1000)) };
    }
    window.stamps.push(now);
    return undefined;
  }
}
