import type { WebClient } from '@slack/web-api';
import type { SlackConfig } from '../../config.js';

/** One line of the check. `note` is neither good nor bad. */
export interface Finding {
  readonly state: 'ok' | 'missing' | 'note';
  /** One sentence: what was found and, where something is missing, the cure. */
  readonly text: string;
}

export interface CheckOptions {
  readonly config: SlackConfig;
  /** Makes a client for a token: one that tries each call once. */
  readonly createClient: (token: string) => WebClient;
  /** The server's public address, to see whether Slack could reach it; HTTP mode only. */
  readonly publicUrl?: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
}
