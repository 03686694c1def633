import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBuiltinEmbedder } from '../../src/retrieval/embeddings/builtin.js';
import { ingest, ingestLocked } from '../../src/retrieval/store/ingest.js';
import { withIndexLock } from '../../src/retrieval/store/lock.js';
import { openIndex } from '../../src/retrieval/store/open-index.js';
import { forkIngest } from './support/fork-ingest.js';
import { FLORIST, PILOT, personOf } from './support/people.js';

const embedder = createBuiltinEmbedder();
const florist = personOf(FLORIST);
const pilot = personOf(PILOT);
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rolecall-lock-'));
});

afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

it('makes a second process wait for the first, and loses neither', async () => {
  const second = await forkIngest(dataDir, 'pilot');
  const waiting = new Promise<void>((resolve) => {
    second.child.on('message', (message) => message === 'waiting' && resolve());
  });
  let ended: ReturnType<typeof second.run> | undefined;
  await withIndexLock(dataDir, {}, async (lock) => {
    ended = second.run();
    await waiting;
    await ingestLocked({ ...florist, embedder, dataDir }, lock);
    const index = await openIndex({ dataDir, embedder });
    expect(index.manifest.corpusHash).toBe(florist.corpus.hash);
  });
  expect(await ended).toMatchObject({ code: 0, messages: ['ready', 'waiting', { report: { chunks: 5 } }] });
  expect((await openIndex({ dataDir, embedder })).manifest.corpusHash).toBe(pilot.corpus.hash);
});

it('serves a whole index when two processes ingest at the same moment', async () => {
  const processes = await Promise.all([forkIngest(dataDir, 'florist'), forkIngest(dataDir, 'pilot')]);
  const ends = await Promise.all(processes.map((process) => process.run()));
  expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  const { manifest } = await openIndex({ dataDir, embedder });
  expect([florist.corpus.hash, pilot.corpus.hash]).toContain(manifest.corpusHash);
});

it('serves readers whole indexes while others are written', async () => {
  await ingest({ ...florist, embedder, dataDir });
  let writing = true;
  const writer = (async () => {
    for (let i = 0; i < 10; i += 1) await ingest({ ...(i % 2 === 0 ? pilot : florist), embedder, dataDir });
    writing = false;
  })();
  const seen = new Set<string>();
  while (writing) seen.add((await openIndex({ dataDir, embedder })).manifest.corpusHash);
  await writer;
  expect(seen.size).toBe(2);
});

it('tells a process that may not wait who is in the way', async () => {
  const onWaiting = vi.fn();
  await withIndexLock(dataDir, {}, async () => {
    const second = ingest({ ...florist, embedder, dataDir, waitMs: 0, onWaiting });
    await expect(second).rejects.toMatchObject({ code: 'index_locked', retryAfterSeconds: 10 });
    const controller = new AbortController();
    const third = ingest({
      ...florist,
      embedder,
      dataDir,
      signal: controller.signal,
      onWaiting: () => controller.abort(),
    });
    await expect(third).rejects.toThrow('aborted');
  });
  expect(onWaiting).not.toHaveBeenCalled();
});

it('does not swap in a build once another process has taken the lock over', async () => {
  await ingest({ ...florist, embedder, dataDir });
  const ingesting = withIndexLock(dataDir, {}, async (lock) => {
    await rm(join(dataDir, 'index.lock'), { recursive: true });
    await vi.waitFor(() => expect(lock.assertHeld).toThrow('took over'), { timeout: 10_000 });
    return ingestLocked({ ...pilot, embedder, dataDir }, lock);
  });
  await expect(ingesting).rejects.toMatchObject({ code: 'index_locked' });
  expect((await openIndex({ dataDir, embedder })).manifest.corpusHash).toBe(florist.corpus.hash);
});
