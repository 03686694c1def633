import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../src/retrieval/embeddings/builtin.js';
import { ingest } from '../../src/retrieval/store/ingest.js';
import { openIndex } from '../../src/retrieval/store/open-index.js';
import { FLORIST, personOf } from './support/people.js';

const file = (name: string): string => fileURLToPath(new URL(`./support/${name}`, import.meta.url));

it('serves the same answers where hnswlib-node was never built', { timeout: 60_000 }, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'rolecall-no-native-'));
  try {
    const embedder = createBuiltinEmbedder();
    await ingest({ ...personOf(FLORIST), embedder, dataDir });
    const { retriever } = await openIndex({ dataDir, embedder });
    expect(retriever.backend).toBe('hnsw');
    const ids = (await retriever.search('brides')).map(({ statementId }) => statementId);
    const hooks = ['--import', 'tsx', '--import', file('register-refusal.mjs')];
    const child = await promisify(execFile)(process.execPath, [
      ...hooks,
      file('no-native-child.ts'),
      dataDir,
    ]);
    const exact = { backend: 'exact', ids };
    expect(JSON.parse(child.stdout)).toEqual({
      brought: exact,
      report: { documents: 1, chunks: 9, embedded: 0, backend: 'exact' },
      built: exact,
    });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});
