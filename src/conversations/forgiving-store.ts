import { RolecallError } from '../errors.js';
import type { ConversationStore } from './conversation-store.js';

/**
 * A store whose failures cost memory, not answers: while Redis is away a turn is answered as the first of a new
 * conversation. Errors that are meant for the visitor (`aborted`, `overloaded`) pass through.
 */
export function forgiving(store: ConversationStore, onFailure: (error: unknown) => void): ConversationStore {
  async function attempt<T>(work: Promise<T>, instead: T): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof RolecallError) throw error;
      onFailure(error);
      return instead;
    }
  }
  return {
    load: (id) => attempt(store.load(id), undefined),
    save: (id, turns) => attempt(store.save(id, turns), undefined),
    acquire: (id, signal) => attempt(store.acquire(id, signal), async () => {}),
    close: () => store.close(),
  };
}
