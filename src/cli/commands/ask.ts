import type { CommandSpec } from '../command.js';

export const ask: CommandSpec = {
  name: 'ask',
  args: '<question...>',
  summary: 'one cited answer on standard output',
  options: [
    { flags: '--json', description: 'print the Answer object' },
    { flags: '--server <url>', description: 'ask a running server instead of the local index' },
  ],
  examples: [
    'rolecall ask "What are you working on now?"',
    'echo "Do you know Rust?" | rolecall ask -',
    'rolecall ask --server http://127.0.0.1:3000 --json "Where did you study?"',
  ],
  run: async (input) => (await import('../ask/run-ask.js')).runAsk(input),
};
