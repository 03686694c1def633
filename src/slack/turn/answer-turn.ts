import { RolecallError } from '../../errors.js';
import type { Logger } from '../../logging.js';
import type { Answer, AnswerService } from '../../model/answer.js';
import { AnswerWriter, type Ending } from '../deliver/answer-writer.js';
import { ThreadPoster } from '../deliver/post.js';
import type { Sleep } from '../deliver/rate-gate.js';
import type { SlackCalls } from '../deliver/slack-calls.js';
import type { Target } from '../deliver/target.js';
import { answerBlocks } from '../format/answer-blocks.js';
import { citationLines } from '../format/citations.js';
import { failureSentence } from '../format/failure.js';
import { inertMarkdown } from '../format/inert.js';
import type { Threads } from '../state/threads.js';
import { greeting } from './greeting.js';
import { tooLong } from './too-long.js';

/** Longest that an answer waits for its status line, in ms. */
const STATUS_MS = 1_000;

/** A question and where its answer goes. */
export interface Turn extends Target {
  /** The question, possibly empty (a bare mention). */
  readonly text: string;
  /** Unique to the asking message, such as its `ts`. */
  readonly key: string;
  /** Shown above the answer as a quotation, where nobody wrote the question into the thread. */
  readonly quoted?: boolean;
}

export interface TurnParts {
  readonly service: AnswerService;
  readonly threads: Threads;
  readonly calls: SlackCalls;
  readonly sleep: Sleep;
  readonly log: Logger;
}

/**
 * Answers one question in its thread. A failure of the service is told there; a failure to reach Slack rejects, so that
 * the claim on the question is given up.
 */
export async function answerTurn(parts: TurnParts, turn: Turn, signal: AbortSignal): Promise<void> {
  const trouble = turn.text === '' ? greeting(parts.service.profile()) : tooLong(turn.text);
  if (trouble !== undefined) return say(parts, turn, trouble);
  const writer = new AnswerWriter({ ...parts, target: turn, after: showStatus(parts, turn) });
  await writer.finish(await pipeAnswer(parts, turn, writer, signal));
}

/** Feeds the service's events to the writer; what comes back stands under the answer. */
async function pipeAnswer(
  parts: TurnParts,
  turn: Turn,
  writer: AnswerWriter,
  signal: AbortSignal,
): Promise<Ending> {
  const thread = threadKey(turn);
  const known = await parts.threads.find(thread);
  const conversationId = known?.conversationId;
  const question = {
    message: turn.text,
    signal,
    ...(conversationId === undefined ? {} : { conversationId }),
  };
  if (turn.quoted === true) writer.push(`> ${inertMarkdown(turn.text).replaceAll('\n', '\n> ')}\n\n`);
  try {
    for await (const event of parts.service.stream(question)) {
      if (writer.stopped) break;
      if (event.type === 'start') {
        await parts.threads.remember(thread, { conversationId: event.conversationId });
      }
      if (event.type === 'text') writer.push(inertMarkdown(event.text));
      if (event.type === 'finish') return endingOf(parts, turn, event.answer, conversationId === undefined);
    }
    if (!writer.stopped) throw new RolecallError('internal', 'The answer ended before it was whole.');
    return { blocks: [], blocksAsText: '', key: turn.key };
  } catch (error) {
    parts.log.error({ error, channel: turn.channel }, 'a Slack question could not be answered');
    writer.push(`${writer.begun ? '\n\n' : ''}${failureSentence(error)}`);
    return { blocks: [], blocksAsText: '', key: turn.key };
  }
}

function endingOf(parts: TurnParts, turn: Turn, answer: Answer, first: boolean): Ending {
  return {
    blocks: answerBlocks(answer, first ? parts.service.profile().disclosure : undefined),
    blocksAsText: citationLines(answer.citations),
    key: turn.key,
  };
}

/** The thread's name in the store of conversations. */
export function threadKey(target: Pick<Target, 'teamId' | 'channel' | 'threadTs'>): string {
  return `${target.teamId}:${target.channel}:${target.threadTs}`;
}

/** Posts one text that isn't an answer; what is written below it is meant for the bot. */
async function say(parts: TurnParts, turn: Turn, markdown: string): Promise<void> {
  const thread = threadKey(turn);
  await parts.threads.remember(thread, (await parts.threads.find(thread)) ?? {});
  const poster = new ThreadPoster({ ...parts, target: turn });
  await poster.post({ markdown, blocks: [], blocksAsText: '', key: turn.key });
}

/**
 * "is reading the documents …" under the thread. Slack clears it when the answer comes; not every surface has it.
 * Resolves when it is shown or refused, and never holds the answer up for long.
 */
async function showStatus({ calls, log, sleep }: TurnParts, turn: Turn): Promise<void> {
  const place = { channel_id: turn.channel, thread_ts: turn.threadTs };
  const shown = calls
    .setStatus({ ...place, status: 'is reading the documents …' })
    .catch((error: unknown) => {
      log.debug({ error }, 'Slack would not show a status');
    });
  const enough = new AbortController();
  await Promise.race([shown, sleep(STATUS_MS, enough.signal).catch(() => undefined)]);
  enough.abort();
}
