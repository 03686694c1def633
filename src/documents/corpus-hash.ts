import { createHash } from 'node:crypto';
import type { CandidateSettings, SourceDocument } from '../model/document.js';

/** Goes up whenever a loader makes another text of the same bytes, so that indexes of the old text are rebuilt. */
export const LOADER_VERSION = 4;

/** SHA-256 of bytes, in hex. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 over names, contents, candidate settings and the loaders' version, in hex. */
export function hashCorpus(documents: readonly SourceDocument[], candidate: CandidateSettings): string {
  const facts = {
    loader: LOADER_VERSION,
    documents: documents.map(({ name, contentHash }) => [name, contentHash]),
    candidate: [
      candidate.name,
      candidate.pronouns,
      candidate.headline,
      candidate.contact,
      candidate.links.map(({ label, url }) => [label, url]),
      candidate.suggestedQuestions,
      candidate.private,
    ],
  };
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
