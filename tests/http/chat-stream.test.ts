import { expect, test } from 'vitest';
import { RolecallError } from '../../src/errors.js';
import type { AnswerEvent } from '../../src/model/answer.js';
import {
  ANSWER,
  answerEvents,
  answeringService,
  failingService,
  fakeService,
} from '../support/fake-service.js';
import { post, startServer } from '../support/http-server.js';
import { parseStream } from '../support/sse.js';

const EVENT_STREAM = { accept: 'text/event-stream' };
const TERMINAL = ['finish', 'error', 'abort'];

async function stream(url: string, body: unknown = { message: 'a' }) {
  const reply = await post(`${url}/api/chat`, body, EVENT_STREAM);
  return { reply, ...parseStream(await reply.text()) };
}

test('an answer streams as the parts of the contract, in its order, and ends in [DONE]', async () => {
  const { url } = await startServer(answeringService());
  const { reply, parts, isDone } = await stream(url);
  expect(reply.status).toBe(200);
  expect(reply.headers.get('x-vercel-ai-ui-message-stream')).toBe('v1');
  expect(reply.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(reply.headers.get('cache-control')).toBe('no-cache, no-transform');
  expect(parts.map(({ type }) => type)).toEqual([
    'start',
    'data-answer',
    'text-start',
    'text-delta',
    'text-delta',
    'text-end',
    'source-document',
    'data-citation',
    'data-followups',
    'finish',
  ]);
  const { conversationId, answerId, status, mode } = ANSWER;
  expect(parts[1]?.data).toEqual({ conversationId, answerId, status, mode });
  const text = parts.filter(({ type }) => type === 'text-delta').map((part) => part.delta);
  expect(text.join('')).toBe(ANSWER.answer);
  expect(parts.find(({ type }) => type === 'data-citation')?.data).toEqual(ANSWER.citations[0]);
  expect(parts.find(({ type }) => type === 'data-followups')?.data).toEqual(ANSWER.followUps);
  expect(isDone).toBe(true);
});

test.each([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  ['text/html', 'application/json'],
  ['application/json, text/event-stream;q=0.5', 'application/json'],
  ['text/event-stream', 'text/event-stream'],
  ['text/event-stream, */*;q=0.1', 'text/event-stream'],
])('Accept %s gets %s', async (accept, type) => {
  const { url } = await startServer(answeringService());
  const reply = await post(`${url}/api/chat`, { message: 'a' }, accept === undefined ? {} : { accept });
  await reply.text();
  expect(reply.headers.get('content-type')).toContain(type);
});

test('the first sentence is on the wire before the answer is finished', async () => {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const service = fakeService({
    stream: async function* () {
      const events = answerEvents();
      yield* events.slice(0, 3);
      await finished;
      yield* events.slice(3);
    },
  });
  const { url } = await startServer(service);
  const reply = await post(`${url}/api/chat`, { message: 'a' }, EVENT_STREAM);
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('text-delta')) text += (await reader?.read())?.value ?? '';
  expect(text).toContain('runs Ward 4');
  expect(text).not.toContain('"finish"');
  finish();
  for (let step = await reader?.read(); step?.done === false; step = await reader?.read()) text += step.value;
  expect(parseStream(text).parts.at(-1)?.type).toBe('finish');
});

test('a failure before the first event is an HTTP error', async () => {
  const { url } = await startServer(failingService(new RolecallError('not_ready', 'Not yet.')));
  const reply = await post(`${url}/api/chat`, { message: 'a' }, EVENT_STREAM);
  expect(reply.status).toBe(503);
  expect((await reply.json()).error.code).toBe('not_ready');
});

test.each([
  [
    new RolecallError('model_unavailable', 'The model does not answer.'),
    'error',
    'The model does not answer.',
  ],
  [new Error('connect ECONNREFUSED 10.0.0.8'), 'error', 'Something went wrong here. Try again.'],
  [new RolecallError('aborted', 'The server is stopping.'), 'abort', 'The server is stopping.'],
])(
  '%s after the first sentence ends the stream once, closed and without upstream text',
  async (error, type, words) => {
    const service = fakeService({
      stream: async function* () {
        yield* answerEvents().slice(0, 3);
        throw error;
      },
    });
    const { url } = await startServer(service);
    const { parts, isDone } = await stream(url);
    const ends = parts.filter((part) => TERMINAL.includes(part.type));
    expect(ends).toHaveLength(1);
    expect(ends[0]).toBe(parts.at(-1));
    expect(ends[0]).toEqual(type === 'error' ? { type, errorText: words } : { type, reason: words });
    expect(parts.filter((part) => part.type === 'text-end')).toHaveLength(1);
    expect(isDone).toBe(true);
    expect(JSON.stringify(parts)).not.toContain('ECONNREFUSED');
  },
);

