import type { CommandSpec } from '../command.js';

export const chat: CommandSpec = {
  name: 'chat',
  summary: 'a conversation in the terminal, streamed, with follow-ups',
  options: [{ flags: '--server <url>', description: 'talk to a running server instead of the local index' }],
  examples: [
    'rolecall chat',
    'rolecall chat --server https://cv.example.org',
    'rolecall chat < questions.txt',
  ],
  run: async (input) => (await import('../chat/run-chat.js')).runChat(input),
};
