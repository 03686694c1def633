import { writeFile } from 'node:fs/promises';
import type { Terminal } from '../terminal.js';
import type { Conversation } from './conversation.js';
import { footnotes } from './show/footnotes.js';
import { choiceLines } from './show/greeting.js';
import { timeline } from './show/timeline.js';
import { transcript } from './transcript.js';

/** What a slash command works with. */
export interface ChatContext {
  readonly conversation: Conversation;
  readonly out: Terminal;
  readonly today: () => Date;
}

interface SlashCommand {
  readonly name: string;
  /** Its argument, as the help shows it. */
  readonly argument?: string;
  readonly help: string;
  /** Lines to print, or `quit`. */
  run(context: ChatContext, argument: string): Promise<readonly string[] | 'quit'>;
}

const COMMANDS: readonly SlashCommand[] = [
  {
    name: 'sources',
    help: 'the last answer’s citations in full',
    run: async ({ conversation, out }) => {
      const citations = conversation.exchanges.at(-1)?.answer.citations ?? [];
      if (citations.length === 0) return ['  The last answer rests on no passage.'];
      return footnotes(citations, out, true);
    },
  },
  {
    name: 'timeline',
    help: 'the career, drawn',
    run: async ({ conversation, out, today }) => {
      const date = today();
      const now = { year: date.getFullYear(), month: date.getMonth() + 1 };
      return timeline(conversation.card.timeline, out, now);
    },
  },
  {
    name: 'new',
    help: 'a new conversation, nothing remembered',
    run: async ({ conversation, out }) => {
      conversation.restart();
      return ['  A new conversation.', '', ...choiceLines(conversation.choices, out)];
    },
  },
  {
    name: 'save',
    argument: 'FILE',
    help: 'the conversation as Markdown, with its citations',
    run: save,
  },
  { name: 'help', help: 'this list', run: async ({ out }) => helpLines(out) },
  { name: 'quit', help: 'leave (also Ctrl-D)', run: async () => 'quit' },
];

/** Runs `/name argument`. */
export async function runSlashCommand(
  line: string,
  context: ChatContext,
): Promise<readonly string[] | 'quit'> {
  const [, name = '', argument = ''] = /^\/(\S*)\s*(.*)$/s.exec(line) ?? [];
  const command = COMMANDS.find((one) => one.name === name.toLowerCase());
  if (command === undefined) return [`  There is no /${name}. /help lists what there is.`];
  return command.run(context, argument.trim());
}

/** `/na` to `/name`, for the Tab key. */
export function completeSlashCommand(line: string): [string[], string] {
  const names = COMMANDS.map((command) => `/${command.name}${command.argument === undefined ? '' : ' '}`);
  return [line.startsWith('/') ? names.filter((name) => name.startsWith(line)) : [], line];
}

async function save({ conversation, today }: ChatContext, file: string): Promise<readonly string[]> {
  if (file === '') return ['  Say where: /save FILE'];
  if (conversation.exchanges.length === 0) return ['  There is nothing to save yet.'];
  const text = transcript(conversation.card, conversation.exchanges, today().toISOString().slice(0, 10));
  try {
    await writeFile(file, text, { flag: 'wx' });
    return [`  Saved to ${file}.`];
  } catch (error) {
    return [`  ${file} was not written: ${reasonOf(error)}`];
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EEXIST') return 'it exists already, and nothing is overwritten.';
  if (code === 'ENOENT') return 'there is no such folder.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'writing there is not allowed.';
  return 'the disk refused it.';
}

function helpLines({ colours }: Terminal): string[] {
  return [
    ...COMMANDS.map(({ name, argument = '', help }) => {
      const call = `/${name} ${argument}`.trimEnd();
      return `  ${colours.cyan(call)}${' '.repeat(Math.max(1, 13 - call.length))}${help}`;
    }),
    '',
    '  A number asks the question that stands beside it. ↑ and ↓ bring back what you typed.',
    '  Ctrl-C stops an answer, and leaves when there is none.',
  ].map((line) => line.trimEnd());
}
