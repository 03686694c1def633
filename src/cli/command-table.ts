import type { CommandSpec } from './command.js';
import { ask } from './commands/ask.js';
import { chat } from './commands/chat.js';
import { evaluate } from './commands/eval.js';
import { ingest } from './commands/ingest.js';
import { profile } from './commands/profile.js';
import { serve } from './commands/serve.js';
import { slack } from './commands/slack.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [serve, ask, chat, ingest, profile, slack, evaluate];
