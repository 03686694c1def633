import { describe, expect, test } from 'vitest';
import { remoteChat } from '../../src/cli/chat/chat-service.js';
import { readAnswerStream } from '../../src/cli/chat/remote-stream.js';
import { connectRemote } from '../../src/cli/remote/remote-service.js';
import { RolecallError } from '../../src/errors.js';
import type { AnswerEvent } from '../../src/model/answer.js';
import { ANSWER, answeringService, CARD, failingService } from '../support/fake-service.js';
import { startServer } from '../support/http-server.js';
import { sampleService } from './sample-service.js';

const encoder = new TextEncoder();

/** A body of these chunks, which ends or breaks. */
function body(chunks: readonly string[], broken = false): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
      if (broken) controller.error(new TypeError('terminated'));
      else controller.close();
    },
  });
}

const line = (part: object) => `data: ${JSON.stringify(part)}\n\n`;
const { conversationId, answerId, status, mode } = ANSWER;
const HEAD = line({ type: 'data-answer', id: 'answer', data: { conversationId, answerId, status, mode } });

async function read(chunks: readonly string[], broken = false): Promise<AnswerEvent[]> {
  const events: AnswerEvent[] = [];
  for await (const event of readAnswerStream(body(chunks, broken), undefined)) events.push(event);
  return events;
}

describe('a server’s stream, read in the terminal', () => {
  test('is the answer that the server’s service gave, event by event', async () => {
    const server = await startServer(answeringService());
    const chat = remoteChat(connectRemote(server.url));
    expect(await chat.profile()).toEqual(CARD);
    const events: AnswerEvent[] = [];
    for await (const event of chat.stream({ message: 'Where?' })) events.push(event);
    expect(events.map((event) => event.type)).toEqual(['start', 'text', 'text', 'citation', 'finish']);
    expect(events.at(-1)).toEqual({ type: 'finish', answer: ANSWER });
  });

  test('may be cut anywhere, and have parts and comments that nobody here knows', async () => {
    const text = [
      ': heartbeat\n\n',
      line({ type: 'start', messageId: 'm' }),
      HEAD,
      line({ type: 'data-of-tomorrow', data: 1 }),
      line({ type: 'text-delta', id: 't', delta: 'Größe 東京. [1]' }),
      line({ type: 'data-followups', data: ['More?'] }),
      line({ type: 'finish' }),
      'data: [DONE]\n\n',
    ].join('');
    const bytes = encoder.encode(text);
    for (let cut = 1; cut < bytes.length; cut += 7) {
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(bytes.slice(0, cut));
          controller.enqueue(bytes.slice(cut));
          controller.close();
        },
      });
      const events: AnswerEvent[] = [];
      for await (const event of readAnswerStream(stream, undefined)) events.push(event);
      expect(events.at(-1)).toMatchObject({ answer: { answer: 'Größe 東京. [1]', followUps: ['More?'] } });
    }
  });

  test.each([
    ['ends early', [HEAD], false],
    ['ends without a word', [], false],
    ['breaks', [HEAD], true],
    ['holds no JSON', [HEAD, 'data: {"type":\n\n'], false],
    ['finishes before it began', [line({ type: 'finish' })], false],
  ])('that %s is an error in one sentence', async (_name, chunks, broken) => {
    await expect(read(chunks, broken)).rejects.toThrow(
      'The connection to the server broke off in mid-answer; ask again.',
    );
  });

  test('a server’s own error is told in its words, whether before or within the stream', async () => {
    await expect(read([HEAD, line({ type: 'error', errorText: 'The model is away.' })])).rejects.toThrow(
      'away',
    );
    const server = await startServer(failingService(new RolecallError('overloaded', 'Too many questions.')));
    const chat = remoteChat(connectRemote(server.url));
    const events = chat.stream({ message: 'Where?' });
    await expect(events[Symbol.asyncIterator]().next()).rejects.toThrow('Too many questions.');
  });

  test('stopping reaches the server and is an aborted answer here', async () => {
    const service = sampleService();
    const server = await startServer(service);
    const stopping = new AbortController();
    const chat = remoteChat(connectRemote(server.url));
    let failure: unknown;
    try {
      for await (const event of chat.stream({ message: 'a slow one', signal: stopping.signal })) {
        if (event.type === 'text') stopping.abort();
      }
    } catch (error) {
      failure = error;
    }
    expect(failure).toMatchObject({ code: 'aborted' });
    for (let tries = 0; service.withdrawn.length === 0 && tries < 200; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(service.withdrawn).toEqual(['a slow one']);
  });

  test('no server there is said so', async () => {
    await expect(remoteChat(connectRemote('http://127.0.0.1:9')).profile()).rejects.toThrow(
      'No server answers at http://127.0.0.1:9. Start one with: rolecall serve',
    );
  });
});
