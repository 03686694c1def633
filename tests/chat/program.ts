import { chatInTerminal } from '../../src/cli/chat/chat-in-terminal.js';
import { localChat } from '../../src/cli/chat/chat-service.js';
import { chatThroughPipe } from '../../src/cli/chat/chat-through-pipe.js';
import { createTerminal } from '../../src/cli/terminal.js';
import { sampleService } from './sample-service.js';

/** The conversation over a scripted service, on this process's own terminal or pipes. */
const out = createTerminal(process.stdout, process.env);
const talk = process.stdin.isTTY && out.isTerminal ? chatInTerminal : chatThroughPipe;
await talk(localChat(sampleService()), {
  args: [],
  options: {},
  env: process.env,
  stdin: process.stdin,
  out,
  err: createTerminal(process.stderr, process.env),
  signal: new AbortController().signal,
});
