import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { createBuiltinEmbedder } from '../../src/retrieval/embeddings/builtin.js';
import { ensureIndex } from '../../src/retrieval/store/ensure-index.js';
import { ingest } from '../../src/retrieval/store/ingest.js';
import { openIndex } from '../../src/retrieval/store/open-index.js';
import { forkIngest } from './support/fork-ingest.js';
import { FLORIST, PILOT, personOf } from './support/people.js';

const embedder = createBuiltinEmbedder();
const florist = personOf(FLORIST);
const pilot = personOf(PILOT);
const KILLS_BY_STEP = 25;
const KILLS_BY_TIME = 8;
const reportSchema = z.object({ steps: z.number() });

let root: string;
let before: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rolecall-kill-'));
  before = join(root, 'before');
  await ingest({ ...florist, embedder, dataDir: before });
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

/** A data directory in which the florist's index serves. */
async function copyOfOld(name: string): Promise<string> {
  const dataDir = join(root, name);
  await cp(before, dataDir, { recursive: true });
  return dataDir;
}

/** Which whole index serves: opening checks every byte. */
async function serving(dataDir: string): Promise<'old' | 'new'> {
  const { manifest, retriever } = await openIndex({ dataDir, embedder });
  expect((await retriever.search('team of pilots or florists')).length).toBeGreaterThan(0);
  expect([florist.corpus.hash, pilot.corpus.hash]).toContain(manifest.corpusHash);
  return manifest.corpusHash === florist.corpus.hash ? 'old' : 'new';
}

/** How many file system steps an ingest takes, and how long. */
async function measured(): Promise<{ steps: number; milliseconds: number }> {
  const dataDir = await copyOfOld('measured');
  const process = await forkIngest(dataDir, 'pilot');
  const startedAt = performance.now();
  const { messages } = await process.run();
  const { steps } = reportSchema.parse(messages.at(-1));
  expect(await serving(dataDir)).toBe('new');
  return { steps, milliseconds: performance.now() - startedAt };
}

it('leaves the old index or the new one, whole, wherever an ingest is killed', {
  timeout: 240_000,
}, async () => {
  const { steps, milliseconds } = await measured();
  expect(steps).toBeGreaterThan(KILLS_BY_STEP);
  const outcomes = new Set<string>();
  for (let i = 0; i < KILLS_BY_STEP; i += 1) {
    // The first step, the last step and even strides between them.
    const step = 1 + Math.round((i * (steps - 1)) / (KILLS_BY_STEP - 1));
    const dataDir = await copyOfOld(`step-${step}`);
    const { signal } = await (await forkIngest(dataDir, 'pilot', step)).run();
    expect(signal, `step ${step} of ${steps}`).toBe('SIGKILL');
    outcomes.add(await serving(dataDir));
  }
  expect([...outcomes].sort()).toEqual(['new', 'old']);
  for (let i = 0; i < KILLS_BY_TIME; i += 1) {
    const dataDir = await copyOfOld(`time-${i}`);
    const process = await forkIngest(dataDir, 'pilot');
    const ended = process.run();
    const timer = setTimeout(() => process.child.kill('SIGKILL'), (i * milliseconds) / KILLS_BY_TIME);
    await ended;
    clearTimeout(timer);
    await serving(dataDir);
  }
});

it('recovers from a killed first ingest by itself: lock, leftovers and all', {
  timeout: 60_000,
}, async () => {
  const { steps } = await measured();
  const dataDir = join(root, 'first');
  const { signal } = await (await forkIngest(dataDir, 'pilot', steps >> 1)).run();
  expect(signal).toBe('SIGKILL');
  await expect(openIndex({ dataDir, embedder })).rejects.toMatchObject({ code: 'index_missing' });
  expect((await readdir(join(dataDir, 'index'))).some((name) => name.startsWith('tmp-'))).toBe(true);
  const { manifest } = await ensureIndex({ ...pilot, embedder, dataDir });
  expect(manifest.corpusHash).toBe(pilot.corpus.hash);
  expect((await readdir(join(dataDir, 'index'))).filter((name) => name.startsWith('tmp-'))).toEqual([]);
});
