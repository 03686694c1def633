import type { Snapshot } from './snapshot.js';
import type { SnapshotStore } from './store.js';

/** Keeps a widget's conversation in step with its storage while the page comes and goes. */
export class Keeper {
  readonly #store: SnapshotStore;
  readonly #snapshot: () => Snapshot;
  readonly #isUnfinished: () => boolean;
  #isLeft = false;

  /**
   * `isUnfinished`: an answer is under way, so that what is kept is behind.
   */
  constructor(store: SnapshotStore, snapshot: () => Snapshot, isUnfinished: () => boolean) {
    this.#store = store;
    this.#snapshot = snapshot;
    this.#isUnfinished = isUnfinished;
  }

  load(): Snapshot | null {
    return this.#store.load();
  }

  start(): void {
    addEventListener('pagehide', this.#pageHides);
    addEventListener('pageshow', this.#pageShows);
  }

  /** Saves for the last time. */
  stop(): void {
    removeEventListener('pagehide', this.#pageHides);
    removeEventListener('pageshow', this.#pageShows);
    this.#pageHides();
    this.#store.release();
  }

  save(): void {
    if (!this.#isLeft) this.#store.save(this.#snapshot());
  }

  /** Everything else was saved when it happened; another tab may have written since. */
  #saveUnfinished(): void {
    if (this.#isUnfinished()) this.save();
  }

  /** Leaving the page cuts an answer off; that is not kept as a lost connection. */
  readonly #pageHides = (): void => {
    this.#saveUnfinished();
    this.#isLeft = true;
  };

  readonly #pageShows = (): void => {
    this.#isLeft = false;
  };
}
