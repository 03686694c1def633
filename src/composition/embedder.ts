import type { Config } from '../config.js';
import type { Embedder } from '../retrieval/embedder.js';
import { createBuiltinEmbedder } from '../retrieval/embeddings/builtin.js';
import type { WordVectors } from '../retrieval/embeddings/word-vectors.js';

/** The embedder of the configuration. The others are imported only where they are chosen. */
export async function createEmbedder(config: Config, words: WordVectors): Promise<Embedder> {
  const { embeddings, modelApi } = config;
  switch (embeddings.kind) {
    case 'builtin':
      return createBuiltinEmbedder(words);
    case 'openai': {
      const { createOpenAIEmbedder } = await import('../llm/embeddings/openai-embedder.js');
      return createOpenAIEmbedder({
        model: embeddings.model,
        apiKey: modelApi?.apiKey?.reveal(),
        baseUrl: modelApi?.baseUrl,
        fetch: globalThis.fetch,
        nowMs: Date.now,
      });
    }
    case 'local': {
      const { createLocalEmbedder } = await import('../llm/embeddings/local-embedder.js');
      return createLocalEmbedder(embeddings.folder, process.cwd());
    }
  }
}
