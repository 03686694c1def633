import { expect, onTestFinished, test } from 'vitest';
import {
  chunk,
  fail,
  openStream,
  type RawHandler,
  say,
  startRawModelServer,
  USUAL_END,
} from './support/raw-model-server.js';
import { askStreamed, serveForTest } from './support/served-rolecall.js';

const QUESTION = 'What did Niamh do about infections?';
const PROOF = 'Led the audit of central line infections';

/** The number that the prompt gives to the line that proves the answer. */
function proofIn(exchange: Parameters<RawHandler>[0]): string {
  const prompt = (exchange.body.messages ?? []).map((message) => String(message.content)).join('\n');
  return new RegExp(`\\[(\\d+)\\][^\\n]*${PROOF}`).exec(prompt)?.[1] ?? '0';
}
const truth = (exchange: Parameters<RawHandler>[0]) =>
  `She led the audit of central line infections, which fell from 4.1 to 1.3 per 1,000 line days [${proofIn(exchange)}]. `;
const never = () => new Promise<void>(() => {});

interface Row {
  readonly name: string;
  readonly model: RawHandler;
  /** Why the log says that the model's part ended. */
  readonly ending: string;
  readonly mode: 'llm' | 'extractive';
  /** Calls that reach the model. */
  readonly calls?: number;
}

const ROWS: readonly Row[] = [
  {
    name: 'wrong key',
    model: ({ response }) => fail(response, 401),
    ending: 'authentication',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'bad request',
    model: ({ response }) => fail(response, 400),
    ending: 'bad_request',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'forbidden',
    model: ({ response }) => fail(response, 403),
    ending: 'authentication',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'unknown model',
    model: ({ response }) => fail(response, 404),
    ending: 'not_found',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'request time-out',
    model: ({ response }) => fail(response, 408, { 'retry-after': '0' }),
    ending: 'server',
    mode: 'extractive',
    calls: 3,
  },
  {
    name: 'conflict',
    model: ({ response }) => fail(response, 409, { 'retry-after': '0' }),
    ending: 'server',
    mode: 'extractive',
    calls: 3,
  },
  {
    name: 'rate limit, wait too long',
    model: ({ response }) => fail(response, 429, { 'retry-after': '3600' }),
    ending: 'rate_limited',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'rate limit, then well',
    model: async (exchange) =>
      exchange.count === 1
        ? fail(exchange.response, 429, { 'retry-after': '0' })
        : say(exchange.response, truth(exchange)),
    ending: 'whole',
    mode: 'llm',
    calls: 2,
  },
  {
    name: 'server errors',
    model: ({ response }) => fail(response, 500, { 'retry-after-ms': '1' }),
    ending: 'server',
    mode: 'extractive',
    calls: 3,
  },
  {
    name: 'overloaded, then well',
    model: async (exchange) =>
      exchange.count < 3
        ? fail(exchange.response, 503, { 'retry-after-ms': '1' })
        : say(exchange.response, truth(exchange)),
    ending: 'whole',
    mode: 'llm',
    calls: 3,
  },
  { name: 'no reply at all', model: never, ending: 'timeout_connect', mode: 'extractive' },
  {
    name: 'headers and no word',
    model: ({ response }) => {
      openStream(response);
      response.write(': waiting\n\n');
      return never();
    },
    ending: 'timeout_first_token',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'connection dropped at once',
    model: ({ response }) => {
      response.destroy();
    },
    ending: 'network',
    mode: 'extractive',
  },
  {
    name: 'not JSON',
    model: ({ response }) => {
      openStream(response);
      response.end('data: {"choices": [{"delta": \n\n');
    },
    ending: 'malformed',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'a web page',
    model: ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<html>sk-leak-4711</html>');
    },
    ending: 'cut',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'an error inside the stream',
    model: ({ response }) => {
      openStream(response);
      response.end('data: {"error": {"message": "upstream secret sk-leak-4711", "type": "x"}}\n\n');
    },
    ending: 'server',
    mode: 'extractive',
  },
  {
    name: 'an empty answer',
    model: ({ response }) => {
      openStream(response);
      response.end(USUAL_END);
    },
    ending: 'empty',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'a refusal in words',
    model: ({ response }) => say(response, "I'm sorry, but I can't help with that."),
    ending: 'unverified',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'a content filter',
    model: ({ response }) => {
      openStream(response);
      response.end(`${chunk('', 'content_filter')}data: [DONE]\n\n`);
    },
    ending: 'filtered',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'the format ignored',
    model: ({ response }) =>
      say(response, '## Infections\n\n| what | how |\n| --- | --- |\n| audit | led |\n\nGreat fit!'),
    ending: 'unverified',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'no evidence, it says',
    model: ({ response }) => say(response, 'NO EVIDENCE'),
    ending: 'empty',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'lies alone',
    model: (exchange) => say(exchange.response, truth(exchange).replace('1.3', '0.3')),
    ending: 'unverified',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'sources that do not exist',
    model: (exchange) => say(exchange.response, truth(exchange).replace(/\[\d+\]/, '[999]')),
    ending: 'unverified',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'cut in the middle of a chunk',
    model: async (exchange) => {
      openStream(exchange.response);
      exchange.response.write(chunk(truth(exchange)));
      exchange.response.write('data: {"choi');
      await new Promise((resolve) => setTimeout(resolve, 50));
      exchange.response.destroy();
    },
    ending: 'network',
    mode: 'llm',
    calls: 1,
  },
  {
    name: 'closed without an end',
    model: (exchange) => {
      openStream(exchange.response);
      exchange.response.end(chunk(truth(exchange)));
    },
    ending: 'cut',
    mode: 'llm',
    calls: 1,
  },
  {
    name: 'falls silent',
    model: (exchange) => {
      openStream(exchange.response);
      exchange.response.write(chunk(truth(exchange)));
      return never();
    },
    ending: 'timeout_idle',
    mode: 'llm',
    calls: 1,
  },
  {
    name: 'repeats for ever',
    model: async (exchange) => {
      openStream(exchange.response);
      for (let i = 0; i < 400 && !exchange.response.destroyed; i += 1) {
        exchange.response.write(chunk(truth(exchange)));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    ending: 'repeats',
    mode: 'llm',
    calls: 1,
  },
  {
    name: 'never ends a sentence',
    model: async (exchange) => {
      openStream(exchange.response);
      for (let i = 0; i < 4000 && !exchange.response.destroyed; i += 1) {
        exchange.response.write(chunk('and then '));
        if (i % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
    ending: 'too_long',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'never ends',
    model: async (exchange) => {
      openStream(exchange.response);
      for (let i = 0; i < 4000 && !exchange.response.destroyed; i += 1) {
        exchange.response.write(chunk(' '));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    ending: 'timeout_whole',
    mode: 'extractive',
    calls: 1,
  },
  {
    name: 'out of tokens in a sentence',
    model: (exchange) => {
      openStream(exchange.response);
      exchange.response.end(
        `${chunk(truth(exchange))}${chunk('She also cut')}${chunk('', 'length')}data: [DONE]\n\n`,
      );
    },
    ending: 'too_long',
    mode: 'llm',
    calls: 1,
  },
];

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
