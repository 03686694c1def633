import { readSnapshot, type Snapshot, writeSnapshot } from './snapshot.js';

/** Where a widget keeps its conversation: in the browser for good, for the tab, or nowhere. */
export type StorageKind = 'local' | 'session' | 'none';

/** Keys in use on this page, so that two widgets on one server keep two conversations. */
const taken = new Set<string>();

/**
 * Keeps one widget's snapshot under a key of its own. A browser that refuses storage (private mode, a sandboxed
 * frame, a full quota) costs the memory, never the chat.
 */
export class SnapshotStore {
  readonly #key: string;
  readonly #kind: StorageKind;

  /** `name`: the element's id, where it has one; otherwise the first free number on the page. */
  constructor(server: URL, kind: StorageKind, name: string) {
    this.#kind = kind;
    const base = `rolecall:${server.origin}:${name || 'chat'}`;
    let key = base;
    for (let count = 2; taken.has(key); count++) key = `${base}:${count}`;
    taken.add(key);
    this.#key = key;
  }

  load(): Snapshot | null {
    try {
      const text = this.#storage()?.getItem(this.#key);
      return text ? readSnapshot(text) : null;
    } catch {
      return null;
    }
  }

  save(snapshot: Snapshot): void {
    for (const turns of [snapshot.turns, snapshot.turns.slice(-10)]) {
      try {
        this.#storage()?.setItem(this.#key, writeSnapshot({ ...snapshot, turns }));
        return;
      } catch {
        // No storage, or no room: the last few turns may still fit.
      }
    }
  }

  /** Frees the key for another widget; what is kept stays. */
  release(): void {
    taken.delete(this.#key);
  }

  #storage(): Storage | null {
    if (this.#kind === 'none') return null;
    return this.#kind === 'local' ? localStorage : sessionStorage;
  }
}
