import { createParser } from 'eventsource-parser';
import { z } from 'zod';
import { RolecallError } from '../../errors.js';
import type { Answer, AnswerEvent, Citation } from '../../model/answer.js';
import { answer as answerShape, citation as citationShape } from '../../wire/schemas.js';

const part = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('data-answer'),
    data: answerShape.pick({ conversationId: true, answerId: true, status: true, mode: true }),
  }),
  z.object({ type: z.literal('text-delta'), delta: z.string() }),
  z.object({ type: z.literal('data-citation'), data: citationShape }),
  z.object({ type: z.literal('data-followups'), data: z.array(z.string()) }),
  z.object({ type: z.literal('finish') }),
  z.object({ type: z.literal('error'), errorText: z.string() }),
  z.object({ type: z.literal('abort') }),
]);

/**
 * The UI message stream of a server as the events of an answer. Citations come after the text that uses them, as the
 * stream has them. @throws RolecallError where the server reports an error or the stream ends early.
 */
export async function* readAnswerStream(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<AnswerEvent> {
  let head: Pick<Answer, 'conversationId' | 'answerId' | 'status' | 'mode'> | undefined;
  let text = '';
  const citations: Citation[] = [];
  let followUps: readonly string[] = [];
  for await (const data of serverEvents(body, signal)) {
    const parsed = part.safeParse(data);
    // Parts of a newer server that this client doesn't know are left out.
    if (!parsed.success) continue;
    switch (parsed.data.type) {
      case 'data-answer':
        if (head === undefined) yield { type: 'start', ...parsed.data.data };
        head = parsed.data.data;
        break;
      case 'text-delta':
        text += parsed.data.delta;
        yield { type: 'text', text: parsed.data.delta };
        break;
      case 'data-citation':
        citations.push(parsed.data.data);
        yield { type: 'citation', citation: parsed.data.data };
        break;
      case 'data-followups':
        followUps = parsed.data.data;
        break;
      case 'finish':
        if (head === undefined) throw cutOff();
        yield { type: 'finish', answer: { ...head, answer: text, citations, followUps } };
        return;
      case 'error':
        throw new RolecallError('internal', parsed.data.errorText);
      case 'abort':
        throw new RolecallError('aborted', 'The server withdrew the answer.');
    }
  }
  throw cutOff();
}

async function* serverEvents(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<unknown> {
  const ready: string[] = [];
  const parser = createParser({ onEvent: ({ data }) => ready.push(data) });
  const decoder = new TextDecoder();
  try {
    for await (const chunk of body) {
      parser.feed(decoder.decode(chunk, { stream: true }));
      for (const data of ready.splice(0)) {
        if (data === '[DONE]') return;
        yield parseJson(data);
      }
    }
  } catch (cause) {
    if (signal?.aborted)
      throw new RolecallError('aborted', 'Stopped before the answer was whole.', { cause });
    throw cause instanceof RolecallError ? cause : cutOff(cause);
  }
}

function parseJson(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch (cause) {
    throw cutOff(cause);
  }
}

function cutOff(cause?: unknown): RolecallError {
  return new RolecallError('internal', 'The connection to the server broke off in mid-answer; ask again.', {
    cause,
  });
}
