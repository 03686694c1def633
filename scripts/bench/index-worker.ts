// One measurement in a process of its own, so that memory and imports are those of the measured work.
// Arguments: ingest | open, data directory, number of chunks. Prints one line of JSON.
import { createBuiltinEmbedder } from '../../src/retrieval/embeddings/builtin.js';
import { ingest } from '../../src/retrieval/store/ingest.js';
import { openIndex } from '../../src/retrieval/store/open-index.js';
import { syntheticPerson } from './synthetic-person.js';

const QUESTIONS = 1_000;
const WARM_UP = 200;
const MEGABYTE = 1_048_576;

const [task = '', dataDir = '', size = ''] = process.argv.slice(2);

/** Peak or current resident memory in MB. */
function residentMegabytes(): number {
  return process.memoryUsage.rss() / MEGABYTE;
}

async function measureIngest(): Promise<object> {
  const person = syntheticPerson(Number(size), 1);
  const startedAt = performance.now();
  const report = await ingest({ ...person, embedder: createBuiltinEmbedder(), dataDir });
  return { ingestMs: performance.now() - startedAt, chunks: report.chunks, backend: report.backend };
}

async function measureOpen(backend: 'auto' | 'exact'): Promise<object> {
  // Imported and made before the clock starts: what a start pays once, whatever the size.
  const { questions } = syntheticPerson(Number(size), QUESTIONS);
  const embedder = createBuiltinEmbedder();
  await import('../../src/retrieval/vectors/hnsw-index.js');
  globalThis.gc?.();
  const before = residentMegabytes();
  const startedAt = performance.now();
  const { retriever } = await openIndex({ dataDir, embedder, backend });
  const openMs = performance.now() - startedAt;
  globalThis.gc?.();
  const indexMb = residentMegabytes() - before;
  const times: number[] = [];
  for (const [i, question] of questions.entries()) {
    const askedAt = performance.now();
    await retriever.search(question);
    if (i >= WARM_UP) times.push(performance.now() - askedAt);
  }
  times.sort((a, b) => a - b);
  const quantile = (q: number): number => times[Math.floor(q * (times.length - 1))] ?? Number.NaN;
  return { openMs, indexMb, p50Ms: quantile(0.5), p99Ms: quantile(0.99), backend: retriever.backend };
}

const result =
  task === 'ingest' ? await measureIngest() : await measureOpen(task === 'exact' ? 'exact' : 'auto');
process.stdout.write(`${JSON.stringify(result)}\n`);
