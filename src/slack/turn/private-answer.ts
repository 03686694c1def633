import type { RespondFn, types } from '@slack/bolt';
import type { Logger } from '../../logging.js';
import type { Answer, AnswerService } from '../../model/answer.js';
import { groupBlocks } from '../deliver/post.js';
import { answerBlocks } from '../format/answer-blocks.js';
import { failureSentence } from '../format/failure.js';
import { inertMarkdown } from '../format/inert.js';
import { MESSAGE_TEXT_ROOM, SLACK_LIMITS } from '../format/limits.js';
import { splitText } from '../format/split.js';
import type { Threads } from '../state/threads.js';
import { greeting } from './greeting.js';
import { tooLong } from './too-long.js';

/** Slack takes five answers to one command. Source: docs.slack.dev/interactivity/handling-user-interaction. */
const MOST_RESPONSES = 5;

/** A question asked where there is no thread: its answer is seen by the asker alone. */
export interface PrivateQuestion {
  readonly text: string;
  /** Names the conversation: one for each person and channel. */
  readonly conversationKey: string;
  readonly respond: RespondFn;
}

/** Answers a slash command, or a button under such an answer, through its response URL. */
export async function answerPrivately(
  parts: { readonly service: AnswerService; readonly threads: Threads; readonly log: Logger },
  question: PrivateQuestion,
): Promise<void> {
  if (question.text === '') return reply(question, greeting(parts.service.profile()), []);
  const trouble = tooLong(question.text);
  if (trouble !== undefined) return reply(question, trouble, []);
  let answer: Answer;
  let first: boolean;
  try {
    const known = await parts.threads.find(question.conversationKey);
    first = known === undefined;
    const conversation = known?.conversationId === undefined ? {} : { conversationId: known.conversationId };
    answer = await parts.service.ask({ message: question.text, ...conversation });
    await parts.threads.remember(question.conversationKey, answer);
  } catch (error) {
    parts.log.error({ error }, 'a Slack command could not be answered');
    return reply(question, failureSentence(error), []);
  }
  const disclosure = first ? parts.service.profile().disclosure : undefined;
  await reply(question, inertMarkdown(answer.answer), answerBlocks(answer, disclosure));
}

async function reply(
  question: PrivateQuestion,
  markdown: string,
  blocks: readonly types.KnownBlock[],
): Promise<void> {
  const texts = splitText(markdown, MESSAGE_TEXT_ROOM).slice(0, MOST_RESPONSES - 1);
  const [fitting = [], ...others] = groupBlocks(blocks, texts.at(-1)?.length ?? 0);
  const messages = texts.map((text, index): types.KnownBlock[] => [
    { type: 'markdown', text },
    ...(index === texts.length - 1 ? fitting : []),
  ]);
  for (const message of [...messages, ...others].slice(0, MOST_RESPONSES)) {
    const text = markdown.slice(0, SLACK_LIMITS.textObject);
    await question.respond({
      response_type: 'ephemeral',
      replace_original: false,
      text,
      blocks: [...message],
    });
  }
}
