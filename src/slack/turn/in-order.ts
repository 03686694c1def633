/** Runs the work of one key in the order in which it came, and that of different keys side by side. */
export class InOrder {
  readonly #tails = new Map<string, Promise<void>>();

  /** Keys with work under way. */
  get size(): number {
    return this.#tails.size;
  }

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const result = before.then(work);
    const tail = result.then(
      () => undefined,
      () => undefined,
    );
    this.#tails.set(key, tail);
    try {
      return await result;
    } finally {
      if (this.#tails.get(key) === tail) this.#tails.delete(key);
    }
  }

  /** Resolves when all work that is under way now has ended. */
  async idle(): Promise<void> {
    await Promise.all(this.#tails.values());
  }
}
