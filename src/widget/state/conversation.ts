import type { ChatClient } from '../protocol/client.js';
import { ChatFailure } from '../protocol/failure.js';
import { applyPart } from './apply-part.js';
import { isRunning, newTurn, type Turn } from './turn.js';

/** Seconds to wait where a server says "too many" without saying how long. */
const DEFAULT_WAIT_SECONDS = 20;

/** What a conversation tells its view. */
export interface ConversationListener {
  /** A turn appeared, grew, ended or was rated. */
  changed(turn: Turn): void;
  /** A turn ended, one way or another. */
  settled(turn: Turn): void;
  /** Everything was replaced: a new conversation, or a restored one. */
  replaced(): void;
}

/** One visitor's conversation with one server: its turns, and the one question that is under way. */
export class Conversation {
  #id: string | undefined;
  #turns: Turn[] = [];
  #running: AbortController | null = null;
  #count = 0;
  #waitUntilMs = 0;
  readonly #client: ChatClient;
  readonly #listener: ConversationListener;

  constructor(client: ChatClient, listener: ConversationListener) {
    this.#client = client;
    this.#listener = listener;
  }

  get id(): string | undefined {
    return this.#id;
  }

  get turns(): readonly Turn[] {
    return this.#turns;
  }

  get running(): boolean {
    return this.#running !== null;
  }

  /** Until when the server wants no question, in milliseconds since 1970; 0 where it never said so. */
  get waitUntilMs(): number {
    return this.#waitUntilMs;
  }

  restore(id: string | undefined, turns: readonly Turn[]): void {
    this.stop();
    this.#id = id;
    this.#turns = turns.map((turn) => ({ ...turn, id: this.#newTurnId() }));
    this.#listener.replaced();
  }

  /** Ends this conversation; the next question begins another. */
  reset(): void {
    this.restore(undefined, []);
  }

  stop(): void {
    this.#running?.abort();
    this.#running = null;
  }

  /** Asks, and resolves with the turn as it ended; null where a question is under way or must wait. */
  async ask(question: string): Promise<Turn | null> {
    if (this.running || Date.now() < this.#waitUntilMs) return null;
    const turn = newTurn(this.#newTurnId(), question);
    this.#turns.push(turn);
    return this.#run(turn);
  }

  /** Asks the question of a failed or stopped turn again, in its place. */
  async retry(id: string): Promise<Turn | null> {
    const turn = this.#turns.find((candidate) => candidate.id === id);
    if (!turn || this.running || Date.now() < this.#waitUntilMs) return null;
    return this.#run(newTurn(turn.id, turn.question));
  }

  async rate(id: string, rating: 'up' | 'down', comment?: string): Promise<void> {
    const turn = this.#turns.find((candidate) => candidate.id === id);
    if (!turn?.answer) return;
    const answerId = turn.answer.answerId;
    await this.#client.feedback(comment ? { answerId, rating, comment } : { answerId, rating });
    const rated = this.#turns.find((candidate) => candidate.id === id);
    if (rated) this.#replace({ ...rated, rating });
  }

  async #run(first: Turn): Promise<Turn | null> {
    const abort = new AbortController();
    this.#running = abort;
    let turn = first;
    this.#replace(turn);
    try {
      for await (const part of this.#client.ask({
        message: first.question,
        conversationId: this.#id,
        signal: abort.signal,
      })) {
        if (abort.signal.aborted) throw new ChatFailure('stopped');
        if (part.type === 'head' && part.head.conversationId !== '') {
          turn = { ...turn, forgotten: this.#id !== undefined && this.#id !== part.head.conversationId };
          this.#id = part.head.conversationId;
        }
        turn = applyPart(turn, part);
        if (part.type !== 'finish') this.#replace(turn);
      }
    } catch (error) {
      turn = this.#failed(turn, error);
    } finally {
      if (this.#running === abort) this.#running = null;
    }
    if (isRunning(turn)) turn = { ...turn, state: 'failed', failure: 'connection' };
    if (!this.#turns.some((candidate) => candidate.id === turn.id)) return turn;
    this.#replace(turn);
    this.#listener.settled(turn);
    return turn;
  }

  #newTurnId(): string {
    return `turn-${++this.#count}`;
  }

  #failed(turn: Turn, error: unknown): Turn {
    const failure = error instanceof ChatFailure ? error : new ChatFailure('connection', { cause: error });
    if (failure.kind === 'stopped') return { ...turn, state: 'stopped' };
    if (failure.kind === 'limited') {
      this.#waitUntilMs = Date.now() + (failure.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS) * 1000;
    }
    return { ...turn, state: 'failed', failure: failure.kind };
  }

  #replace(turn: Turn): void {
    const index = this.#turns.findIndex((candidate) => candidate.id === turn.id);
    if (index === -1) return;
    this.#turns[index] = turn;
    this.#listener.changed(turn);
  }
}
