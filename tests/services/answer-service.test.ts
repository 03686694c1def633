import { expect, test } from 'vitest';
import type { ConversationStore } from '../../src/conversations/conversation-store.js';
import { createMemoryStore } from '../../src/conversations/memory-store.js';
import { RolecallError } from '../../src/errors.js';
import type { Answer, AnswerEvent, AnswerService } from '../../src/model/answer.js';
import { createAnswerService } from '../../src/services/answer-service.js';
import type { EnginePort } from '../../src/services/engine-port.js';
import type { UnansweredQuestion } from '../../src/services/journal.js';
import { createKnowledgeHolder } from '../../src/services/knowledge.js';
import { RESULT, recordingEngine } from '../support/fake-engine.js';
import { CARD } from '../support/fake-service.js';

interface Bench {
  readonly service: AnswerService;
  readonly store: ConversationStore;
  readonly unanswered: UnansweredQuestion[];
  readonly answers: Answer[];
}

function bench(engine: EnginePort): Bench {
  const unanswered: UnansweredQuestion[] = [];
  const answers: Answer[] = [];
  const store = createMemoryStore({ nowMs: () => 0 });
  const knowledge = createKnowledgeHolder();
  knowledge.replace({ engine, card: CARD, documents: new Map([['cv.md', 'abcdef']]) });
  let ids = 0;
  const service = createAnswerService({
    knowledge,
    conversations: store,
    journal: {
      unanswered: (entry) => unanswered.push(entry),
      feedback: async () => {},
      close: async () => {},
    },
    newId: () => {
      ids += 1;
      return `id${ids}`;
    },
    onAnswer: (answer) => answers.push(answer),
  });
  return { service, store, unanswered, answers };
}

