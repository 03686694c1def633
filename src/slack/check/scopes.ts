/** A scope of the bot token and what breaks without it. */
export interface Scope {
  readonly name: string;
  readonly without: string;
}

/** Exactly the scopes of docs/slack-manifest.yaml. */
export const SCOPES: readonly Scope[] = [
  { name: 'app_mentions:read', without: 'mentions are not seen' },
  { name: 'assistant:write', without: 'no suggested prompts' },
  { name: 'channels:history', without: 'follow-ups in public channels need a mention each' },
  { name: 'chat:write', without: 'nothing can be answered' },
  { name: 'commands', without: '/ask-resume does not exist' },
  { name: 'groups:history', without: 'follow-ups in private channels need a mention each' },
  { name: 'im:history', without: 'direct messages are not seen' },
  { name: 'mpim:history', without: 'follow-ups in group messages need a mention each' },
];
