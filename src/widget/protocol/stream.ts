import { createParser } from 'eventsource-parser';
import { ChatFailure } from './failure.js';
import { type Part, readPart } from './parts.js';

/**
 * The parts of a streamed reply, in order, up to and including its `finish`.
 * Throws ChatFailure: `connection` where the stream is cut before its end, `silent` after `idleMs` without a byte,
 * `server` where the server reports a failure, `incompatible` where it is not JSON.
 */
export async function* readStream(body: ReadableStream<Uint8Array>, idleMs: number): AsyncGenerator<Part> {
  const waiting: string[] = [];
  const parser = createParser({ onEvent: (event) => waiting.push(event.data) });
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const chunk = await readWithin(reader, idleMs);
      if (chunk.done) throw new ChatFailure('connection');
      parser.feed(decoder.decode(chunk.value, { stream: true }));
      for (const data of waiting.splice(0)) {
        if (data === '[DONE]') throw new ChatFailure('connection');
        const part = parse(data);
        if (part === null) continue;
        if (part.type === 'error' || part.type === 'abort') throw new ChatFailure('server');
        yield part;
        if (part.type === 'finish') return;
      }
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function parse(data: string): Part | null {
  try {
    return readPart(data);
  } catch (cause) {
    throw new ChatFailure('incompatible', { cause });
  }
}

async function readWithin(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  idleMs: number,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ChatFailure('silent')), idleMs);
  });
  try {
    return await Promise.race([reader.read(), silence]);
  } finally {
    clearTimeout(timer);
  }
}