async function collect(events: AsyncIterable<AnswerEvent>): Promise<AnswerEvent[]> {
  const all: AnswerEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

test('a first question starts a conversation, a second goes on in it with the turns so far', async () => {
  const engine = recordingEngine();
  const { service } = bench(engine);
  const first = await service.ask({ message: 'a' });
  const second = await service.ask({ message: 'b', conversationId: first.conversationId });
  expect(second.conversationId).toBe(first.conversationId);
  expect(second.answerId).not.toBe(first.answerId);
  expect(engine.questions.map(({ message, history }) => ({ message, history }))).toEqual([
    { message: 'a', history: [] },
    { message: 'b', history: [{ n: 1 }] },
  ]);
});

test('an id that is not known is never adopted', async () => {
  const engine = recordingEngine();
  const { service } = bench(engine);
  const { conversationId } = await service.ask({ message: 'a', conversationId: 'my-own' });
  expect(conversationId).not.toBe('my-own');
  await service.ask({ message: 'b', conversationId: 'my-own' });
  expect(engine.questions[1]?.history).toEqual([]);
});

test('going on from an earlier answer forgets the later ones', async () => {
  const engine = recordingEngine();
  const { service } = bench(engine);
  const first = await service.ask({ message: 'a' });
  const { conversationId } = first;
  await service.ask({ message: 'b', conversationId });
  await service.ask({ message: 'b, asked better', conversationId, afterAnswerId: first.answerId });
  await service.ask({ message: 'c', conversationId });
  expect(engine.questions.map(({ history }) => history)).toEqual([
    [],
    [{ n: 1 }],
    [{ n: 1 }],
    [{ n: 1 }, { n: 3 }],
  ]);
});

test('two questions of one conversation at once are answered one after the other', async () => {
  const log: string[] = [];
  const engine = recordingEngine(async ({ message }) => {
    log.push(`${message} in`);
    await Promise.resolve();
    log.push(`${message} out`);
    return RESULT;
  });
  const { service } = bench(engine);
  const { conversationId } = await service.ask({ message: 'a' });
  await Promise.all(['b', 'c', 'd'].map((message) => service.ask({ message, conversationId })));
  expect(log).toEqual(['a', 'b', 'c', 'd'].flatMap((message) => [`${message} in`, `${message} out`]));
  expect(engine.questions.at(-1)?.history).toHaveLength(3);
});

test('the stream of a finished answer: start, each citation before its sentence, whole sentences, finish', async () => {
  const { service } = bench(recordingEngine());
  const events = await collect(service.stream({ message: 'a' }));
  expect(
    events.map((event) => (event.type === 'citation' ? `citation ${event.citation.id}` : event.type)),
  ).toEqual(['start', 'citation 1', 'text', 'citation 2', 'text', 'finish']);
  const finish = events.at(-1);
  if (finish?.type !== 'finish') throw new Error('no finish');
  expect(events.flatMap((event) => (event.type === 'text' ? [event.text] : [])).join('')).toBe(
    finish.answer.answer,
  );
  expect(events[0]).toEqual({
    type: 'start',
    conversationId: finish.answer.conversationId,
    answerId: finish.answer.answerId,
    status: 'answered',
    mode: 'extractive',
  });
});

test('an engine that streams is passed on as it writes, and its turn is remembered', async () => {
  const engine = recordingEngine(undefined, async function* () {
    yield { type: 'start', status: 'answered', mode: 'llm' };
    yield { type: 'text', text: RESULT.answer };
    yield { type: 'finish', result: { ...RESULT, mode: 'llm' } };
  });
  const { service, store } = bench(engine);
  const events = await collect(service.stream({ message: 'a' }));
  expect(events.map(({ type }) => type)).toEqual(['start', 'text', 'finish']);
  const start = events[0];
  if (start?.type !== 'start') throw new Error('no start');
  expect(await store.load(start.conversationId)).toEqual([{ answerId: start.answerId, turn: RESULT.turn }]);
});

test('a reader who leaves in mid-stream gives the conversation back, and the turn is not remembered', async () => {
  const engine = recordingEngine(undefined, async function* () {
    yield { type: 'start', status: 'answered', mode: 'llm' };
    yield { type: 'text', text: 'One. ' };
    yield { type: 'text', text: 'Two.' };
  });
  const { service, store } = bench(engine);
  let conversationId = '';
  for await (const event of service.stream({ message: 'a' })) {
    if (event.type === 'start') conversationId = event.conversationId;
    if (event.type === 'text') break;
  }
  expect(await store.load(conversationId)).toBeUndefined();
  await (await store.acquire(conversationId))();
});

test('a failed answer gives the conversation back and is not remembered', async () => {
  let isBroken = true;
  const engine = recordingEngine(async () => {
    if (isBroken) throw new RolecallError('model_unavailable', 'no');
    return RESULT;
  });
  const { service } = bench(engine);
  isBroken = false;
  const { conversationId } = await service.ask({ message: 'a' });
  isBroken = true;
  await expect(service.ask({ message: 'b', conversationId })).rejects.toMatchObject({
    code: 'model_unavailable',
  });
  isBroken = false;
  await service.ask({ message: 'c', conversationId });
  expect(engine.questions.at(-1)?.history).toEqual([{ n: 1 }]);
});

test.each(['ask', 'stream'] as const)(
  '%s: a withdrawn question is aborted whatever the engine throws',
  async (way) => {
    const leaving = new AbortController();
    const engine = recordingEngine(async () => {
      leaving.abort();
      throw new DOMException('This operation was aborted', 'AbortError');
    });
    const { service } = bench(engine);
    const question = { message: 'a', signal: leaving.signal };
    const attempt = way === 'ask' ? service.ask(question) : collect(service.stream(question));
    await expect(attempt).rejects.toMatchObject({ name: 'RolecallError', code: 'aborted' });
  },
);

test('an answer that comes after its question was withdrawn is not remembered', async () => {
  const leaving = new AbortController();
  const engine = recordingEngine(async () => {
    leaving.abort();
    return RESULT;
  });
  const { service, answers } = bench(engine);
  await expect(service.ask({ message: 'a', signal: leaving.signal })).rejects.toMatchObject({
    code: 'aborted',
  });
  expect(answers).toEqual([]);
});

test.each(['not_in_profile', 'declined', 'clarify'] as const)(
  'a question that ends in %s is noted for the owner',
  async (status) => {
    const { service, unanswered } = bench(recordingEngine(async () => ({ ...RESULT, status })));
    const { answerId } = await service.ask({ message: 'Does she know Rust?' });
    expect(unanswered).toEqual([{ answerId, status, question: 'Does she know Rust?' }]);
  },
);

test('an answered question is not noted', async () => {
  const { service, unanswered } = bench(recordingEngine());
  await service.ask({ message: 'a' });
  expect(unanswered).toEqual([]);
});

test('before the documents are read every question is not_ready, with the wait', async () => {
  const service = createAnswerService({
    knowledge: createKnowledgeHolder(),
    conversations: createMemoryStore({ nowMs: () => 0 }),
    journal: { unanswered: () => {}, feedback: async () => {}, close: async () => {} },
    newId: () => 'id',
  });
  const notReady = { code: 'not_ready', retryAfterSeconds: 2 };
  await expect(service.ask({ message: 'a' })).rejects.toMatchObject(notReady);
  await expect(collect(service.stream({ message: 'a' }))).rejects.toMatchObject(notReady);
  expect(() => service.profile()).toThrow(expect.objectContaining(notReady));
  expect(() => service.documentText('cv.md')).toThrow(expect.objectContaining(notReady));
});
