// Two servers to compare with, on ports of their own: bare Express with a constant, and Rolecall's own app with an
// answer that is already there. Prints their URLs as one line of JSON; ends with its standard input.
import express from 'express';
import { readConfig } from '../../src/config.js';
import { createHttpApp } from '../../src/http/app.js';
import { InFlight } from '../../src/http/chat/in-flight.js';
import { listen } from '../../src/http/server.js';
import { createLogger } from '../../src/logging.js';
import type { Answer, AnswerService } from '../../src/model/answer.js';

const answer: Answer = {
  conversationId: '00000000-0000-4000-8000-000000000000',
  answerId: '00000000-0000-4000-8000-000000000001',
  status: 'answered',
  mode: 'extractive',
  answer: 'A constant. [1]',
  citations: [{ id: 1, document: 'a.txt', start: 0, end: 11, quote: 'A constant.', context: 'Nothing' }],
  followUps: [],
};

const constant: AnswerService = {
  ask: async () => answer,
  async *stream() {
    yield { type: 'finish', answer };
  },
  profile: () => {
    throw new Error('not asked for');
  },
  documentText: () => undefined,
  feedback: async () => {},
};

const bare = express();
bare.get('/', (_request, response) => {
  response.json(answer);
});
const settings = readConfig({ ROLECALL_RATE_PER_MINUTE: '0' }).server;
const logger = createLogger({ level: 'info', secrets: [], destination: { write: () => {} } });
const own = createHttpApp({
  service: constant,
  settings,
  logger,
  isReady: () => true,
  nowMs: () => performance.now(),
});
const address = { host: '127.0.0.1', port: 0 };
const [first, second] = await Promise.all([
  listen({ app: bare, inFlight: new InFlight() }, address),
  listen(own, address),
]);
console.log(JSON.stringify({ bare: first.url, own: second.url }));
process.stdin.resume().once('end', () => process.exit(0));
