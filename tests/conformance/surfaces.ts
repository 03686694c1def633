import { Readable } from 'node:stream';
import { localChat, remoteChat } from '../../src/cli/chat/chat-service.js';
import { chatThroughPipe } from '../../src/cli/chat/chat-through-pipe.js';
import { COMMANDS } from '../../src/cli/command-table.js';
import { connectRemote } from '../../src/cli/remote/remote-service.js';
import type { Answer, AnswerService } from '../../src/model/answer.js';
import { ChatClient } from '../../src/widget/protocol/client.js';
import { answer as answerShape } from '../../src/wire/schemas.js';
import { post } from '../support/http-server.js';
import { parseStream } from '../support/sse.js';
import { commandInput } from '../support/terminal.js';

/** What one surface made of one question: what must be the same on all. */
export type Seen = Pick<Answer, 'status' | 'answer' | 'citations' | 'followUps'>;

/** Asks the turns of one conversation and gives what was seen of the last answer. */
export type Surface = (turns: readonly string[]) => Promise<Seen>;

export function seen({ status, answer, citations, followUps }: Answer): Seen {
  return { status, answer, citations, followUps };
}

/** The service itself: what the others are compared with. */
export function directly(service: AnswerService): Surface {
  return conversation((message, conversationId) =>
    service.ask({ message, ...(conversationId === undefined ? {} : { conversationId }) }),
  );
}

export function overJson(server: string): Surface {
  return conversation(async (message, conversationId) => {
    const reply = await post(`${server}/api/chat`, { message, conversationId });
    return answerShape.parse(await reply.json());
  });
}

export function overStream(server: string): Surface {
  return conversation(async (message, conversationId) => {
    const reply = await post(
      `${server}/api/chat`,
      { message, conversationId },
      { accept: 'text/event-stream' },
    );
    const { parts, isDone } = parseStream(await reply.text());
    if (!isDone || parts.at(-1)?.type !== 'finish') throw new Error('the stream did not finish');
    const all = (type: string) => parts.filter((part) => part.type === type);
    return answerShape.parse({
      ...Object(all('data-answer').at(-1)?.data),
      answer: all('text-delta')
        .map((part) => part.delta)
        .join(''),
      citations: all('data-citation').map((part) => part.data),
      followUps: all('data-followups')[0]?.data,
    });
  });
}

/** The widget's own client and reader, without its element. */
export function throughWidget(server: string): Surface {
  const client = new ChatClient(new URL(server), { idleMs: 30_000, fetch });
  return conversation(async (message, conversationId) => {
    const signal = new AbortController().signal;
    const made = {
      text: '',
      citations: [] as Answer['citations'][number][],
      followUps: [] as readonly string[],
    };
    let head: Partial<Answer> = {};
    let finished = false;
    for await (const part of client.ask({ message, conversationId, signal })) {
      if (part.type === 'head') head = part.head;
      if (part.type === 'text') made.text += part.delta;
      if (part.type === 'citation') made.citations.push(part.citation);
      if (part.type === 'followUps') made.followUps = part.followUps;
      if (part.type === 'finish') finished = true;
    }
    if (!finished) throw new Error('the widget saw no end');
    return answerShape.parse({
      ...head,
      answer: made.text,
      citations: made.citations,
      followUps: made.followUps,
    });
  });
}

/** `rolecall ask --json`, which knows single questions only. */
export function throughAsk(options: { server?: string; env?: Record<string, string> }): Surface {
  const ask = COMMANDS.find((command) => command.name === 'ask');
  return async (turns) => {
    const given = options.server === undefined ? {} : { server: options.server };
    const input = commandInput({
      args: turns.slice(-1),
      options: { json: true, ...given },
      env: options.env ?? {},
    });
    await ask?.run(input);
    return seen(answerShape.parse(JSON.parse(input.out.text())));
  };
}

/** `rolecall chat`'s client of a server: the same parts, read by the terminal's own reader. */
export function throughRemoteChat(server: string): Surface {
  const chat = remoteChat(connectRemote(server));
  return conversation(async (message, conversationId) => {
    const question = { message, ...(conversationId === undefined ? {} : { conversationId }) };
    for await (const event of chat.stream(question)) if (event.type === 'finish') return event.answer;
    throw new Error('the answer did not finish');
  });
}

/** What `rolecall chat` prints through a pipe, line by line, for the last of these turns. */
export async function printedByChat(service: AnswerService, turns: readonly string[]): Promise<string> {
  const input = commandInput();
  await chatThroughPipe(localChat(service), { ...input, stdin: Readable.from([`${turns.join('\n')}\n`]) });
  return input.out.text();
}

function conversation(ask: (message: string, conversationId?: string) => Promise<Answer>): Surface {
  return async (turns) => {
    let last: Answer | undefined;
    for (const message of turns) last = await ask(message, last?.conversationId);
    if (last === undefined) throw new Error('no turns');
    return seen(last);
  };
}
