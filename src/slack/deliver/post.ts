import type { types } from '@slack/bolt';
import type { Logger } from '../../logging.js';
import { MESSAGE_ROOM, MESSAGE_TEXT_ROOM, SLACK_LIMITS } from '../format/limits.js';
import { splitText } from '../format/split.js';
import type { SlackCalls } from './slack-calls.js';
import { SlackCallError } from './slack-error.js';
import type { Target } from './target.js';

/** Errors that say that Slack will not have these blocks, though it may have the text. */
const BLOCKS_REFUSED = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long'];

/** A message in words and blocks. `key` is unique and tells it from all others when Slack's answer was lost. */
export interface Message {
  readonly markdown: string;
  readonly blocks: readonly types.KnownBlock[];
  /** The blocks' content as `mrkdwn`, should Slack refuse them. */
  readonly blocksAsText: string;
  readonly key: string;
}

/** Posts into one thread, splitting what is too long for one message and never posting a part twice. */
export class ThreadPoster {
  readonly #calls: SlackCalls;
  readonly #target: Target;
  readonly #log: Logger;

  constructor(options: { calls: SlackCalls; target: Target; log: Logger }) {
    this.#calls = options.calls;
    this.#target = options.target;
    this.#log = options.log;
  }

  /** Posts everything, in as many messages as Slack's limits ask for. */
  async post(message: Message): Promise<void> {
    const texts = splitText(message.markdown, MESSAGE_TEXT_ROOM);
    const groups = groupBlocks(message.blocks, texts.at(-1)?.length ?? 0);
    const parts = [
      ...texts.map((markdown, index) => ({
        markdown,
        blocks: index === texts.length - 1 ? (groups.shift() ?? []) : [],
      })),
      ...groups.filter((blocks) => blocks.length > 0).map((blocks) => ({ markdown: '', blocks })),
    ];
    for (const [index, part] of parts.entries()) {
      await this.#postPart(part, `${message.key}:${index}`, message.blocksAsText);
    }
  }

  async #postPart(part: Part, key: string, blocksAsText: string): Promise<void> {
    const markdown: types.MarkdownBlock[] =
      part.markdown === '' ? [] : [{ type: 'markdown', text: part.markdown }];
    try {
      await this.#once(key, fallbackText(part, blocksAsText), [...markdown, ...part.blocks]);
    } catch (error) {
      if (!(error instanceof SlackCallError) || !error.refusedWith(...BLOCKS_REFUSED)) throw error;
      this.#log.warn({ method: error.method, failure: error.failure }, 'Slack refused blocks; posting text');
      const whole = [part.markdown, part.blocks.length > 0 ? blocksAsText : ''].filter((text) => text !== '');
      for (const [index, text] of splitText(whole.join('\n\n'), SLACK_LIMITS.textObject).entries()) {
        await this.#once(`${key}:text${index}`, text, undefined);
      }
    }
  }

  /** Posts one message; where Slack's answer was lost, looks whether it is there before trying again. */
  async #once(key: string, text: string, blocks: types.KnownBlock[] | undefined): Promise<void> {
    const base = { channel: this.#target.channel, thread_ts: this.#target.threadTs, text };
    const quiet = { unfurl_links: false, unfurl_media: false, parse: 'none' as const };
    const metadata = { event_type: 'rolecall_answer', event_payload: { key } };
    const args = { ...base, ...quiet, metadata, ...(blocks === undefined ? {} : { blocks }) };
    try {
      await this.#calls.postMessage(args);
    } catch (error) {
      if (!(error instanceof SlackCallError) || error.failure.kind !== 'unclear') throw error;
      if (await this.#isThere(key)) return;
      await this.#calls.postMessage(args);
    }
  }

  async #isThere(key: string): Promise<boolean> {
    try {
      const found = await this.#calls.replies({
        channel: this.#target.channel,
        ts: this.#target.threadTs,
        include_all_metadata: true,
        limit: 200,
      });
      return (found.messages ?? []).some((message) => keyOf(message.metadata) === key);
    } catch (error) {
      this.#log.warn({ err: error }, 'could not see whether a message was posted; posting it again');
      return false;
    }
  }
}

interface Part {
  readonly markdown: string;
  readonly blocks: readonly types.KnownBlock[];
}

/** Blocks in groups that fit one message each; the first has `taken` characters less room. */
export function groupBlocks(blocks: readonly types.KnownBlock[], taken: number): types.KnownBlock[][] {
  const groups: types.KnownBlock[][] = [[]];
  let room = MESSAGE_ROOM - taken;
  for (const block of blocks) {
    const size = JSON.stringify(block).length;
    const group = groups.at(-1) ?? [];
    // One block of the fifty is kept for the text.
    if (size > room || group.length >= SLACK_LIMITS.blocksPerMessage - 1) {
      groups.push([block]);
      room = MESSAGE_ROOM - size;
    } else {
      group.push(block);
      room -= size;
    }
  }
  return groups;
}

/** What a notification shows of a message with blocks. */
function fallbackText(part: Part, blocksAsText: string): string {
  const text = part.markdown === '' ? blocksAsText : part.markdown;
  return splitText(text, SLACK_LIMITS.textObject)[0] ?? 'Answer';
}

function keyOf(metadata: { event_payload?: unknown } | undefined): unknown {
  const payload = metadata?.event_payload;
  return typeof payload === 'object' && payload !== null && 'key' in payload ? payload.key : undefined;
}
