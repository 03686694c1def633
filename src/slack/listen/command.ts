import type { App } from '@slack/bolt';
import type { SlackParts } from '../parts.js';
import { answerPrivately } from '../turn/private-answer.js';
import { questionText } from './question-text.js';

/** The slash command of the manifest. */
export const ASK_COMMAND = '/ask-resume';

/** `/ask-resume QUESTION`: answered to the asker alone, also where the bot isn't a member. */
export function listenForCommand(app: App, parts: SlackParts): void {
  app.command(ASK_COMMAND, async ({ ack, command, respond }) => {
    await ack();
    const text = questionText(command.text, parts.identity().botUserId);
    const conversationKey = privateConversation(command.team_id, command.channel_id, command.user_id);
    await parts.once.run([`command:${command.trigger_id}`], () =>
      answerPrivately(parts, { text, conversationKey, respond }),
    );
  });
}

/** The conversation that one person has with the bot in one channel, out of everyone else's sight. */
export function privateConversation(teamId: string, channel: string, userId: string): string {
  return `private:${teamId}:${channel}:${userId}`;
}
