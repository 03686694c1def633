import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { understandCorpus } from '../../src/composition/understanding.js';
import { createWriter } from '../../src/llm/create-writer.js';
import type { Decision } from '../../src/model/evidence.js';
import { chunk, openStream, startRawModelServer } from './support/raw-model-server.js';

const NURSE = fileURLToPath(new URL('../fixtures/people/nurse/md', import.meta.url));
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const STREAMS = 1000;
const AT_ONCE = 25;

test(`${STREAMS} aborted streams leave sockets, listeners, timers and slots where they were`, {
  timeout: 120_000,
}, async () => {
  const model = await startRawModelServer(({ response }) => {
    openStream(response);
    response.write(chunk('She led the audit [1]. And then '));
    return new Promise(() => {});
  });
  onTestFinished(() => model.close());
  const { profile } = await understandCorpus(NURSE);
  const endings: string[] = [];
  const writer = await createWriter({
    model: 'm',
    apiKey: 'sk-test',
    baseUrl: model.baseUrl,
    api: 'chat',
    timeoutMs: 60_000,
    concurrency: AT_ONCE,
    contextTokens: 16_000,
    dailyTokens: 0,
    now: () => new Date('2026-11-23T00:00:00Z'),
    nowMs: () => performance.now(),
    random: () => 0.5,
    fetch: globalThis.fetch,
    onReport: (report) => endings.push(report.ending),
    onCircuit: () => {},
  });
  const [statement] = profile.statements;
  const decision: Decision = {
    status: 'answered',
    resolvedQuestion: '',
    evidence: statement === undefined ? [] : [{ statement, context: '' }],
    facts: [],
    sentences: [],
    followUps: [],
    writable: true,
  };
  // Every visitor has a signal of their own; what is left on it is counted.
  let listeners = 0;
  const countedSignal = (signal: AbortSignal): AbortSignal => {
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners -= 1;
      remove(...args);
    };
    return signal;
  };

  const leaveTogether = async () => {
    const controllers = Array.from({ length: AT_ONCE }, () => new AbortController());
    const asked = model.requests + AT_ONCE;
    const left = controllers.map((controller) =>
      writer
        .write({ question: 'q', history: [], decision, profile, signal: countedSignal(controller.signal) })
        .next()
        .catch((error: Error) => error.name),
    );
    await expect.poll(() => model.requests, { interval: 2, timeout: 20_000 }).toBe(asked);
    for (const controller of controllers) controller.abort();
    expect(await Promise.all(left)).toEqual(Array(AT_ONCE).fill('ModelFailure'));
  };

  const round = async (count: number) => {
    for (let done = 0; done < count; done += AT_ONCE) await leaveTogether();
    await expect.poll(() => model.abandoned, { timeout: 20_000 }).toBe(model.requests);
    await expect.poll(() => model.openSockets, { timeout: 20_000 }).toBe(0);
  };
  await round(100);
  collect();
  const timersBefore = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const heapBefore = process.memoryUsage().heapUsed;
  await round(STREAMS - 100);
  collect();
  expect(listeners).toBe(0);
  expect(endings).toEqual(Array(STREAMS).fill('aborted'));
  expect(process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length).toBeLessThanOrEqual(
    timersBefore + 2,
  );
  expect(process.memoryUsage().heapUsed - heapBefore).toBeLessThan(20e6);
});
