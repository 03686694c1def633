import { rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../src/retrieval/embeddings/builtin.js';
import { readCurrent, writeCurrent } from '../../src/retrieval/store/current.js';
import { encodeProfile } from '../../src/retrieval/store/encoding.js';
import { ensureIndex } from '../../src/retrieval/store/ensure-index.js';
import { type IngestOptions, ingest } from '../../src/retrieval/store/ingest.js';
import { sha256 } from '../../src/retrieval/store/manifest.js';
import { openIndex } from '../../src/retrieval/store/open-index.js';
import { countingEmbedder } from './support/counting-embedder.js';
import { FLORIST, PILOT, personOf } from './support/people.js';
import { expectSameHits } from './support/same-hits.js';

const embedder = createBuiltinEmbedder();
const florist = personOf(FLORIST);
const pilot = personOf(PILOT);
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rolecall-store-'));
});

afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

const options = (more: Partial<IngestOptions> = {}): IngestOptions => ({
  ...florist,
  embedder,
  dataDir,
  ...more,
});
const expected = (person: typeof florist) => ({
  corpusHash: person.corpus.hash,
  profileSha256: sha256(encodeProfile(person.profile)),
});
const buildDirectory = async (): Promise<string> =>
  join(dataDir, 'index', (await readCurrent(dataDir)).build);

async function filesOf(directory: string): Promise<Map<string, string>> {
  const names = (await readdir(directory)).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, sha256(await readFile(join(directory, name)))] as const),
    ),
  );
}

describe('ingest', () => {
  it('keeps the documents, the profile and what retrieval finds', async () => {
    const report = await ingest(options());
    expect(report).toEqual({ documents: 1, chunks: 9, embedded: 9, backend: 'hnsw' });
    const index = await openIndex({ dataDir, embedder, expected: expected(florist) });
    expect(index.profile).toEqual(florist.profile);
    expect(index.profile.statements[0]).toBe(index.profile.roles[0]?.header[0]);
    expect(index.documents).toEqual(
      florist.corpus.documents.map(({ name, text, updatedAt }) => ({ name, text, updatedAt })),
    );
    const [hit] = await index.retriever.search('plant disease');
    expect(hit && index.documents[0]?.text.slice(hit.span.start, hit.span.end)).toContain(
      'plant disease control',
    );
  });

  it('gives the same bytes for the same input, but for the time in the manifest', async () => {
    await ingest(options({ now: () => new Date('2026-01-01') }));
    const first = await filesOf(await buildDirectory());
    await ingest(options({ now: () => new Date('2026-02-02') }));
    const second = await filesOf(await buildDirectory());
    expect([...first.keys()]).toEqual([
      'chunks.json',
      'documents.json',
      'graph.hnsw',
      'manifest.json',
      'profile.json',
      'vectors.bin',
    ]);
    expect(second.get('manifest.json')).not.toBe(first.get('manifest.json'));
    first.delete('manifest.json');
    second.delete('manifest.json');
    expect(second).toEqual(first);
    await ingest(options({ now: () => new Date('2026-01-01'), dataDir: join(dataDir, 'elsewhere') }));
  });

  it('embeds only what is new, also after the document moved, and nothing of another embedder', async () => {
    const counting = countingEmbedder(embedder);
    await ingest(options({ embedder: counting }));
    expect(counting.texts).toHaveLength(9);
    await ingest(options({ embedder: counting }));
    expect(counting.texts).toHaveLength(9);
    const [job, ...others] = FLORIST;
    if (job === undefined) throw new Error('no job');
    const changed = personOf([{ ...job, done: ['Opened a second shop.', ...job.done] }, ...others]);
    const report = await ingest(options({ ...changed, embedder: counting }));
    expect(counting.texts.slice(9)).toEqual([
      'Head Florist at Petal & Stem, 2019 – 2023: Opened a second shop.',
    ]);
    expect(report).toMatchObject({ chunks: 10, embedded: 1 });
    const other = countingEmbedder({ ...embedder, id: 'other' });
    await ingest(options({ embedder: other }));
    expect(other.texts).toHaveLength(9);
    const { retriever } = await openIndex({ dataDir, embedder: { ...embedder, id: 'other' } });
    expect(retriever.embedderId).toBe('other');
  });

  it('reuses vectors of a build whose other files are damaged', async () => {
    await ingest(options());
    await truncate(join(await buildDirectory(), 'documents.json'), 3);
    const counting = countingEmbedder(embedder);
    await ensureIndex(options({ embedder: counting }));
    expect(counting.texts).toEqual([]);
  });

  it('leaves the serving build alone when the embedder fails, returns nonsense or is aborted', async () => {
    await ingest(options());
    const before = await readCurrent(dataDir);
    const down = { ...embedder, embedDocuments: () => Promise.reject(new Error('provider down')) };
    await expect(ingest(options({ ...pilot, embedder: down }))).rejects.toThrow('provider down');
    const wrong = {
      ...embedder,
      embedDocuments: async (texts: readonly string[]) => texts.map(() => new Float32Array(3)),
    };
    await expect(ingest(options({ ...pilot, embedder: wrong }))).rejects.toMatchObject({
      code: 'embedder_unavailable',
    });
    await expect(ingest(options({ ...pilot, signal: AbortSignal.abort() }))).rejects.toThrow('aborted');
    expect(await readCurrent(dataDir)).toEqual(before);
    await openIndex({ dataDir, embedder, expected: expected(florist) });
  });

  it('reports progress to the end of each phase, in order', async () => {
    const seen: string[] = [];
    await ingest(options({ onProgress: (done, total, phase) => seen.push(`${phase} ${done}/${total}`) }));
    expect(seen).toEqual(['embed 9/9', 'index 9/9', 'write 5/5']);
  });

  it('keeps the build before, removes older ones and what killed processes left', async () => {
    await ingest(options());
    const first = (await readCurrent(dataDir)).build;
    await mkdir(join(dataDir, 'index', 'tmp-left-behind'), { recursive: true });
    await ingest(options(pilot));
    const second = (await readCurrent(dataDir)).build;
    expect((await readdir(join(dataDir, 'index'))).sort()).toEqual(['CURRENT', first, second].sort());
    await ingest(options());
    const third = (await readCurrent(dataDir)).build;
    expect((await readdir(join(dataDir, 'index'))).sort()).toEqual(['CURRENT', second, third].sort());
  });

  it('works for a corpus without a statement', async () => {
    const empty = personOf([]);
    await ingest(options(empty));
    const index = await openIndex({ dataDir, embedder, expected: expected(empty) });
    expect(await index.retriever.search('anything')).toEqual([]);
  });

  it('names a data directory that cannot be written', async () => {
    await writeFile(join(dataDir, 'file'), '');
    const failed = ingest(options({ dataDir: join(dataDir, 'file') }));
    await expect(failed).rejects.toMatchObject({
      code: 'config_invalid',
      message: expect.stringContaining('ROLECALL_DATA_DIR'),
    });
  });
});

