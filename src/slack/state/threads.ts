import type { Logger } from '../../logging.js';
import type { RedisConnection } from '../../redis/connection.js';

/** A Slack thread in which the bot has spoken. */
export interface KnownThread {
  /** The conversation that goes on in it; absent until a question was answered. */
  readonly conversationId?: string;
}

/** Which conversation belongs to which Slack thread. */
export interface Threads {
  find(thread: string): Promise<KnownThread | undefined>;
  remember(thread: string, known: KnownThread): Promise<void>;
}

/** A thread is forgotten after two weeks without a question; a mention starts it anew. In ms. */
const IDLE_MS = 14 * 24 * 60 * 60_000;
/** Most threads kept in memory; the longest idle go first. At some 300 bytes each, 6 MB. */
const MOST_THREADS = 20_000;

/** Threads of one process. */
export class MemoryThreads implements Threads {
  readonly #threads = new Map<string, { readonly known: KnownThread; readonly until: number }>();
  readonly #now: () => number;

  constructor(options: { now: () => number }) {
    this.#now = options.now;
  }

  get size(): number {
    return this.#threads.size;
  }

  async find(thread: string): Promise<KnownThread | undefined> {
    const found = this.#threads.get(thread);
    return found === undefined || found.until <= this.#now() ? undefined : found.known;
  }

  async remember(thread: string, known: KnownThread): Promise<void> {
    this.#threads.delete(thread);
    this.#threads.set(thread, { known, until: this.#now() + IDLE_MS });
    for (const [oldest] of this.#threads) {
      if (this.#threads.size <= MOST_THREADS) break;
      this.#threads.delete(oldest);
    }
  }
}

/** Threads that replicas share; while Redis is away, each replica goes on with those that it has seen itself. */
export class RedisThreads implements Threads {
  readonly #redis: RedisConnection;
  readonly #own: Threads;
  readonly #log: Logger;

  constructor(options: { redis: RedisConnection; own: Threads; log: Logger }) {
    this.#redis = options.redis;
    this.#own = options.own;
    this.#log = options.log;
  }

  async find(thread: string): Promise<KnownThread | undefined> {
    try {
      const found = await this.#redis.send(['GET', this.#key(thread)]);
      if (typeof found !== 'string') return undefined;
      return found === '' ? {} : { conversationId: found };
    } catch (error) {
      this.#log.warn({ error }, 'Redis is away; looking for a Slack thread in this process only');
      return this.#own.find(thread);
    }
  }

  async remember(thread: string, known: KnownThread): Promise<void> {
    await this.#own.remember(thread, known);
    try {
      await this.#redis.send(['SET', this.#key(thread), known.conversationId ?? '', 'PX', String(IDLE_MS)]);
    } catch (error) {
      this.#log.warn({ error }, 'Redis is away; a Slack thread is known to this process only');
    }
  }

  #key(thread: string): string {
    return this.#redis.key(`slack:thread:${thread}`);
  }
}
