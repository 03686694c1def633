import { type CircuitBreaker, createCircuitBreaker } from './access/circuit-breaker.js';
import { withDeadlines } from './access/deadlines.js';
import { withGuards } from './access/guarded-chat.js';
import { createLangChainChat } from './access/langchain-chat.js';
import { withRetries } from './access/retries.js';
import { createSlots } from './access/slots.js';
import { createTokenBudget } from './access/token-budget.js';
import { createModelWriter, type ModelWriter } from './answer/model-writer.js';
import type { WriteReport } from './answer/write-report.js';

/** A model and the bounds within which it is asked. */
export interface WriterSettings {
  readonly model: string;
  readonly apiKey: string | undefined;
  readonly baseUrl: string | undefined;
  readonly api: 'chat' | 'responses';
  /** Longest time that a model may write. */
  readonly timeoutMs: number;
  readonly concurrency: number;
  readonly contextTokens: number;
  /** Tokens a day; 0 is no limit. */
  readonly dailyTokens: number;
  readonly now: () => Date;
  readonly nowMs: () => number;
  readonly random: () => number;
  readonly fetch: typeof globalThis.fetch;
  readonly onReport: (report: WriteReport) => void;
  readonly onCircuit: (state: 'open' | 'closed') => void;
}

/** Most tokens of a reply: five sentences with room to spare. */
const MAX_OUTPUT_TOKENS = 700;
/** Shares of the whole time: until the headers, until the first word, between two pieces. */
const CONNECT_SHARE = 1 / 3;
const FIRST_TOKEN_SHARE = 1 / 2;
const IDLE_SHARE = 1 / 4;
const RETRIES = 2;
const RETRY_DELAY_MS = 400;
const CIRCUIT_FAILURES = 5;
const CIRCUIT_OPEN_MS = 30_000;
const CIRCUIT_LONGEST_MS = 300_000;

/** A writer behind deadlines, retries, a bound on concurrency, a budget and a circuit breaker. */
export async function createWriter(settings: WriterSettings): Promise<ModelWriter> {
  const { timeoutMs, nowMs } = settings;
  const client = await createLangChainChat({
    model: settings.model,
    apiKey: settings.apiKey,
    baseUrl: settings.baseUrl,
    api: settings.api,
    connectMs: Math.ceil(timeoutMs * CONNECT_SHARE),
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    fetch: settings.fetch,
    nowMs: () => settings.now().getTime(),
  });
  const patient = withRetries(client, {
    retries: RETRIES,
    baseDelayMs: RETRY_DELAY_MS,
    withinMs: timeoutMs * FIRST_TOKEN_SHARE,
    nowMs,
    random: settings.random,
  });
  const timely = withDeadlines(patient, {
    firstTokenMs: timeoutMs * FIRST_TOKEN_SHARE,
    idleMs: timeoutMs * IDLE_SHARE,
    wholeMs: timeoutMs,
  });
  const chat = withGuards(timely, {
    circuit: createCircuit(settings),
    budget: createTokenBudget(settings.dailyTokens, settings.now),
    slots: createSlots({
      concurrency: settings.concurrency,
      queue: settings.concurrency,
      waitMs: timeoutMs * CONNECT_SHARE,
    }),
    maxOutputTokens: MAX_OUTPUT_TOKENS,
  });
  return createModelWriter({
    chat,
    contextTokens: settings.contextTokens,
    now: settings.now,
    nowMs,
    onReport: settings.onReport,
  });
}

function createCircuit({ nowMs, onCircuit }: WriterSettings): CircuitBreaker {
  return createCircuitBreaker({
    failures: CIRCUIT_FAILURES,
    openMs: CIRCUIT_OPEN_MS,
    longestOpenMs: CIRCUIT_LONGEST_MS,
    nowMs,
    onChange: onCircuit,
  });
}
