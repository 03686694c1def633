import { expect, onTestFinished, test } from 'vitest';
import { PROOF, ROWS, truth } from './support/faults.js';
import { say, startRawModelServer } from './support/raw-model-server.js';
import { askStreamed, serveForTest } from './support/served-rolecall.js';

const QUESTION = 'What did Niamh do about infections?';
for (const row of ROWS) {
  test(`${row.name}: the visitor gets an honest answer`, async () => {
    const model = await startRawModelServer(row.model);
    onTestFinished(() => model.close());
    const rolecall = await serveForTest({
      env: {
        OPENAI_BASE_URL: model.baseUrl,
        ROLECALL_MODEL_TIMEOUT_SECONDS: row.ending.startsWith('timeout') ? '1' : '6',
      },
    });

    const turn = await askStreamed(rolecall.url, QUESTION);

    expect(turn.answer).toMatchObject({ status: 'answered', mode: row.mode });
    expect(turn.terminals).toEqual(['finish']);
    expect(turn.isDone).toBe(true);
    expect(turn.text).toContain('central line infections');
    expect(turn.citations.map((citation) => citation.quote)).toContainEqual(expect.stringContaining(PROOF));
    for (const [, number] of turn.text.matchAll(/\[(\d+)\]/g)) {
      expect(turn.citations.map((citation) => String(citation.id))).toContain(number);
    }
    expect(turn.raw).not.toMatch(/sk-leak|upstream|sk-test|secret/);
    const report = rolecall.log.find((line) => 'ending' in line.facts);
    expect(report?.facts).toMatchObject({ ending: row.ending });
    if (row.calls !== undefined) expect(model.requests).toBe(row.calls);
  });
}

test('nobody there: the visitor gets the extractive answer, and after some failures nobody is asked', async () => {
  const gone = await startRawModelServer(() => undefined);
  await gone.close();
  const rolecall = await serveForTest({
    env: { OPENAI_BASE_URL: gone.baseUrl, ROLECALL_MODEL_TIMEOUT_SECONDS: '3' },
  });
  const endings = [];
  for (let i = 0; i < 7; i += 1) {
    const turn = await askStreamed(rolecall.url, QUESTION);
    expect(turn.answer).toMatchObject({ status: 'answered', mode: 'extractive' });
    endings.push(rolecall.log.filter((line) => 'ending' in line.facts).at(-1)?.facts.ending);
  }
  expect(endings).toEqual([...Array(5).fill('network'), 'circuit_open', 'circuit_open']);
  expect(rolecall.log.map((line) => line.message)).toContain(
    'the model is not asked for a while: it failed too often',
  );
});

test('a host that has no address', async () => {
  const rolecall = await serveForTest({
    env: { OPENAI_BASE_URL: 'http://rolecall-model.invalid/v1', ROLECALL_MODEL_TIMEOUT_SECONDS: '3' },
  });
  const turn = await askStreamed(rolecall.url, QUESTION);
  expect(turn.answer).toMatchObject({ status: 'answered', mode: 'extractive' });
  expect(rolecall.log.find((line) => 'ending' in line.facts)?.facts.ending).toMatch(
    /^(?:network|timeout_connect)$/,
  );
});

test('a spent budget makes answers extractive, not errors', async () => {
  const model = await startRawModelServer((exchange) => say(exchange.response, truth(exchange)));
  onTestFinished(() => model.close());
  const rolecall = await serveForTest({
    env: { OPENAI_BASE_URL: model.baseUrl, ROLECALL_MODEL_DAILY_TOKENS: '5000' },
  });
  const modes = [];
  for (let i = 0; i < 7; i += 1) modes.push((await askStreamed(rolecall.url, QUESTION)).answer.mode);
  expect(modes[0]).toBe('llm');
  expect(modes.at(-1)).toBe('extractive');
  expect(model.requests).toBeLessThan(7);
  expect(rolecall.log.filter((line) => 'ending' in line.facts).at(-1)?.facts.ending).toBe('budget');
});

test('a conversation has its share of model answers', async () => {
  const model = await startRawModelServer((exchange) => say(exchange.response, truth(exchange)));
  onTestFinished(() => model.close());
  const rolecall = await serveForTest({
    env: { OPENAI_BASE_URL: model.baseUrl, ROLECALL_MODEL_CONVERSATION_ANSWERS: '2' },
  });
  const modes = [];
  let conversationId: string | undefined;
  for (let i = 0; i < 3; i += 1) {
    const turn = await askStreamed(rolecall.url, QUESTION, conversationId);
    conversationId = String(turn.answer.conversationId);
    modes.push(turn.answer.mode);
  }
  expect(modes).toEqual(['llm', 'llm', 'extractive']);
});
