import type { ConversationStore, StoredTurn } from '../conversations/conversation-store.js';

/** One turn's hold on its conversation. */
export interface Session {
  readonly conversationId: string;
  /** The engine's turns so far, oldest first. */
  readonly history: readonly unknown[];
  /** Adds the finished turn. */
  remember(turn: StoredTurn): Promise<void>;
  /** Must be called once, however the turn ended. */
  release(): Promise<void>;
}

export interface SessionRequest {
  readonly store: ConversationStore;
  readonly newId: () => string;
  readonly conversationId?: string | undefined;
  /** Goes on from this answer: later turns are forgotten (an edited or repeated question). */
  readonly afterAnswerId?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Opens the conversation that the visitor names, or a new one where the id is unknown or has expired:
 * an id is always made here, never adopted.
 */
export async function openSession(request: SessionRequest): Promise<Session> {
  const { store, newId, conversationId, signal } = request;
  if (conversationId !== undefined) {
    const release = await store.acquire(conversationId, signal);
    try {
      const turns = await store.load(conversationId);
      if (turns !== undefined) {
        return session({ store, conversationId, turns: upTo(turns, request.afterAnswerId), release });
      }
    } catch (error) {
      await release();
      throw error;
    }
    await release();
  }
  const freshId = newId();
  return session({
    store,
    conversationId: freshId,
    turns: [],
    release: await store.acquire(freshId, signal),
  });
}

function upTo(turns: readonly StoredTurn[], answerId: string | undefined): readonly StoredTurn[] {
  const at = turns.findIndex((turn) => turn.answerId === answerId);
  return at === -1 ? turns : turns.slice(0, at + 1);
}

function session(parts: {
  readonly store: ConversationStore;
  readonly conversationId: string;
  readonly turns: readonly StoredTurn[];
  readonly release: () => Promise<void>;
}): Session {
  const { store, conversationId, turns, release } = parts;
  return {
    conversationId,
    history: turns.map((stored) => stored.turn),
    remember: (turn) => store.save(conversationId, [...turns, turn]),
    release,
  };
}
