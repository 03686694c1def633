import type { App } from '@slack/bolt';
import type { SlackParts } from '../parts.js';
import { threadKey } from '../turn/answer-turn.js';
import { type IncomingMessage, readQuestion } from './incoming.js';

/** Mentions, direct messages and further messages in a thread of the bot's: questions, each answered once. */
export function listenForMessages(app: App, parts: SlackParts): void {
  app.event('app_mention', async ({ event, body }) => {
    await onMessage(parts, { ...event, channel_type: undefined }, body);
  });
  app.event('message', async ({ event, body }) => {
    await onMessage(parts, event, body);
  });
  app.event('agent_session_stopped', async ({ event, body }) => {
    parts.answering.withdraw({ teamId: body.team_id, channel: event.channel, threadTs: event.thread_ts });
  });
}

/** The envelope of an event: what tells one delivery from another. */
interface Envelope {
  readonly event_id: string;
  readonly team_id: string;
}

async function onMessage(parts: SlackParts, event: IncomingMessage, body: Envelope): Promise<void> {
  const teamId = body.team_id;
  const inOurThread = async (channel: string, threadTs: string) =>
    (await parts.threads.find(threadKey({ teamId, channel, threadTs }))) !== undefined;
  const question = await readQuestion(event, parts.identity(), inOurThread);
  if (question === undefined) return;
  const message = `${teamId}:${question.channel}:${question.ts}`;
  await parts.answering.answer({ ...question, teamId, key: message }, [
    `event:${body.event_id}`,
    `message:${message}`,
  ]);
}