test('while nothing comes, comment lines do; a late failure is then a part of the stream', async () => {
  let fail = (_error: Error) => {};
  const failure = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const service = fakeService({
    // biome-ignore lint/correctness/useYield: it fails before its first event
    stream: async function* () {
      await failure;
    },
  });
  const { url } = await startServer(service, { sse: { heartbeatMs: 5, stallMs: 60_000 } });
  const reply = await post(`${url}/api/chat`, { message: 'a' }, EVENT_STREAM);
  expect(reply.status).toBe(200);
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.split(': waiting').length < 4) text += (await reader?.read())?.value ?? '';
  fail(new RolecallError('model_unavailable', 'The model does not answer.'));
  for (let step = await reader?.read(); step?.done === false; step = await reader?.read()) text += step.value;
  const { parts, comments, isDone } = parseStream(text);
  expect(comments.length).toBeGreaterThanOrEqual(3);
  expect(parts.map((part) => part.type)).toEqual(['data-error', 'error']);
  expect(isDone).toBe(true);
});

test('status and mode that change while the answer is written are told again', async () => {
  const service = fakeService({
    stream: async function* () {
      const events = answerEvents();
      for (const event of events) yield event.type === 'start' ? { ...event, mode: 'llm' } : event;
    },
  });
  const { url } = await startServer(service);
  const { parts } = await stream(url);
  const told = parts.filter((part) => part.type === 'data-answer');
  expect(told.map((part) => part.data)).toEqual([
    expect.objectContaining({ mode: 'llm' }),
    expect.objectContaining({ mode: 'extractive' }),
  ]);
  expect(new Set(told.map((part) => part.id))).toEqual(new Set(['answer']));
});

test('a reader who stops reading holds the answer back, and one who leaves ends it', async () => {
  let produced = 0;
  let isEnded = false;
  const service = fakeService({
    stream: async function* () {
      const [start] = answerEvents();
      if (start !== undefined) yield start;
      try {
        for (;;) {
          produced += 1;
          yield { type: 'text', text: 'x'.repeat(64_000) } satisfies AnswerEvent;
        }
      } finally {
        isEnded = true;
      }
    },
  });
  const { url } = await startServer(service);
  const leaving = new AbortController();
  const reply = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...EVENT_STREAM },
    body: '{"message":"a"}',
    signal: leaving.signal,
  });
  await reply.body?.getReader().read();
  // Unread, the socket's buffers fill and production stops.
  let before = -1;
  await expect
    .poll(
      () => {
        const isStill = produced === before;
        before = produced;
        return isStill;
      },
      { interval: 200 },
    )
    .toBe(true);
  expect(produced).toBeLessThan(1000);
  expect(isEnded).toBe(false);
  leaving.abort();
  await expect.poll(() => isEnded).toBe(true);
});

test('a reader who takes nothing for too long is cut off', async () => {
  let isEnded = false;
  const service = fakeService({
    stream: async function* () {
      try {
        for (;;) yield { type: 'text', text: 'x'.repeat(64_000) } satisfies AnswerEvent;
      } finally {
        isEnded = true;
      }
    },
  });
  const { url } = await startServer(service, { sse: { heartbeatMs: 15_000, stallMs: 20 } });
  const reply = await post(`${url}/api/chat`, { message: 'a' }, EVENT_STREAM);
  expect(reply.status).toBe(200);
  await expect.poll(() => isEnded).toBe(true);
});

test('a thousand aborted streams leave no question in flight and no listener behind', async () => {
  const service = fakeService({
    stream: async function* ({ signal }) {
      yield* answerEvents().slice(0, 3);
      await new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new RolecallError('aborted', 'gone')), { once: true });
      });
    },
  });
  let open = 0;
  const counted = {
    ...service,
    stream: (question: Parameters<typeof service.stream>[0]) => {
      open += 1;
      const events = service.stream(question);
      return (async function* () {
        try {
          yield* events;
        } finally {
          open -= 1;
        }
      })();
    },
  };
  const { url } = await startServer(counted);
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const leaving = new AbortController();
        const reply = await fetch(`${url}/api/chat`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...EVENT_STREAM },
          body: '{"message":"a"}',
          signal: leaving.signal,
        });
        await reply.body?.getReader().read();
        leaving.abort();
      }),
    );
  }
  await expect.poll(() => open).toBe(0);
});
