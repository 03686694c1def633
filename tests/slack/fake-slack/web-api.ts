import { z } from 'zod';
import { homeBlocksError } from './blocks.js';
import { type Args, type Method, type Reply, refuse } from './method.js';
import { chatMethods } from './web-api-chat.js';
import {
  APP_TOKEN,
  BOT_ID,
  BOT_TOKEN,
  BOT_USER,
  type FakeMessage,
  TEAM,
  type Workspace,
} from './workspace.js';

const other: Record<string, Method> = {
  // docs.slack.dev/reference/methods/auth.test
  'auth.test': {
    scopes: [],
    run: () => ({
      ok: true,
      url: 'https://fake.slack.test/',
      team: 'Fake',
      user: 'rolecall',
      team_id: TEAM,
      user_id: BOT_USER,
      bot_id: BOT_ID,
    }),
  },
  // docs.slack.dev/reference/methods/assistant.threads.setStatus: `channel_id`, `thread_ts`, `status`; ≤ 10 messages
  'assistant.threads.setStatus': {
    scopes: ['chat:write', 'assistant:write'],
    run(workspace, args) {
      const { channel_id, thread_ts, status } = args;
      if (typeof channel_id !== 'string' || typeof status !== 'string') return refuse('invalid_arguments');
      if (typeof thread_ts !== 'string') return refuse('invalid_thread_ts');
      if (workspace.thread(channel_id, thread_ts).length === 0) return refuse('invalid_thread_ts');
      workspace.statuses.push({ channel: channel_id, thread_ts, status });
      return { ok: true };
    },
  },
  // docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts: up to four, each title and message
  'assistant.threads.setSuggestedPrompts': {
    scopes: ['assistant:write'],
    run(workspace, args) {
      if (!workspace.options.agent) return refuse('not_agent_app');
      const { channel_id, thread_ts } = args;
      if (typeof channel_id !== 'string') return refuse('channel_not_found');
      const prompts = z
        .array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) }))
        .min(1)
        .max(4)
        .safeParse(args.prompts);
      if (!prompts.success) return refuse('invalid_arguments');
      const thread = typeof thread_ts === 'string' ? thread_ts : undefined;
      workspace.prompts.push({ channel: channel_id, thread_ts: thread, prompts: prompts.data });
      return { ok: true };
    },
  },
  // docs.slack.dev/reference/methods/views.publish; a view of 250 KB at most
  'views.publish': {
    scopes: [],
    run(workspace, args) {
      const view = z
        .strictObject({ type: z.literal('home'), blocks: z.array(z.looseObject({ type: z.string() })) })
        .safeParse(args.view);
      if (typeof args.user_id !== 'string' || !view.success) return refuse('invalid_arguments');
      if (JSON.stringify(view.data).length > 250_000) return refuse('view_too_large');
      const error = homeBlocksError(view.data.blocks);
      if (error !== undefined) return refuse(error);
      workspace.homes.set(args.user_id, view.data.blocks);
      return { ok: true, view: { id: 'V1' } };
    },
  },
  // docs.slack.dev/reference/methods/conversations.replies; metadata only with `include_all_metadata`
  'conversations.replies': {
    scopes: ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
    run(workspace, args) {
      const { channel, ts } = args;
      if (typeof channel !== 'string') return refuse('channel_not_found');
      if (typeof ts !== 'string' || workspace.find(channel, ts) === undefined)
        return refuse('thread_not_found');
      const withMetadata = String(args.include_all_metadata) === 'true';
      const messages = workspace.thread(channel, ts).map((message) => toReply(message, withMetadata));
      return { ok: true, messages, has_more: false };
    },
  },
};

const METHODS: Record<string, Method> = { ...other, ...chatMethods };

function toReply(message: FakeMessage, withMetadata: boolean): object {
  const { ts, thread_ts, text, blocks, user } = message;
  return {
    type: 'message',
    ts,
    thread_ts,
    text,
    blocks,
    user,
    ...(user === BOT_USER ? { bot_id: BOT_ID } : {}),
    ...(message.streaming === undefined ? {} : { streaming_state: message.streaming }),
    ...(withMetadata && message.metadata !== undefined ? { metadata: message.metadata } : {}),
  };
}

/** Carries a call out as Slack would: token, scope, arguments. */
export function callMethod(workspace: Workspace, name: string, token: string, args: Args): Reply {
  if (token === '') return refuse('not_authed');
  if (name === 'apps.connections.open') {
    return token === APP_TOKEN
      ? { ok: true }
      : refuse(token.startsWith('xapp-') ? 'invalid_auth' : 'not_allowed_token_type');
  }
  if (token !== BOT_TOKEN) return refuse('invalid_auth');
  const method = METHODS[name];
  if (method === undefined) return refuse('unknown_method');
  const provided = workspace.options.botScopes;
  if (method.scopes.length > 0 && !method.scopes.some((scope) => provided.includes(scope))) {
    return {
      ok: false,
      error: 'missing_scope',
      needed: method.scopes.join(','),
      provided: provided.join(','),
    };
  }
  return method.run(workspace, args);
}
