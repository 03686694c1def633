// Opens (argument: data directory) an index that was built with hnswlib-node, on a machine without it, then builds its
// own. Prints what served and what was found, as JSON.
import { createBuiltinEmbedder } from '../../../src/retrieval/embeddings/builtin.js';
import { ingest } from '../../../src/retrieval/store/ingest.js';
import { openIndex } from '../../../src/retrieval/store/open-index.js';
import { FLORIST, personOf } from './people.js';

const embedder = createBuiltinEmbedder();
const [dataDir = ''] = process.argv.slice(2);

async function answers(): Promise<object> {
  const { retriever } = await openIndex({ dataDir, embedder });
  const hits = await retriever.search('brides');
  return { backend: retriever.backend, ids: hits.map(({ statementId }) => statementId) };
}

const brought = await answers();
const report = await ingest({ ...personOf(FLORIST), embedder, dataDir });
const built = await answers();
process.stdout.write(JSON.stringify({ brought, report, built }));
