import type { CommandSpec } from '../command.js';

export const slack: CommandSpec = {
  name: 'slack',
  summary: 'the Slack bot; --check says what its set-up lacks',
  options: [
    { flags: '--check', description: 'check tokens, scopes and reachability, and start nothing' },
    { flags: '--url <url>', description: 'with --check: the public address that Slack calls in HTTP mode' },
  ],
  examples: [
    'rolecall slack --check',
    'rolecall slack --check --url https://cv.example.org',
    'rolecall slack',
  ],
  run: async (input) => (await import('../slack/run-slack.js')).runSlack(input),
};
