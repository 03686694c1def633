// The process that the kill and lock tests start: ingests a test person into a directory when told to go.
// Arguments: data directory, florist | pilot, and the number of the file system step to die at (0: never; absent: only
// count the steps). Reports 'ready', 'waiting' where another process holds the lock, and finally what it did.
import { createBuiltinEmbedder } from '../../../src/retrieval/embeddings/builtin.js';
import { ingest } from '../../../src/retrieval/store/ingest.js';
import { dieAtStep } from './die-at-step.js';
import { FLORIST, PILOT, personOf } from './people.js';

const [dataDir = '', person = '', step = '0'] = process.argv.slice(2);
const embedder = createBuiltinEmbedder();
// Warm up, so that the moments of an ingest are spent on the ingest.
await import('../../../src/retrieval/vectors/hnsw-index.js');
const steps = await dieAtStep(Number(step));
process.send?.('ready');
await new Promise((resolve) => process.once('message', resolve));
steps.start();
const report = await ingest({
  dataDir,
  ...personOf(person === 'pilot' ? PILOT : FLORIST),
  embedder,
  onWaiting: () => process.send?.('waiting'),
});
process.send?.({ report, steps: steps.count() });
process.disconnect();
