import { describe, expect, test } from 'vitest';
import type { ChatModel, ChatPiece } from '../../src/llm/access/chat-model.js';
import { createCircuitBreaker } from '../../src/llm/access/circuit-breaker.js';
import { withGuards } from '../../src/llm/access/guarded-chat.js';
import { type FailureReason, ModelFailure } from '../../src/llm/access/model-failure.js';
import { withRetries } from '../../src/llm/access/retries.js';
import { createSlots } from '../../src/llm/access/slots.js';
import { createTokenBudget } from '../../src/llm/access/token-budget.js';

const PROMPT = { system: 'rules', user: 'question' };
const END: ChatPiece = { type: 'end', finish: 'stop', usage: { input: 10, output: 5, cachedInput: 0 } };

/** A model whose calls do, in turn, what the script says; more calls than scripted are refused. */
function scripted(
  ...calls: readonly (readonly (ChatPiece | ModelFailure)[])[]
): ChatModel & { calls: number } {
  const model = {
    name: 'm',
    calls: 0,
    async *stream() {
      const script = calls[model.calls];
      model.calls += 1;
      if (script === undefined) throw new Error('a call that nobody scripted');
      for (const step of script) {
        if (step instanceof ModelFailure) throw step;
        yield step;
      }
    },
  };
  return model;
}

async function reasonOf(work: Promise<unknown>): Promise<FailureReason | 'none'> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof ModelFailure) return error.reason;
    throw error;
  }
}

const drain = async (model: ChatModel): Promise<ChatPiece[]> => {
  const pieces: ChatPiece[] = [];
  for await (const piece of model.stream(PROMPT, {})) pieces.push(piece);
  return pieces;
};

describe('slots', () => {
  test('more than the queue holds is turned away at once; the rest is served in order', async () => {
    const slots = createSlots({ concurrency: 1, queue: 2, waitMs: 60_000 });
    const order: number[] = [];
    const release = await slots.take();
    const waiting = [1, 2].map(async (n) => {
      const done = await slots.take();
      order.push(n);
      done();
    });
    expect(await reasonOf(slots.take())).toBe('queue_full');
    release();
    release();
    await Promise.all(waiting);
    expect(order).toEqual([1, 2]);
    expect([slots.running, slots.waiting]).toEqual([0, 0]);
  });

  test('who leaves the queue leaves no trace', async () => {
    const slots = createSlots({ concurrency: 1, queue: 5, waitMs: 60_000 });
    const release = await slots.take();
    const controller = new AbortController();
    const left = slots.take(controller.signal);
    controller.abort();
    expect(await reasonOf(left)).toBe('aborted');
    expect(slots.waiting).toBe(0);
    release();
    expect(slots.running).toBe(0);
  });

  test('nobody waits for ever', async () => {
    const slots = createSlots({ concurrency: 1, queue: 5, waitMs: 1 });
    await slots.take();
    expect(await reasonOf(slots.take())).toBe('queue_full');
  });
});

describe('token budget', () => {
  test('counts the worst case until it is known, and starts anew each day', () => {
    let date = '2026-11-23';
    const budget = createTokenBudget(100, () => new Date(`${date}T10:00:00Z`));
    const settle = budget.reserve(80);
    expect(() => budget.reserve(30)).toThrow(ModelFailure);
    settle(20);
    settle(20);
    expect(budget.usedToday).toBe(20);
    budget.reserve(80);
    expect(() => budget.reserve(1)).toThrow(ModelFailure);
    date = '2026-11-24';
    expect(budget.usedToday).toBe(0);
    budget.reserve(100);
  });

  test('0 is no limit', () => {
    const budget = createTokenBudget(0, () => new Date());
    budget.reserve(1e12);
    expect(() => budget.reserve(1e12)).not.toThrow();
  });
});

describe('circuit breaker', () => {
  test('opens after failures in a row, lets one probe through, closes when it goes well', () => {
    let nowMs = 0;
    const changes: string[] = [];
    const circuit = createCircuitBreaker({
      failures: 2,
      openMs: 100,
      longestOpenMs: 1000,
      nowMs: () => nowMs,
      onChange: (state) => changes.push(state),
    });
    const fails = () => {
      circuit.enter();
      circuit.leave(new ModelFailure('server'));
    };
    fails();
    circuit.enter();
    circuit.leave();
    fails();
    fails();
    expect(() => circuit.enter()).toThrow(ModelFailure);
    nowMs = 100;
    circuit.enter();
    expect(() => circuit.enter()).toThrow(ModelFailure);
    circuit.leave(new ModelFailure('network'));
    nowMs = 250;
    expect(() => circuit.enter()).toThrow(ModelFailure);
    nowMs = 300;
    circuit.enter();
    circuit.leave();
    circuit.enter();
    expect(changes).toEqual(['open', 'closed']);
  });

  test('a bad question and a visitor who left say nothing about the provider', () => {
    const circuit = createCircuitBreaker({ failures: 1, openMs: 100, longestOpenMs: 100, nowMs: () => 0 });
    for (const reason of ['bad_request', 'aborted', 'unverified', 'filtered'] as const) {
      circuit.enter();
      circuit.leave(new ModelFailure(reason));
    }
    expect(() => circuit.enter()).not.toThrow();
  });
});

describe('retries', () => {
  const options = { retries: 2, baseDelayMs: 0, withinMs: 1000, nowMs: () => 0, random: () => 0.5 };

  test('tries again until it speaks', async () => {
    const model = scripted(
      [new ModelFailure('server')],
      [new ModelFailure('network')],
      [{ type: 'text', text: 'a' }, END],
    );
    expect(await drain(withRetries(model, options))).toHaveLength(2);
    expect(model.calls).toBe(3);
  });

  test('never after it spoke, never for a wrong key, never later than the deadline', async () => {
    const spoke = scripted([{ type: 'text', text: 'a' }, new ModelFailure('network')]);
    expect(await reasonOf(drain(withRetries(spoke, options)))).toBe('network');
    const key = scripted([new ModelFailure('authentication', { status: 401 })]);
    expect(await reasonOf(drain(withRetries(key, options)))).toBe('authentication');
    const late = scripted([new ModelFailure('rate_limited', { retryAfterMs: 1001 })]);
    expect(await reasonOf(drain(withRetries(late, options)))).toBe('rate_limited');
    expect([spoke.calls, key.calls, late.calls]).toEqual([1, 1, 1]);
  });
});

test('however a call ends, its slot and its unused tokens are given back', async () => {
  const slots = createSlots({ concurrency: 1, queue: 0, waitMs: 1 });
  const budget = createTokenBudget(1_000_000, () => new Date('2026-11-23T00:00:00Z'));
  const circuit = createCircuitBreaker({ failures: 99, openMs: 1, longestOpenMs: 1, nowMs: () => 0 });
  const model = scripted(
    [{ type: 'text', text: 'a' }, END],
    [new ModelFailure('server')],
    [{ type: 'text', text: 'abcdefg' }, { type: 'text', text: 'more' }, END],
  );
  const guarded = withGuards(model, { slots, budget, circuit, maxOutputTokens: 100 });
  await drain(guarded);
  expect(budget.usedToday).toBe(15);
  expect(await reasonOf(drain(guarded))).toBe('server');
  for await (const piece of guarded.stream(PROMPT, {})) if (piece.type === 'text') break;
  expect(slots.running).toBe(0);
  expect(budget.usedToday).toBeLessThan(40);
});
