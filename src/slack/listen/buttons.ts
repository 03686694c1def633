import type { App, BlockButtonAction, BlockFeedbackButtonsAction } from '@slack/bolt';
import { FEEDBACK_ACTION, QUESTION_ACTION } from '../format/answer-blocks.js';
import type { SlackParts } from '../parts.js';
import { answerPrivately } from '../turn/private-answer.js';
import { privateConversation } from './command.js';

/** The buttons under an answer: thumbs, which are recorded, and follow-ups, which are asked. */
export function listenForButtons(app: App, parts: SlackParts): void {
  app.action<BlockFeedbackButtonsAction>(FEEDBACK_ACTION, async ({ ack, action, body, respond }) => {
    await ack();
    const [rating, answerId] = splitOnce(action.value);
    if ((rating !== 'up' && rating !== 'down') || answerId === '') return;
    let text = 'Thank you, that is noted.';
    try {
      await parts.once.run([`feedback:${body.user.id}:${answerId}:${action.action_ts}`], () =>
        parts.service.feedback({ answerId, rating }),
      );
    } catch (error) {
      parts.log.warn({ error }, 'feedback from Slack could not be recorded');
      text = 'Sorry, that could not be recorded.';
    }
    await respond({
      response_type: 'ephemeral',
      replace_original: false,
      text,
      ...threadOf(body.message?.thread_ts),
    });
  });

  app.action<BlockButtonAction>(new RegExp(`^${QUESTION_ACTION}_\\d$`), async (args) => {
    const { ack, action, body, respond } = args;
    await ack();
    const text = action.value ?? '';
    const channel = body.channel?.id ?? body.container.channel_id;
    const messageTs = body.message?.ts ?? body.container.message_ts;
    if (text === '' || typeof channel !== 'string' || typeof messageTs !== 'string') return;
    const teamId = body.team?.id ?? '';
    const key = `button:${teamId}:${channel}:${messageTs}:${action.action_ts}`;
    if (body.container.is_ephemeral === true) {
      const conversationKey = privateConversation(teamId, channel, body.user.id);
      await parts.once.run([key], () => answerPrivately(parts, { text, conversationKey, respond }));
      return;
    }
    const threadTs = threadOf(body.message?.thread_ts).thread_ts ?? messageTs;
    const turn = { channel, threadTs, teamId, userId: body.user.id, text, key, quoted: true };
    await parts.answering.answer(turn, [key]);
  });
}

function splitOnce(value: string): [string, string] {
  const colon = value.indexOf(':');
  return colon < 0 ? [value, ''] : [value.slice(0, colon), value.slice(colon + 1)];
}

function threadOf(thread: unknown): { thread_ts?: string } {
  return typeof thread === 'string' ? { thread_ts: thread } : {};
}
