import { DefaultChatTransport, readUIMessageStream, type UIMessage } from 'ai';
import { expect, test } from 'vitest';
import { RolecallError } from '../../src/errors.js';
import { ANSWER, answerEvents, answeringService, fakeService } from '../support/fake-service.js';
import { post, startServer } from '../support/http-server.js';

const user = (text: string, id = 'u1'): UIMessage => ({ id, role: 'user', parts: [{ type: 'text', text }] });

/** One turn of `useChat`: sends through the real transport, reads through the real reader. */
async function turn(url: string, messages: UIMessage[], options: { signal?: AbortSignal } = {}) {
  const transport = new DefaultChatTransport({ api: `${url}/api/chat` });
  const chunks = await transport.sendMessages({
    trigger: 'submit-message',
    chatId: 'chat-1',
    messageId: undefined,
    messages,
    abortSignal: options.signal,
  });
  const errors: unknown[] = [];
  let last: UIMessage | undefined;
  for await (const message of readUIMessageStream({
    stream: chunks,
    onError: (error) => errors.push(error),
  })) {
    last = message;
  }
  return { message: last, errors };
}

test('the transport and reader of the AI SDK take an answer unchanged', async () => {
  const service = answeringService();
  const { url } = await startServer(service);
  const { message, errors } = await turn(url, [user('Where does she work?')]);
  expect(errors).toEqual([]);
  expect(message?.id).toBe(ANSWER.answerId);
  const parts = message?.parts ?? [];
  expect(parts.filter((part) => part.type === 'text')).toEqual([
    expect.objectContaining({ type: 'text', text: ANSWER.answer, state: 'done' }),
  ]);
  expect(parts.filter((part) => part.type === 'source-document')).toHaveLength(1);
  expect(parts.find((part) => part.type === 'data-citation')).toMatchObject({ data: ANSWER.citations[0] });
  expect(service.questions[0]).toMatchObject({ message: 'Where does she work?' });
  expect(service.questions[0]).not.toHaveProperty('conversationId');
});

test('the next turn goes on in the conversation that our own last answer names', async () => {
  const service = answeringService();
  const { url } = await startServer(service);
  const first = await turn(url, [user('Where does she work?')]);
  if (first.message === undefined) throw new Error('no message');
  await turn(url, [user('Where does she work?'), first.message, user('And before that?', 'u2')]);
  expect(service.questions[1]).toMatchObject({
    message: 'And before that?',
    conversationId: ANSWER.conversationId,
    afterAnswerId: ANSWER.answerId,
  });
});

test("a chat's id is no key to a conversation: without our answer among the messages a new one starts", async () => {
  const service = answeringService();
  const { url } = await startServer(service);
  const stranger = { id: ANSWER.conversationId, messages: [user('What did they ask?')] };
  const reply = await post(`${url}/api/chat`, stranger);
  await reply.text();
  expect(service.questions[0]).not.toHaveProperty('conversationId');
});

test('an error in mid-answer reaches the reader as an error, with what came before', async () => {
  const service = fakeService({
    stream: async function* () {
      yield* answerEvents().slice(0, 3);
      throw new RolecallError('model_unavailable', 'The model does not answer.');
    },
  });
  const { url } = await startServer(service);
  const { message, errors } = await turn(url, [user('Where does she work?')]);
  expect(errors).toEqual([new Error('The model does not answer.')]);
  expect(message?.parts.find((part) => part.type === 'text')).toMatchObject({
    text: expect.stringContaining('Ward 4'),
  });
});

test('stop() of the reader withdraws the question', async () => {
  let isEnded = false;
  const service = fakeService({
    stream: async function* ({ signal }) {
      try {
        yield* answerEvents().slice(0, 3);
        await new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new RolecallError('aborted', 'gone')));
        });
      } finally {
        isEnded = true;
      }
    },
  });
  const { url } = await startServer(service);
  const stop = new AbortController();
  const reading = turn(url, [user('Where does she work?')], { signal: stop.signal });
  await expect.poll(() => service.questions.length).toBe(1);
  stop.abort();
  await reading.catch(() => {});
  await expect.poll(() => isEnded).toBe(true);
});

test('several text parts are one question; other parts of the message are not read', async () => {
  const service = answeringService();
  const { url } = await startServer(service);
  const parts = [
    { type: 'text', text: 'Where does she work,' },
    { type: 'file', mediaType: 'text/plain', url: 'data:text/plain,ignore' },
    { type: 'text', text: 'and since when?' },
  ];
  await (await post(`${url}/api/chat`, { id: 'c', messages: [{ id: 'u', role: 'user', parts }] })).text();
  expect(service.questions[0]?.message).toBe('Where does she work,\nand since when?');
});

test.each([
  ['no messages', { id: 'c', messages: [] }],
  ['the last message is not of the user', { id: 'c', messages: [{ id: 'a', role: 'assistant', parts: [] }] }],
  ['no text', { id: 'c', messages: [{ id: 'u', role: 'user', parts: [{ type: 'file', url: 'data:,' }] }] }],
  ['too long a text', { id: 'c', messages: [user('a'.repeat(2001))] }],
  ['both shapes at once', { message: 'a', messages: [user('a')] }],
  ['an unknown field', { id: 'c', messages: [user('a')], model: 'gpt-9' }],
])('%s: 400', async (_name, body) => {
  const service = answeringService();
  const { url } = await startServer(service);
  const reply = await post(`${url}/api/chat`, body);
  expect(reply.status).toBe(400);
  expect((await reply.json()).error.code).toBe('request_invalid');
  expect(service.questions).toEqual([]);
});

test('a long history passes where a long plain body does not', async () => {
  const { url } = await startServer(answeringService());
  const history = Array.from({ length: 60 }, (_, index) => user('x'.repeat(2000), `u${index}`));
  const reply = await post(`${url}/api/chat`, { id: 'c', messages: [...history, user('And now?')] });
  await reply.text();
  expect(reply.status).toBe(200);
});
