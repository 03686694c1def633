import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/documents/load-corpus.js';
import { parseProfile } from '../../src/profile/parse-profile.js';
import { buildRetriever } from '../../src/retrieval/build-retriever.js';
import { chunkProfile, chunkText } from '../../src/retrieval/chunks/chunk.js';
import { createBuiltinEmbedder } from '../../src/retrieval/embeddings/builtin.js';
import { readCurrent } from '../../src/retrieval/store/current.js';
import { ingest } from '../../src/retrieval/store/ingest.js';
import { openIndex } from '../../src/retrieval/store/open-index.js';
import { createVectorIndex } from '../../src/retrieval/vectors/create-vector-index.js';
import { expectSameHits } from './support/same-hits.js';

const CORPORA = ['corpus', 'tests/fixtures/people/nurse/txt', 'tests/fixtures/people/nurse/docx'];
const QUESTIONS = [
  'What is the current job?',
  'leadership and mentoring',
  'a measurable result',
  'Where was the degree from?',
];
const embedder = createBuiltinEmbedder();
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rolecall-sample-'));
});

afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

describe.each(CORPORA)('%s', (directory) => {
  it('is found by HNSW as by the exact index', async () => {
    const corpus = await loadCorpus(directory);
    const chunks = await chunkProfile(parseProfile(corpus), corpus);
    const vectors = await embedder.embedDocuments(chunks.map(chunkText));
    const hnsw = await createVectorIndex(embedder, vectors);
    const exact = await createVectorIndex(embedder, vectors, { backend: 'exact' });
    const queries = [...vectors, ...(await embedder.embedDocuments(QUESTIONS))];
    let wanted = 0;
    let found = 0;
    for (const query of queries) {
      const best = await exact.search(query, 10);
      const near = await hnsw.search(query, 10);
      // Statements of equal similarity may stand in for each other.
      const worst = best.at(-1)?.score ?? 0;
      wanted += best.length;
      found += near.filter(({ score }) => score >= worst - 1e-4).length;
    }
    expect(found / wanted).toBeGreaterThanOrEqual(0.99);
  });

  it('gives the same index twice, and one on disk that answers as the one in memory', async () => {
    const build = async (): Promise<Map<string, string>> => {
      const corpus = await loadCorpus(directory);
      await ingest({ corpus, profile: parseProfile(corpus), embedder, dataDir });
      const builds = join(dataDir, 'index', (await readCurrent(dataDir)).build);
      const names = (await readdir(builds)).filter((name) => name !== 'manifest.json').sort();
      return new Map(
        await Promise.all(
          names.map(async (name) => [name, await readFile(join(builds, name), 'base64')] as const),
        ),
      );
    };
    const first = await build();
    expect(await build()).toEqual(first);
    const corpus = await loadCorpus(directory);
    const profile = parseProfile(corpus);
    const memory = await buildRetriever({ corpus, profile, embedder });
    const { retriever, profile: kept, documents } = await openIndex({ dataDir, embedder });
    expect(kept).toEqual(profile);
    for (const question of QUESTIONS) {
      const hits = await retriever.search(question);
      expectSameHits(hits, await memory.search(question));
      for (const { span, statementId } of hits) {
        const statement = profile.statements.find(({ id }) => id === statementId);
        expect(statement?.span).toEqual(span);
        expect(
          documents
            .find(({ name }) => name === span.document)
            ?.text.slice(span.start, span.end)
            .trim(),
        ).not.toBe('');
      }
    }
  });
});
