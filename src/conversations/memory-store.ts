import { type ConversationStore, IDLE_LIMIT_MS, MAX_TURNS, type StoredTurn } from './conversation-store.js';
import { TurnQueue } from './turn-queue.js';

/** Conversations kept at once; the one unused for longest makes room. About 10 KB each at 20 turns. */
const MAX_CONVERSATIONS = 10_000;

interface Conversation {
  readonly turns: readonly StoredTurn[];
  readonly usedAtMs: number;
}

export interface MemoryStoreOptions {
  readonly nowMs: () => number;
  readonly idleLimitMs?: number;
  readonly maxConversations?: number;
}

/** Conversations of one process. */
export function createMemoryStore(options: MemoryStoreOptions): ConversationStore {
  const { nowMs, idleLimitMs = IDLE_LIMIT_MS, maxConversations = MAX_CONVERSATIONS } = options;
  // A Map keeps the order of insertion: re-inserting on use makes the first key the least recently used.
  const conversations = new Map<string, Conversation>();
  const queue = new TurnQueue();

  /** Forgets what is idle: the oldest stand first, so this stops at the first that is in use. */
  function sweep(): void {
    const oldestMs = nowMs() - idleLimitMs;
    for (const [id, conversation] of conversations) {
      if (conversation.usedAtMs > oldestMs && conversations.size <= maxConversations) return;
      conversations.delete(id);
    }
  }

  function put(id: string, turns: readonly StoredTurn[]): void {
    conversations.delete(id);
    conversations.set(id, { turns, usedAtMs: nowMs() });
  }

  return {
    async load(id) {
      sweep();
      const found = conversations.get(id);
      if (found !== undefined) put(id, found.turns);
      return found?.turns;
    },
    async save(id, turns) {
      put(id, turns.slice(-MAX_TURNS));
      sweep();
    },
    acquire: (id, signal) => queue.acquire(id, signal),
    async close() {
      conversations.clear();
    },
  };
}
