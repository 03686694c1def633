import type { CommandSpec } from '../command.js';

export const ingest: CommandSpec = {
  name: 'ingest',
  summary: 'read the documents and (re)build the index',
  options: [{ flags: '--watch', description: 'go on, and rebuild whenever a document changes' }],
  run: async (input) => (await import('../ingest/run-ingest.js')).runIngest(input),
};
