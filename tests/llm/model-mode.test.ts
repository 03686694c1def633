import { DefaultChatTransport, readUIMessageStream, type UIMessage } from 'ai';
import { expect, onTestFinished, test } from 'vitest';
import {
  chunk,
  openStream,
  type RawExchange,
  say,
  startRawModelServer,
  USUAL_END,
} from './support/raw-model-server.js';
import { startScriptedModel } from './support/scripted-model.js';
import { askStreamed, serveForTest } from './support/served-rolecall.js';

const QUESTION = 'What did Niamh do about infections?';

function numberOf(exchange: RawExchange, proof: string): string {
  const prompt = (exchange.body.messages ?? []).map((message) => String(message.content)).join('\n');
  return new RegExp(`\\[(\\d+)\\][^\\n]*${proof}`).exec(prompt)?.[1] ?? '0';
}
const audit = (exchange: RawExchange) =>
  `She led the audit of central line infections, which fell from 4.1 to 1.3 per 1,000 line days [${numberOf(exchange, 'Led the audit')}]. `;
const link = (exchange: RawExchange) =>
  `At Brackenfield General Hospital she was link nurse for diabetes and for infection prevention [${numberOf(exchange, 'Link nurse')}].`;

async function scripted(options: Parameters<typeof startScriptedModel>[0] = {}) {
  const model = await startScriptedModel(options);
  onTestFinished(() => model.stop());
  return model;
}

test.each(['chat', 'responses'])('over the %s API a model writes what the evidence says', async (api) => {
  const model = await scripted();
  const rolecall = await serveForTest({
    env: {
      OPENAI_BASE_URL: model.baseUrl,
      ROLECALL_MODEL_API: api,
      ROLECALL_MODEL_PRICE: '0.40/1.60',
      ROLECALL_CHAT_MODEL: 'llama3.2:3b',
    },
  });
  const turn = await askStreamed(rolecall.url, QUESTION);
  expect(turn.answer).toMatchObject({ status: 'answered', mode: 'llm' });
  expect(turn.text).toContain(
    '“Led the audit of central line infections, which fell from 4.1 to 1.3 per 1,000 line days” [1].',
  );
  expect(turn.terminals).toEqual(['finish']);
  const report = rolecall.log.find((line) => line.message === 'a model wrote an answer')?.facts;
  expect(report).toMatchObject({
    model: 'llama3.2:3b',
    ending: 'whole',
    usage: { input: expect.any(Number), output: expect.any(Number) },
  });
  // The local server counts no tokens over Responses.
  if (api === 'chat') expect(report?.costUsd).toBeGreaterThan(0);
  for (const { start, end, document, quote } of turn.citations) {
    const text = await (await fetch(`${rolecall.url}/api/documents/${document}`)).text();
    expect(text.slice(Number(start), Number(end))).toBe(quote);
  }
});

test('refusals, small talk and what the documents do not say never reach a model', async () => {
  const model = await scripted({ reply: () => 'Yes, she knows Rust [1].' });
  const rolecall = await serveForTest({ env: { OPENAI_BASE_URL: model.baseUrl } });
  for (const [message, status] of [
    ['Does Niamh know Rust?', 'not_in_profile'],
    ['Hello', 'answered'],
    ['How old is she?', 'declined'],
  ] as const) {
    expect((await askStreamed(rolecall.url, message)).answer).toMatchObject({ status, mode: 'extractive' });
  }
  expect(model.prompts()).toEqual([]);
});

