// What Rolecall adds to a model's own time: the same paced model asked directly and through the server.
//   npx tsx scripts/bench/streaming.ts
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createSentenceCutter } from '../../src/llm/answer/sentence-cutter.js';
import { startServing } from './serving.js';

const QUESTION = 'What did they do at InMobi?';
const LEVELS = [
  { streams: 1, rounds: 20 },
  { streams: 50, rounds: 6 },
  { streams: 200, rounds: 4 },
];

/** Milliseconds of one answer. */
interface Times {
  readonly firstSentence: number;
  readonly whole: number;
}

async function startModel(): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('./paced-model.ts', import.meta.url))],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const url = await new Promise<string>((resolve) =>
    child.stdout.once('data', (text) => resolve(String(text).trim())),
  );
  return { url, process: child };
}

/** Reads an event stream and says when its first sentence was whole and when it ended. */
async function timed(
  url: string,
  init: RequestInit,
  deltaOf: (event: string) => string | undefined,
): Promise<Times> {
  const startedAt = performance.now();
  const reply = await fetch(url, { ...init, method: 'POST' });
  const cutter = createSentenceCutter();
  const decoder = new TextDecoder();
  let buffer = '';
  let firstSentence: number | undefined;
  for await (const bytes of reply.body ?? []) {
    buffer += decoder.decode(bytes, { stream: true });
    const events = buffer.split('\n\n');
    buffer = events.pop() ?? '';
    for (const event of events) {
      if (firstSentence !== undefined) continue;
      const delta = deltaOf(event.replace(/^data: /, ''));
      if (delta !== undefined && cutter.push(delta).length > 0) {
        firstSentence = performance.now() - startedAt;
      }
    }
  }
  const whole = performance.now() - startedAt;
  return { firstSentence: firstSentence ?? whole, whole };
}

const parse = (event: string): Record<string, unknown> | undefined =>
  event.startsWith('{') ? JSON.parse(event) : undefined;

function modelDelta(event: string): string | undefined {
  const choices = parse(event)?.choices;
  return Array.isArray(choices) ? choices[0]?.delta?.content : undefined;
}

function answerDelta(event: string): string | undefined {
  const part = parse(event);
  return part?.type === 'text-delta' && typeof part.delta === 'string' ? part.delta : undefined;
}

/**
 * Keeps so many streams open at once. They start spread over the length of an answer, as visitors do: what is measured
 * is a server with that many streams, not a stampede.
 */
async function run(streams: number, rounds: number, once: () => Promise<Times>): Promise<Times[]> {
  const [{ whole: cycleMs }] = [await once()];
  const visitor = async (_: unknown, n: number): Promise<Times[]> => {
    await sleep((cycleMs * n) / streams);
    const times: Times[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await once());
    // The first and the last round meet fewer others.
    return rounds > 2 ? times.slice(1, -1) : times;
  };
  return (await Promise.all(Array.from({ length: streams }, visitor))).flat();
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const model = await startModel();
const dataDir = mkdtempSync(join(tmpdir(), 'rolecall-bench-'));
process.env.OPENAI_BASE_URL = model.url;
process.env.OPENAI_API_KEY = 'sk-bench';
process.env.ROLECALL_CHAT_MODEL = 'paced';
process.env.ROLECALL_EMBEDDINGS = 'builtin';
process.env.ROLECALL_MODEL_CONCURRENCY = '400';
process.env.ROLECALL_MODEL_DAILY_TOKENS = '0';
const server = await startServing(dataDir);
try {
  const ask = () =>
    timed(
      `${server.url}/api/chat`,
      {
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ message: QUESTION }),
      },
      answerDelta,
    );
  await run(2, 2, ask);
  const body = await (await fetch(model.url)).text();
  const direct = () =>
    timed(
      `${model.url}/chat/completions`,
      { headers: { 'content-type': 'application/json' }, body },
      modelDelta,
    );
  await run(2, 2, direct);
  console.log(
    '| streams at once | first sentence, model alone p50 / p99 (ms) | through Rolecall p50 / p99 (ms) | added p50 / p99 (ms) | whole answer, added p50 (ms) |',
  );
  console.log('| --- | --- | --- | --- | --- |');
  for (const { streams, rounds } of LEVELS) {
    const alone = await run(streams, rounds, direct);
    const through = await run(streams, rounds, ask);
    const first = (times: Times[], share: number) =>
      percentile(
        times.map((time) => time.firstSentence),
        share,
      );
    const whole = (times: Times[]) =>
      percentile(
        times.map((time) => time.whole),
        0.5,
      );
    const cells = [
      String(streams),
      `${first(alone, 0.5).toFixed(0)} / ${first(alone, 0.99).toFixed(0)}`,
      `${first(through, 0.5).toFixed(0)} / ${first(through, 0.99).toFixed(0)}`,
      `${(first(through, 0.5) - first(alone, 0.5)).toFixed(1)} / ${(first(through, 0.99) - first(alone, 0.99)).toFixed(1)}`,
      (whole(through) - whole(alone)).toFixed(1),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
} finally {
  await server.stop();
  model.process.kill();
  rmSync(dataDir, { recursive: true, force: true });
}
