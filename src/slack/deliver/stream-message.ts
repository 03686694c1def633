import type { types } from '@slack/bolt';
import { MESSAGE_TEXT_ROOM, SLACK_LIMITS } from '../format/limits.js';
import { findOpenStream } from './open-stream.js';
import { SlackCallError } from './slack-error.js';
import type { StreamOptions } from './stream-options.js';

/**
 * What became of text given to a stream. `sent`: it is there. `refused`: it is not, and the stream takes no more.
 * `unclear`: Slack's answer was lost. `stopped`: the asker pressed stop, so nothing more is wanted.
 */
export type Outcome = 'sent' | 'refused' | 'unclear' | 'stopped';

/** One message that Slack shows as it grows. */
export class StreamMessage {
  readonly ts: string;
  readonly #calls: StreamOptions['calls'];
  readonly #target: StreamOptions['target'];
  readonly #log: StreamOptions['log'];
  #sent: string;

  private constructor(options: StreamOptions, ts: string, sent: string) {
    this.ts = ts;
    this.#calls = options.calls;
    this.#target = options.target;
    this.#log = options.log;
    this.#sent = sent;
  }

  /** Opens a stream with its first text. Undefined where Slack has none to give: nothing was shown then. */
  static async open(options: StreamOptions, text: string): Promise<StreamMessage | undefined> {
    const { calls, target, log } = options;
    try {
      const started = await calls.startStream({
        channel: target.channel,
        thread_ts: target.threadTs,
        recipient_user_id: target.userId,
        recipient_team_id: target.teamId,
        markdown_text: text,
      });
      return started.ts === undefined ? undefined : new StreamMessage(options, started.ts, text);
    } catch (error) {
      if (!(error instanceof SlackCallError)) throw error;
      log.info({ failure: error.failure }, 'Slack gave no stream; posting the answer as a message');
      if (error.failure.kind !== 'unclear') return undefined;
      const ts = await findOpenStream(options);
      return ts === undefined ? undefined : new StreamMessage(options, ts, text);
    }
  }

  /** What is surely in the message. */
  get sent(): string {
    return this.#sent;
  }

  /** Characters that the message may still grow by. */
  get room(): number {
    return MESSAGE_TEXT_ROOM - this.#sent.length;
  }

  async append(text: string): Promise<Outcome> {
    const outcome = await this.#try(() =>
      this.#calls.appendStream({ channel: this.#target.channel, ts: this.ts, markdown_text: text }),
    );
    if (outcome === 'sent') this.#sent += text;
    if (outcome === 'refused') await this.#endQuietly();
    return outcome;
  }

  /** Ends the message with its last text and the blocks under it. */
  async close(text: string, blocks: readonly types.KnownBlock[]): Promise<Outcome> {
    const outcome = await this.#try(() =>
      this.#calls.stopStream({
        channel: this.#target.channel,
        ts: this.ts,
        ...(text === '' ? {} : { markdown_text: text }),
        ...(blocks.length === 0 ? {} : { blocks: [...blocks] }),
      }),
    );
    if (outcome === 'sent') this.#sent += text;
    if (outcome === 'refused') await this.#endQuietly();
    return outcome;
  }

  /**
   * Ends the stream and overwrites the whole message, so that it holds `text` once whatever arrived before.
   * False where Slack would not have it.
   */
  async overwrite(text: string, blocks: readonly types.KnownBlock[]): Promise<boolean> {
    await this.#endQuietly();
    try {
      await this.#calls.updateMessage({
        channel: this.#target.channel,
        ts: this.ts,
        text: text.slice(0, SLACK_LIMITS.textObject),
        parse: 'none',
        blocks: [{ type: 'markdown', text }, ...blocks],
      });
      this.#sent = text;
      return true;
    } catch (error) {
      if (!(error instanceof SlackCallError)) throw error;
      this.#log.warn({ failure: error.failure }, 'Slack would not overwrite a broken stream');
      return false;
    }
  }

  async #try(call: () => Promise<unknown>): Promise<Outcome> {
    try {
      await call();
      return 'sent';
    } catch (error) {
      if (!(error instanceof SlackCallError)) throw error;
      this.#log.info({ method: error.method, failure: error.failure }, 'Slack ended a stream early');
      if (error.refusedWith('stopped_by_user')) return 'stopped';
      return error.failure.kind === 'unclear' ? 'unclear' : 'refused';
    }
  }

  /** Takes the stream out of its streaming state, in which Slack lets nobody edit it; often it is already out. */
  async #endQuietly(): Promise<void> {
    try {
      await this.#calls.stopStream({ channel: this.#target.channel, ts: this.ts });
    } catch (error) {
      if (!(error instanceof SlackCallError)) throw error;
    }
  }
}