test('lies among truths are withheld and counted; a model can not turn a yes round', async () => {
  const model = await startRawModelServer((exchange) =>
    say(
      exchange.response,
      `${audit(exchange).replace('led', 'chaired')}No, she never cared about infections [1]. She won a prize for it. ${link(exchange)} ${audit(exchange)}`,
    ),
  );
  onTestFinished(() => model.close());
  const rolecall = await serveForTest({ env: { OPENAI_BASE_URL: model.baseUrl } });
  const turn = await askStreamed(rolecall.url, QUESTION);
  expect(turn.answer.mode).toBe('llm');
  expect(turn.text).not.toMatch(/never|prize/);
  expect(turn.text).toContain('link nurse for diabetes');
  expect(rolecall.log.find((line) => 'ending' in line.facts)?.facts).toMatchObject({
    sent: 3,
    withheld: { uncited: 1, negation: 1 },
  });
});

test('the first sentence is on the wire before the model has finished', async () => {
  let goOn = () => {};
  const seen = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const model = await startRawModelServer(async (exchange) => {
    openStream(exchange.response);
    exchange.response.write(chunk(audit(exchange)));
    await seen;
    exchange.response.end(chunk(link(exchange)) + USUAL_END);
  });
  onTestFinished(() => model.close());
  const rolecall = await serveForTest({ env: { OPENAI_BASE_URL: model.baseUrl } });
  const reply = await fetch(`${rolecall.url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ message: QUESTION }),
  });
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of reply.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    // The model is held until its first sentence has arrived here: were it buffered, this would never end.
    if (text.includes('1,000 line days')) goOn();
  }
  expect(text).toContain('link nurse');
});

test('the conversation is told to the model, and a follow-up that the rules can not place is put in full words', async () => {
  const model = await scripted();
  const rolecall = await serveForTest({ env: { OPENAI_BASE_URL: model.baseUrl } });
  const first = await askStreamed(rolecall.url, QUESTION);
  await askStreamed(
    rolecall.url,
    'What did she do at Brackenfield General Hospital?',
    String(first.answer.conversationId),
  );
  const last = model.prompts().at(-1);
  expect(last?.user).toContain(`visitor: ${QUESTION}`);
  expect(last?.user).toContain('answer: ');
  expect(last?.user).not.toMatch(/^visitor: .*\[1\]/m);
});

test('a visitor who leaves closes the socket of the model', async () => {
  let arrived = () => {};
  const asked = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const model = await startRawModelServer((exchange) => {
    openStream(exchange.response);
    exchange.response.write(chunk('She '));
    arrived();
    return new Promise(() => {});
  });
  onTestFinished(() => model.close());
  const rolecall = await serveForTest({ env: { OPENAI_BASE_URL: model.baseUrl } });
  const controller = new AbortController();
  const gone = fetch(`${rolecall.url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ message: QUESTION }),
    signal: controller.signal,
  }).then((reply) => reply.text());
  await asked;
  controller.abort();
  await expect(gone).rejects.toThrow();
  await expect.poll(() => model.abandoned, { timeout: 20_000 }).toBe(1);
  await expect
    .poll(() => rolecall.log.find((line) => 'ending' in line.facts)?.facts.ending, { timeout: 20_000 })
    .toBe('aborted');
});

test('the transport of the ai package reads a model answer unchanged', async () => {
  const model = await scripted();
  const rolecall = await serveForTest({ env: { OPENAI_BASE_URL: model.baseUrl } });
  const transport = new DefaultChatTransport({ api: `${rolecall.url}/api/chat` });
  const stream = await transport.sendMessages({
    trigger: 'submit-message',
    chatId: 'chat',
    messageId: undefined,
    messages: [{ id: 'm1', role: 'user', parts: [{ type: 'text', text: QUESTION }] }],
    abortSignal: undefined,
  });
  let message: UIMessage | undefined;
  for await (const state of readUIMessageStream({ stream })) message = state;
  const parts = message?.parts ?? [];
  const text = parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
  expect(text).toContain('[1]');
  expect(parts.find((part) => part.type === 'data-answer')).toMatchObject({
    data: { mode: 'llm', status: 'answered' },
  });
  expect(parts.filter((part) => part.type === 'data-citation').length).toBe(
    parts.filter((part) => part.type === 'source-document').length,
  );
});
