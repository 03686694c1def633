import { mentions, questionText, speaksToAnother } from './question-text.js';

/** Who the app is in the workspace. */
export interface Identity {
  readonly botUserId: string;
  readonly botId: string | undefined;
}

/** A message that somebody wrote, of those fields of `message` and `app_mention` events that decide about it. */
export interface IncomingMessage {
  readonly type: string;
  readonly subtype?: string | undefined;
  readonly channel?: string | undefined;
  readonly channel_type?: string | undefined;
  readonly user?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly text?: string | undefined;
  readonly ts?: string | undefined;
  readonly thread_ts?: string | undefined;
  readonly edited?: unknown;
  readonly hidden?: boolean | undefined;
}

/** A question that somebody put to the bot, or the beginnings of one: `text` may be empty. */
export interface SlackQuestion {
  readonly channel: string;
  /** `ts` of the message that asks. */
  readonly ts: string;
  /** `ts` of the thread's first message, which may be the question itself. */
  readonly threadTs: string;
  readonly userId: string;
  readonly text: string;
}

/**
 * Subtypes that a person writes: a file with a comment, a reply that is also sent to the channel.
 * Edits, deletions, joins, bots and the rest are not questions.
 */
const WRITTEN = new Set([undefined, 'file_share', 'thread_broadcast']);

/**
 * The question in an event, or undefined where it is none of the bot's business. `inOurThread` says whether the bot
 * has answered in that thread before, which makes every further message there a question, unless it speaks to another.
 */
export async function readQuestion(
  message: IncomingMessage,
  identity: Identity,
  inOurThread: (channel: string, threadTs: string) => Promise<boolean>,
): Promise<SlackQuestion | undefined> {
  const { channel, ts, user } = message;
  if (channel === undefined || ts === undefined || user === undefined) return undefined;
  if (isNoise(message, identity)) return undefined;
  const threadTs = message.thread_ts ?? ts;
  const slackText = message.text ?? '';
  // Ids of direct messages begin with D.
  const direct = (message.channel_type ?? (channel.startsWith('D') ? 'im' : '')) === 'im';
  const addressed = direct || message.type === 'app_mention' || mentions(slackText, identity.botUserId);
  const text = questionText(slackText, identity.botUserId);
  if (!addressed) {
    if (message.thread_ts === undefined || text === '' || speaksToAnother(slackText, identity.botUserId)) {
      return undefined;
    }
    if (!(await inOurThread(channel, threadTs))) return undefined;
  }
  return { channel, ts, threadTs, userId: user, text };
}

function isNoise(message: IncomingMessage, identity: Identity): boolean {
  return (
    !WRITTEN.has(message.subtype) ||
    message.edited !== undefined ||
    message.hidden === true ||
    message.bot_id !== undefined ||
    message.user === identity.botUserId
  );
}
