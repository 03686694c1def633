import type { Response } from 'express';

/** The questions being answered now: each is withdrawn when its reader leaves, all when the server must stop. */
export class InFlight {
  readonly #controllers = new Set<AbortController>();

  get size(): number {
    return this.#controllers.size;
  }

  /** A signal that fires when the response's socket closes early. */
  track(response: Response): AbortSignal {
    const controller = new AbortController();
    this.#controllers.add(controller);
    response.once('close', () => {
      this.#controllers.delete(controller);
      if (!response.writableFinished) controller.abort();
    });
    return controller.signal;
  }

  /** Withdraws all: streams end in `abort`, other requests in 503. */
  abortAll(): void {
    for (const controller of this.#controllers) controller.abort();
  }
}