describe('opening', () => {
  it('names an index that is missing', async () => {
    await expect(openIndex({ dataDir, embedder })).rejects.toMatchObject({ code: 'index_missing' });
  });

  it('names an index of other documents, or of the same ones read by another parser', async () => {
    await ingest(options());
    const open = openIndex({ dataDir, embedder, expected: expected(pilot) });
    await expect(open).rejects.toMatchObject({
      code: 'index_stale',
      message: expect.stringContaining('rolecall ingest'),
    });
    const reparsed = { ...expected(florist), profileSha256: sha256('another parse') };
    await expect(openIndex({ dataDir, embedder, expected: reparsed })).rejects.toMatchObject({
      code: 'index_stale',
    });
  });

  it('names an index of another embedder, with both names', async () => {
    await ingest(options());
    const open = openIndex({ dataDir, embedder: { ...embedder, id: 'openai:small' } });
    await expect(open).rejects.toMatchObject({
      code: 'index_foreign',
      message: expect.stringMatching(/builtin.*openai:small/),
    });
    const wider = openIndex({ dataDir, embedder: { ...embedder, dimensions: 384 } });
    await expect(wider).rejects.toMatchObject({ code: 'index_foreign' });
  });

  it.each([0, 2])('names an index of format %i', async (formatVersion) => {
    await ingest(options());
    const { build } = await readCurrent(dataDir);
    const path = join(dataDir, 'index', build, 'manifest.json');
    const manifest = JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), formatVersion });
    await writeFile(path, manifest);
    await writeCurrent(dataDir, { build, manifestSha256: sha256(manifest) });
    await expect(openIndex({ dataDir, embedder })).rejects.toMatchObject({ code: 'index_stale' });
    const reasons: string[] = [];
    await ensureIndex({ ...options(), onRebuild: (reason) => reasons.push(reason.code) });
    expect(reasons).toEqual(['index_stale']);
    await openIndex({ dataDir, embedder });
  });

  it('names an index cut at any byte, of any file', { timeout: 120_000 }, async () => {
    await ingest(options());
    const intact = join(dataDir, 'index');
    const { build } = await readCurrent(dataDir);
    const names = ['CURRENT', ...(await readdir(join(intact, build))).map((name) => `${build}/${name}`)];
    const copyDir = join(dataDir, 'copy');
    let tried = 0;
    for (const name of names) {
      const bytes = await readFile(join(intact, name));
      for (const length of cutsOf(bytes.length)) {
        await cp(intact, join(copyDir, 'index'), { recursive: true, force: true });
        await writeFile(join(copyDir, 'index', name), bytes.subarray(0, length));
        const open = openIndex({ dataDir: copyDir, embedder });
        await expect(open, `${name} cut to ${length}`).rejects.toMatchObject({ code: 'index_corrupt' });
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(200);
  });

  it.each(['chunks.json', 'documents.json', 'graph.hnsw', 'manifest.json', 'profile.json', 'vectors.bin'])(
    'names an index whose %s is changed by one bit, or gone',
    async (name) => {
      await ingest(options());
      const path = join(await buildDirectory(), name);
      const bytes = await readFile(path);
      const middle = bytes.length >> 1;
      bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
      await writeFile(path, bytes);
      await expect(openIndex({ dataDir, embedder })).rejects.toMatchObject({ code: 'index_corrupt' });
      await rm(path);
      await expect(openIndex({ dataDir, embedder })).rejects.toMatchObject({ code: 'index_corrupt' });
    },
  );

  it('reads the next build when the one it is reading is replaced and removed', async () => {
    await ingest(options());
    const current = join(dataDir, 'index', 'CURRENT');
    const old = { pointer: await readFile(current), directory: await buildDirectory() };
    await ingest(options(pilot));
    const next = await readFile(current);
    await writeFile(current, old.pointer);
    let swapped = false;
    const meanwhile = {
      ...embedder,
      get id() {
        // Asked for once the manifest of the old build is read: just then another process finishes.
        if (!swapped) {
          writeFileSync(current, next);
          rmSync(old.directory, { recursive: true });
        }
        swapped = true;
        return embedder.id;
      },
    };
    expect((await openIndex({ dataDir, embedder: meanwhile })).manifest.corpusHash).toBe(pilot.corpus.hash);
    expect(swapped).toBe(true);
  });

  it('serves the same answers by a plain scan where the native index cannot be used', async () => {
    await ingest(options());
    const native = await openIndex({ dataDir, embedder });
    const plain = await openIndex({ dataDir, embedder, backend: 'exact' });
    expect([native.retriever.backend, plain.retriever.backend]).toEqual(['hnsw', 'exact']);
    for (const question of ['waste', 'weddings and brides', 'online orders']) {
      expectSameHits(await plain.retriever.search(question), await native.retriever.search(question));
    }
  });
});

