import { describe, expect, test } from 'vitest';
import { ChatClient } from '../../src/widget/protocol/client.js';
import { Conversation } from '../../src/widget/state/conversation.js';
import { newTurn, type Turn } from '../../src/widget/state/turn.js';

const SERVER = new URL('http://chat.example');

function event(part: object): Uint8Array {
  return new TextEncoder().encode(`data: ${JSON.stringify(part)}\n\n`);
}

/** A conversation whose server sends what the test writes, and takes no notice of an abort. */
function createTalk() {
  let writer: ReadableStreamDefaultController<Uint8Array> | undefined;
  const heard: string[] = [];
  const client = new ChatClient(SERVER, {
    idleMs: 10_000,
    fetch: async () => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          writer = controller;
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    },
  });
  const conversation = new Conversation(client, {
    changed: (turn: Turn) => heard.push(turn.state),
    settled: (turn: Turn) => heard.push(`settled ${turn.state}`),
    replaced: () => heard.push('replaced'),
  });
  return {
    conversation,
    heard,
    send: (...parts: object[]) => {
      for (const part of parts) writer?.enqueue(event(part));
    },
  };
}

const HEAD = {
  type: 'data-answer',
  data: { conversationId: 'late', answerId: 'a', status: 'answered', mode: 'llm' },
};
const FINISH = { type: 'finish' };

describe('a conversation and the answer that is under way', () => {
  test('one question at a time; the next may follow when it has ended', async () => {
    const { conversation, send } = createTalk();
    const first = conversation.ask('one');
    await expect(conversation.ask('two')).resolves.toBeNull();
    await new Promise((resolve) => setImmediate(resolve));
    send(HEAD, FINISH);
    await expect(first).resolves.toMatchObject({ state: 'done', question: 'one' });
    expect([conversation.id, conversation.running, conversation.turns.length]).toEqual(['late', false, 1]);
  });

  test('a server that goes on after the visitor stopped changes nothing any more', async () => {
    const { conversation, heard, send } = createTalk();
    const asked = conversation.ask('one');
    await new Promise((resolve) => setImmediate(resolve));
    conversation.reset();
    send(HEAD, FINISH);
    await asked;
    expect([conversation.id, conversation.turns]).toEqual([undefined, []]);
    expect(heard).toEqual(['asking', 'replaced']);
  });

  test('turns that are restored get names of their own, so that none is taken for another', async () => {
    const { conversation, send } = createTalk();
    const kept = { ...newTurn('turn-1', 'kept'), state: 'interrupted' as const };
    conversation.restore('c', [kept, { ...kept, question: 'kept too' }]);
    const asked = conversation.ask('new');
    await new Promise((resolve) => setImmediate(resolve));
    send(HEAD, FINISH);
    await asked;
    expect(new Set(conversation.turns.map(({ id }) => id)).size).toBe(3);
    expect(conversation.turns.at(-1)).toMatchObject({ question: 'new', forgotten: true });
  });
});
