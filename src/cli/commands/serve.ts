import type { CommandSpec } from '../command.js';

export const serve: CommandSpec = {
  name: 'serve',
  summary: 'answer over HTTP; builds the index first where it is missing or stale',
  options: [{ flags: '--watch', description: 'take over changes of the documents while serving' }],
  run: async (input) => (await import('../serve/run-serve.js')).runServe(input),
};
