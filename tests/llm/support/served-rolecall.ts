import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { compose, type Services } from '../../../src/compose.js';
import { readConfig } from '../../../src/config.js';
import type { Logger } from '../../../src/logging.js';
import { type Serving, serve } from '../../../src/serve.js';
import { type Part, parseStream } from '../../support/sse.js';

const PEOPLE = fileURLToPath(new URL('../../fixtures/people', import.meta.url));
const TODAY = new Date('2026-11-23T12:00:00Z');

/** A log line as it was written. */
export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly facts: Readonly<Record<string, unknown>>;
  readonly message: string | undefined;
}

/** A whole Rolecall over a fixture's documents, asking the model at `baseUrl`. */
export interface ServedRolecall {
  readonly url: string;
  readonly services: Services;
  readonly log: readonly LogLine[];
  close(): Promise<void>;
}

export interface ServedOptions {
  readonly person?: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Composes and serves it on a free port; the caller closes it, or the test that it runs in. */
export async function serveRolecall({ person = 'nurse', env }: ServedOptions): Promise<ServedRolecall> {
  const directory = await mkdtemp(join(tmpdir(), 'rolecall-llm-'));
  await cp(join(PEOPLE, person, 'md'), join(directory, 'corpus'), { recursive: true });
  const log: LogLine[] = [];
  const write = (level: LogLine['level']) => (facts: object, message?: string) => {
    log.push({ level, facts: { ...facts }, message });
  };
  const logger: Logger = {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  };
  const config = readConfig({
    PORT: '0',
    ROLECALL_CORPUS_DIR: join(directory, 'corpus'),
    ROLECALL_DATA_DIR: join(directory, 'data'),
    ROLECALL_EMBEDDINGS: 'builtin',
    ROLECALL_CHAT_MODEL: 'scripted',
    ROLECALL_RATE_PER_MINUTE: '0',
    OPENAI_API_KEY: 'sk-test-key-0815',
    ...env,
  });
  const services = await compose({ config, logger, now: () => TODAY });
  const serving: Serving = await serve({ config, services, logger });
  return {
    url: serving.url,
    services,
    log,
    async close() {
      await serving.close();
      await services.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The same, closed when the test is over. */
export async function serveForTest(options: ServedOptions): Promise<ServedRolecall> {
  const served = await serveRolecall(options);
  onTestFinished(() => served.close());
  return served;
}

/** One streamed turn as a client sees it. */
export interface StreamedTurn {
  readonly parts: readonly Part[];
  readonly text: string;
  readonly raw: string;
  readonly isDone: boolean;
  /** `status` and `mode` of `data-answer`. */
  readonly answer: Readonly<Record<string, unknown>>;
  readonly citations: readonly Readonly<Record<string, unknown>>[];
  readonly terminals: readonly string[];
}

export async function askStreamed(
  url: string,
  message: string,
  conversationId?: string,
): Promise<StreamedTurn> {
  const reply = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ message, ...(conversationId === undefined ? {} : { conversationId }) }),
  });
  const raw = await reply.text();
  const { parts, isDone } = parseStream(raw);
  const data = (type: string) =>
    parts.filter((part) => part.type === type).map((part) => asRecord(part.data));
  return {
    parts,
    raw,
    isDone,
    text: parts
      .filter((part) => part.type === 'text-delta')
      .map((part) => String(part.delta))
      .join(''),
    answer: data('data-answer')[0] ?? {},
    citations: data('data-citation'),
    terminals: parts.map((part) => part.type).filter((type) => /^(?:finish|error|abort)$/.test(type)),
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
