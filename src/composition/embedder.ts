import type { Config } from '../config.js';
import { RolecallError } from '../errors.js';
import type { Embedder } from '../retrieval/embedder.js';
import { createBuiltinEmbedder } from '../retrieval/embeddings/builtin.js';
import type { WordVectors } from '../retrieval/embeddings/word-vectors.js';

/** The embedder of the configuration. The others are imported only where they are chosen. */
export async function createEmbedder(config: Config, words: WordVectors): Promise<Embedder> {
  switch (config.embeddings.kind) {
    case 'builtin':
      return createBuiltinEmbedder(words);
    case 'openai':
    case 'local':
      throw new RolecallError(
        'embedder_unavailable',
        'This version embeds with ROLECALL_EMBEDDINGS=builtin alone.',
      );
  }
}
