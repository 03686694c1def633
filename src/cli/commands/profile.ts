import type { CommandSpec } from '../command.js';

export const profile: CommandSpec = {
  name: 'profile',
  summary: 'what was understood of the documents, entry by entry',
  options: [{ flags: '--json', description: 'print everything, with the place of each field' }],
  run: async (input) => (await import('../profile/run-profile.js')).runProfile(input),
};