describe('ensureIndex', () => {
  it('builds what is missing, stale, foreign or damaged, with the reason, and then just opens it', async () => {
    const reasons: string[] = [];
    const ensure = (more: Partial<IngestOptions> = {}) =>
      ensureIndex({ ...options(more), onRebuild: (reason) => reasons.push(reason.code) });
    await ensure();
    await ensure();
    expect(reasons).toEqual(['index_missing']);
    const { documents } = await ensure(pilot);
    expect(documents[0]?.text).toContain('A320');
    expect(reasons).toEqual(['index_missing', 'index_stale']);
    await ensure({ ...pilot, embedder: { ...embedder, id: 'other' } });
    expect(reasons.at(-1)).toBe('index_foreign');
    await truncate(join(await buildDirectory(), 'graph.hnsw'), 10);
    const { retriever } = await ensure({ ...pilot, embedder: { ...embedder, id: 'other' } });
    expect(reasons.at(-1)).toBe('index_corrupt');
    expect(retriever.backend).toBe('hnsw');
  });

  it('builds once when several start at once', async () => {
    const counting = countingEmbedder(embedder);
    const reasons: string[] = [];
    const starts = Array.from({ length: 4 }, () =>
      ensureIndex({ ...options({ embedder: counting }), onRebuild: (reason) => reasons.push(reason.code) }),
    );
    const indexes = await Promise.all(starts);
    expect(new Set(indexes.map(({ manifest }) => manifest.createdAt)).size).toBe(1);
    expect(reasons).toEqual(['index_missing']);
    expect(counting.texts).toHaveLength(9);
  });
});

/** Every cut of a short file; of a longer one the first, the last, and 40 in between. */
function cutsOf(length: number): number[] {
  if (length <= 120) return Array.from({ length }, (_, i) => i);
  const between = Array.from({ length: 40 }, (_, i) => 1 + Math.floor(((length - 2) * (i + 1)) / 41));
  return [...new Set([0, 1, ...between, length - 2, length - 1])];
}
