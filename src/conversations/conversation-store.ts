/** One turn as it is kept: the engine's own memory of it, and the answer that it ended in. */
export interface StoredTurn {
  readonly answerId: string;
  /** Opaque and JSON-serialisable: what the engine wants back as history. */
  readonly turn: unknown;
}

/** How long a conversation is kept after its last turn. */
export const IDLE_LIMIT_MS = 30 * 60 * 1000;

/** Turns that the engine gets back as history; older ones are forgotten. */
export const MAX_TURNS = 20;

/** Gives the conversation to the next turn that waits for it. Never throws; a second call does nothing. */
export type Release = () => Promise<void>;

/**
 * Where conversations live between turns. Ids are made by the caller and unguessable;
 * an id that the store does not know is never adopted.
 */
export interface ConversationStore {
  /** The turns, oldest first; undefined where the id is unknown or was idle for too long. */
  load(id: string): Promise<readonly StoredTurn[] | undefined>;
  /** Writes the turns (the last `MAX_TURNS` of them) and starts the idle time anew. */
  save(id: string, turns: readonly StoredTurn[]): Promise<void>;
  /**
   * Waits until no other turn of this conversation runs, on any replica.
   * @throws RolecallError `aborted` where the signal fires while waiting, `overloaded` where the wait is too long.
   */
  acquire(id: string, signal?: AbortSignal): Promise<Release>;
  close(): Promise<void>;
}
