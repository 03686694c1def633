import { z } from 'zod';
import { blocksError } from './blocks.js';
import { type Args, type ErrorReply, type Method, type Reply, refuse } from './method.js';
import { BOT_USER, type FakeBlock, type FakeMessage, type Workspace } from './workspace.js';

/** `markdown_text` of one call. Source: docs.slack.dev/reference/methods/chat.appendStream. */
const MARKDOWN_LIMIT = 12_000;
/** Text of one message. Source: docs.slack.dev/reference/methods/chat.postMessage, "Truncating content". */
const TEXT_LIMIT = 40_000;
/** Source: docs.slack.dev/reference/methods/chat.update, `msg_too_long`. */
const UPDATE_TEXT_LIMIT = 4_000;

const metadataShape = z.object({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

/** The `chat.*` methods; errors as listed on each method's page. */
export const chatMethods: Record<string, Method> = {
  'chat.startStream': { scopes: ['chat:write'], run: startStream },
  'chat.appendStream': { scopes: ['chat:write'], run: appendStream },
  'chat.stopStream': { scopes: ['chat:write'], run: stopStream },
  'chat.postMessage': { scopes: ['chat:write'], run: postMessage },
  'chat.update': { scopes: ['chat:write'], run: update },
};

function startStream(workspace: Workspace, args: Args): Reply {
  const { channel, thread_ts, recipient_user_id, recipient_team_id } = args;
  if (typeof channel !== 'string' || !/^[CDG]/.test(channel)) return refuse('channel_not_found');
  // "Streamed messages should always be replies to a user request."
  const thread = threadError(workspace, channel, thread_ts);
  if (thread !== undefined) return refuse(thread);
  if (typeof thread_ts !== 'string') return refuse('invalid_arguments');
  // "Required when streaming to channels."
  if (!channel.startsWith('D') && typeof recipient_team_id !== 'string')
    return refuse('missing_recipient_team_id');
  if (!channel.startsWith('D') && typeof recipient_user_id !== 'string')
    return refuse('missing_recipient_user_id');
  const given = streamText(args);
  if ('ok' in given) return given;
  const message = workspace.add({
    channel,
    ts: workspace.nextTs(),
    thread_ts,
    user: BOT_USER,
    text: given.text,
    blocks: [],
    streaming: 'in_progress',
    ...(given.mode === undefined ? {} : { streamMode: given.mode }),
  });
  return { ok: true, channel, ts: message.ts };
}

function appendStream(workspace: Workspace, args: Args): Reply {
  const message = streaming(workspace, args);
  if ('ok' in message) return message;
  const given = streamText(args);
  if ('ok' in given) return given;
  if (given.mode === undefined) return refuse('markdown_text_or_chunks_required');
  // The mode in which a stream was started must be kept.
  if (message.streamMode !== undefined && message.streamMode !== given.mode)
    return refuse('streaming_mode_mismatch');
  if (message.text.length + given.text.length > 13_000) return refuse('msg_too_long');
  message.streamMode = given.mode;
  message.text += given.text;
  return { ok: true, channel: message.channel, ts: message.ts };
}

function stopStream(workspace: Workspace, args: Args): Reply {
  const message = streaming(workspace, args);
  if ('ok' in message) return message;
  const given = streamText(args);
  if ('ok' in given) return given;
  if (given.mode !== undefined && message.streamMode !== undefined && message.streamMode !== given.mode) {
    return refuse('streaming_mode_mismatch');
  }
  const blocks = args.blocks;
  if (blocks !== undefined) {
    const error = blocksError(blocks, message.text.length + given.text.length);
    if (error !== undefined) return refuse(error);
  }
  message.text += given.text;
  message.blocks = asBlocks(blocks);
  message.streaming = 'completed';
  return { ok: true, channel: message.channel, ts: message.ts };
}

function postMessage(workspace: Workspace, args: Args): Reply {
  const { channel, thread_ts, text, blocks, markdown_text } = args;
  if (typeof channel !== 'string' || !/^[CDGU]/.test(channel)) return refuse('channel_not_found');
  const content = contentError(args);
  if (content !== undefined) return refuse(content);
  if (typeof text === 'string' && text.length > TEXT_LIMIT) return refuse('msg_too_long');
  if (thread_ts !== undefined) {
    const thread = threadError(workspace, channel, thread_ts);
    if (thread !== undefined) return refuse(thread);
  }
  const metadata = args.metadata === undefined ? undefined : metadataShape.safeParse(args.metadata);
  if (metadata?.success === false) return refuse('invalid_metadata_format');
  const message = workspace.add({
    channel,
    ts: workspace.nextTs(),
    thread_ts: typeof thread_ts === 'string' ? thread_ts : undefined,
    user: BOT_USER,
    text: blocks === undefined ? String(text ?? markdown_text ?? '') : '',
    blocks: asBlocks(blocks),
    ...(metadata === undefined ? {} : { metadata: metadata.data }),
  });
  return { ok: true, channel, ts: message.ts };
}

function update(workspace: Workspace, args: Args): Reply {
  const message = workspace.find(String(args.channel), String(args.ts));
  if (message === undefined) return refuse('message_not_found');
  if (message.user !== BOT_USER) return refuse('cant_update_message');
  if (message.streaming === 'in_progress') return refuse('streaming_state_conflict');
  const content = contentError(args);
  if (content !== undefined) return refuse(content);
  if (typeof args.text === 'string' && args.text.length > UPDATE_TEXT_LIMIT) return refuse('msg_too_long');
  message.text = args.blocks === undefined ? String(args.text ?? args.markdown_text) : '';
  message.blocks = asBlocks(args.blocks);
  message.updates += 1;
  return { ok: true, channel: message.channel, ts: message.ts };
}

function contentError({ text, blocks, markdown_text }: Args): string | undefined {
  if (markdown_text !== undefined && (text !== undefined || blocks !== undefined))
    return 'markdown_text_conflict';
  if (text === undefined && blocks === undefined && markdown_text === undefined) return 'no_text';
  if (blocks === undefined && String(text ?? markdown_text) === '') return 'no_text';
  if (typeof markdown_text === 'string' && markdown_text.length > MARKDOWN_LIMIT) return 'msg_too_long';
  return blocks === undefined ? undefined : blocksError(blocks);
}

/** "Avoid using a reply's `ts` value; use its parent instead": refused here, since Slack would lose it from the thread. */
function threadError(workspace: Workspace, channel: string, threadTs: unknown): string | undefined {
  if (typeof threadTs !== 'string') return 'invalid_arguments';
  const root = workspace.find(channel, threadTs);
  if (root === undefined) return 'thread_not_found';
  return root.thread_ts === undefined || root.thread_ts === root.ts ? undefined : 'cannot_reply_to_message';
}

/** The stream that the call names, or why it takes nothing. */
function streaming(workspace: Workspace, args: Args): FakeMessage | ErrorReply {
  const message = workspace.find(String(args.channel), String(args.ts));
  if (message === undefined) return refuse('message_not_found');
  if (message.user !== BOT_USER) return refuse('message_not_owned_by_app');
  return message.streaming === 'in_progress' ? message : refuse('message_not_in_streaming_state');
}

function streamText(args: Args): { text: string; mode: FakeMessage['streamMode'] } | ErrorReply {
  const { markdown_text, chunks } = args;
  if (markdown_text !== undefined && chunks !== undefined)
    return refuse('cannot_provide_both_markdown_text_and_chunks');
  if (typeof markdown_text === 'string') {
    if (markdown_text.length > MARKDOWN_LIMIT) return refuse('msg_too_long');
    return { text: markdown_text, mode: 'markdown_text' };
  }
  if (chunks === undefined) return { text: '', mode: undefined };
  const parsed = z
    .array(z.strictObject({ type: z.literal('markdown_text'), text: z.string() }))
    .safeParse(chunks);
  if (!parsed.success) return refuse('invalid_chunks');
  return { text: parsed.data.map((chunk) => chunk.text).join(''), mode: 'chunks' };
}

function asBlocks(blocks: unknown): readonly FakeBlock[] {
  return z
    .array(z.looseObject({ type: z.string() }))
    .catch([])
    .parse(blocks ?? []);
}
