/** Counts whole seconds down to a moment, and tells each one; 0 once when it is reached. */
export class Countdown {
  readonly #tell: (seconds: number) => void;
  #untilMs = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(tell: (seconds: number) => void) {
    this.#tell = tell;
  }

  /** Seconds left, rounded up. */
  get seconds(): number {
    return Math.max(0, Math.ceil((this.#untilMs - Date.now()) / 1000));
  }

  /** Starts counting to a moment in milliseconds since 1970; one that has passed counts nothing. */
  until(untilMs: number): void {
    this.stop();
    this.#untilMs = untilMs;
    if (this.seconds === 0) return;
    this.#tell(this.seconds);
    this.#timer = setInterval(() => this.#tick(), 250);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    const { seconds } = this;
    if (seconds === 0) this.stop();
    this.#tell(seconds);
  }
}
