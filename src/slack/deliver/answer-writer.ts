import type { types } from '@slack/bolt';
import { MESSAGE_TEXT_ROOM } from '../format/limits.js';
import { cutAt } from '../format/split.js';
import { groupBlocks, ThreadPoster } from './post.js';
import type { Sleep } from './rate-gate.js';
import { StreamMessage } from './stream-message.js';
import type { StreamOptions } from './stream-options.js';

/** What stands under the answer, and the key that tells its messages from all others. */
export interface Ending {
  readonly blocks: readonly types.KnownBlock[];
  /** The blocks' content as `mrkdwn`, should Slack refuse them. */
  readonly blocksAsText: string;
  readonly key: string;
}

/** How long text is gathered before the stream opens, so that a quick answer takes two calls, in ms. */
const OPENING_MS = 60;
/** Pause between two appends: Slack allows somewhat over 100 a minute (Tier 4), in ms. */
const APPEND_PAUSE_MS = 600;

/**
 * Writes one answer into a thread: as a native stream where Slack allows it, and what a refused, ended or lost stream
 * still owes as normal messages. Every character arrives, and arrives once; decision 0061 tells how.
 */
export class AnswerWriter {
  readonly #options: StreamOptions;
  readonly #sleep: Sleep;
  readonly #poster: ThreadPoster;
  readonly #after: Promise<void>;
  readonly #hurry = new AbortController();
  /** Text that Slack doesn't have yet. */
  #pending = '';
  #stream: StreamMessage | undefined;
  /** Text that the stream may or may not have; it is overwritten at the end. */
  #unclear: string | undefined;
  #streamable = true;
  #stopped = false;
  #pumping: Promise<void> | undefined;
  #failure: unknown;

  /** Nothing is sent before `after` has resolved, so that a status line can't come in behind the answer. */
  constructor(options: StreamOptions & { readonly sleep: Sleep; readonly after: Promise<void> }) {
    this.#options = options;
    this.#after = options.after;
    this.#sleep = options.sleep;
    this.#poster = new ThreadPoster(options);
  }

  /** True once the asker pressed stop in Slack: nothing more is shown. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** True where the asker may have seen some of the answer. */
  get begun(): boolean {
    return this.#stream !== undefined || this.#pending !== '';
  }

  /** Adds text; it is sent in the background. */
  push(markdown: string): void {
    this.#pending += markdown;
    this.#pumping ??= this.#pump();
  }

  /** Sends what is left and the blocks under it. Rejects with SlackCallError where Slack can't be reached. */
  async finish(ending: Ending): Promise<void> {
    this.#hurry.abort();
    await this.#after;
    await this.#pumping;
    if (this.#failure !== undefined) throw this.#failure;
    while (this.#flowing() && (this.#stream === undefined || this.#pending.length > this.#stream.room)) {
      await this.#step();
    }
    if (this.#stopped) return;
    const left = await this.#close(ending.blocks);
    if (!this.#stopped && (this.#pending !== '' || left.length > 0)) {
      await this.#poster.post({ ...ending, markdown: this.#pending, blocks: left });
    }
  }

  /** Ends the open message with the blocks that fit it; returns the others. */
  async #close(blocks: readonly types.KnownBlock[]): Promise<readonly types.KnownBlock[]> {
    const stream = this.#stream;
    if (stream === undefined) return blocks;
    if (this.#unclear === undefined) {
      const [fitting = [], ...others] = groupBlocks(blocks, stream.sent.length + this.#pending.length);
      const outcome = await stream.close(this.#pending, fitting);
      this.#stopped = outcome === 'stopped';
      if (outcome === 'refused') return blocks;
      if (outcome === 'sent') {
        this.#pending = '';
        return others.flat();
      }
    }
    return this.#stopped ? [] : this.#mend(stream, blocks);
  }

  /** Writes the message anew, since nobody knows what it holds. */
  async #mend(
    stream: StreamMessage,
    blocks: readonly types.KnownBlock[],
  ): Promise<readonly types.KnownBlock[]> {
    const owed = (this.#unclear ?? '') + this.#pending;
    const whole = stream.sent + owed;
    const cut = whole.length <= MESSAGE_TEXT_ROOM ? whole.length : cutAt(whole, MESSAGE_TEXT_ROOM);
    const [fitting = [], ...others] =
      cut === whole.length ? groupBlocks(blocks, cut) : [[], ...groupBlocks(blocks, 0)];
    if (await stream.overwrite(whole.slice(0, cut), fitting)) {
      this.#pending = whole.slice(cut);
      return others.flat();
    }
    this.#pending = owed;
    return blocks;
  }

  async #pump(): Promise<void> {
    try {
      await this.#after;
      while (this.#flowing() && !this.#hurry.signal.aborted) {
        const pause = this.#stream === undefined ? OPENING_MS : APPEND_PAUSE_MS;
        await this.#sleep(pause, this.#hurry.signal).catch(() => undefined);
        if (!this.#hurry.signal.aborted) await this.#step();
      }
    } catch (error) {
      this.#failure = error;
    }
    this.#pumping = undefined;
  }

  #flowing(): boolean {
    return this.#pending !== '' && this.#streamable && !this.#stopped;
  }

  /** Moves some of the pending text into the stream, opening it where there is none. */
  async #step(): Promise<void> {
    const room = this.#stream?.room ?? MESSAGE_TEXT_ROOM;
    const size =
      this.#pending.length <= room ? this.#pending.length : cutAt(this.#pending, Math.max(1, room));
    const text = this.#pending.slice(0, size);
    if (this.#stream === undefined) {
      this.#stream = await StreamMessage.open(this.#options, text);
      if (this.#stream === undefined) this.#streamable = false;
      else this.#pending = this.#pending.slice(size);
      return;
    }
    const overflows = size < this.#pending.length;
    const stream = this.#stream;
    const outcome = overflows ? await stream.close(text, []) : await stream.append(text);
    this.#stopped = outcome === 'stopped';
    if (outcome === 'refused' || outcome === 'stopped') this.#streamable = false;
    if (outcome === 'refused') this.#stream = undefined;
    if (outcome === 'unclear') {
      this.#streamable = false;
      this.#unclear = text;
    }
    if (outcome === 'sent' && overflows) this.#stream = undefined;
    if (outcome === 'sent' || outcome === 'unclear') this.#pending = this.#pending.slice(size);
  }
}
