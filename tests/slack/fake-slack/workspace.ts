/** A message of the pretended workspace. */
export interface FakeMessage {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts: string | undefined;
  /** Who wrote it; the bot's user for its own. */
  readonly user: string;
  /** The text, or all of the Markdown that was streamed. */
  text: string;
  blocks: readonly FakeBlock[];
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  streaming?: 'in_progress' | 'completed';
  streamMode?: 'markdown_text' | 'chunks';
  updates: number;
}

/** Any block, as sent. */
export interface FakeBlock {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface WorkspaceOptions {
  readonly botScopes: readonly string[];
  /** Whether the app has the agent (or assistant) feature. */
  readonly agent: boolean;
}

export const TEAM = 'T0TEAM';
export const BOT_USER = 'U0BOT';
export const BOT_ID = 'B0BOT';
export const BOT_TOKEN = 'xoxb-1111-2222-fakeBotTokenValue';
export const APP_TOKEN = 'xapp-1-A0APP-3333-fakeAppTokenValue';
export const SIGNING_SECRET = 'fake-signing-secret-0123456789';

/** Scopes of the manifest. */
export const ALL_SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'chat:write',
  'commands',
  'groups:history',
  'im:history',
  'mpim:history',
];

/** One for all workspaces of a process, which may share a Redis. In microseconds since 1970. */
let clock = 1_700_000_000_000_000;

/** The state behind the pretended Web API: channels, messages, views, prompts. */
export class Workspace {
  readonly options: WorkspaceOptions;
  readonly messages: FakeMessage[] = [];
  readonly homes = new Map<string, readonly FakeBlock[]>();
  readonly prompts: { channel: string; thread_ts: string | undefined; prompts: unknown }[] = [];
  readonly statuses: { channel: string; thread_ts: string; status: string }[] = [];
  /** What arrived at response URLs, by their id. */
  readonly responses = new Map<string, { text: string; blocks: readonly FakeBlock[] }[]>();

  constructor(options: Partial<WorkspaceOptions> = {}) {
    this.options = { botScopes: ALL_SCOPES, agent: true, ...options };
  }

  /** A new, unique `ts`: seconds and six digits, as Slack's. */
  nextTs(): string {
    clock += 1_000;
    return `${Math.floor(clock / 1e6)}.${String(clock % 1e6).padStart(6, '0')}`;
  }

  add(message: Omit<FakeMessage, 'updates'>): FakeMessage {
    const added = { ...message, updates: 0 };
    this.messages.push(added);
    return added;
  }

  find(channel: string, ts: string): FakeMessage | undefined {
    return this.messages.find((message) => message.channel === channel && message.ts === ts);
  }

  /** The thread's first message and its replies. */
  thread(channel: string, threadTs: string): FakeMessage[] {
    return this.messages.filter(
      (message) => message.channel === channel && (message.ts === threadTs || message.thread_ts === threadTs),
    );
  }

  /** What the bot wrote into a thread. */
  botReplies(channel: string, threadTs: string): FakeMessage[] {
    return this.thread(channel, threadTs).filter((message) => message.user === BOT_USER);
  }
}
