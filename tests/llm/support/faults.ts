import { chunk, fail, openStream, type RawHandler, say, USUAL_END } from './raw-model-server.js';

/** The passage that every answer to the table's question must cite. */
export const PROOF = 'Led the audit of central line infections';

/** The number that the prompt gives to the line that proves the answer. */
function proofIn(exchange: Parameters<RawHandler>[0]): string {
  const prompt = (exchange.body.messages ?? []).map((message) => String(message.content)).join('\n');
  return new RegExp(`\\[(\\d+)\\][^\\n]*${PROOF}`).exec(prompt)?.[1] ?? '0';
}
/** A faithful sentence, with the number that the prompt gives to its proof. */
export const truth = (exchange: Parameters<RawHandler>[0]) =>
  `She led the audit of central line infections, which fell from 4.1 to 1.3 per 1,000 line days [${proofIn(exchange)}]. `;
const never = () => new Promise<void>(() => {});

/** One way in which a model fails. */
export interface Row {
  readonly name: string;
  readonly model: RawHandler;
  /** Why the log says that the model's part ended. */
  readonly ending: string;
  readonly mode: 'llm' | 'extractive';
  /** Calls that reach the model. */
  readonly calls?: number;
}

/** The ways in which a model can fail, and what a visitor must get then. */
export const ROWS: readonly Row[] = [
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
