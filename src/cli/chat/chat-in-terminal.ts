import { RolecallError } from '../../errors.js';
import type { CommandInput } from '../command.js';
import { printable } from '../terminal.js';
import type { ChatService } from './chat-service.js';
import { Conversation } from './conversation.js';
import { openPrompt, type Prompt } from './input/prompt.js';
import { checkQuestion } from './question.js';
import { printAnswer } from './show/answer-printer.js';
import { greetingLines } from './show/greeting.js';
import { measure } from './show/style.js';
import { type ChatContext, completeSlashCommand, runSlashCommand } from './slash-commands.js';
import { wrap } from './text/wrap.js';

/** A conversation with a person: prompt, streamed answers, footnotes, numbered follow-ups, slash commands. */
export async function chatInTerminal(service: ChatService, input: CommandInput): Promise<void> {
  const { stdin, out, signal } = input;
  const conversation = new Conversation(service, await service.profile());
  const context: ChatContext = { conversation, out, today: () => new Date() };
  for (const line of greetingLines(conversation.card, out)) out.line(line);
  const prompt = openPrompt({ stdin, out, signal, completer: completeSlashCommand });
  try {
    for (;;) {
      const line = (await prompt.next())?.trim().toWellFormed();
      if (line === undefined) break;
      if (line === '') continue;
      if ((await respond(line, context, prompt)) === 'quit') return;
    }
    out.line();
  } finally {
    prompt.close();
  }
}

async function respond(line: string, context: ChatContext, prompt: Prompt): Promise<'quit' | undefined> {
  const { conversation, out } = context;
  if (line.startsWith('/')) {
    const lines = await runSlashCommand(line, context);
    if (lines === 'quit') return 'quit';
    for (const one of ['', ...lines, ...(lines.at(-1) === '' ? [] : [''])]) out.line(one);
    return undefined;
  }
  const question = conversation.questionOf(line);
  const problem = checkQuestion(line, question);
  if (question === undefined || problem !== undefined) {
    tell(problem ?? '', context);
    return undefined;
  }
  if (question !== line) out.line(`  ${out.colours.bold(printable(question))}`);
  await prompt.busy(async (signal) => {
    try {
      await printAnswer(conversation.ask(question, signal), out);
    } catch (error) {
      if (signal.aborted) out.line(`  ${out.colours.dim('(stopped)')}\n`);
      else if (error instanceof RolecallError) tell(printable(error.message), context);
      else throw error;
    }
  });
  return undefined;
}

function tell(sentence: string, { out }: ChatContext): void {
  out.line();
  for (const line of wrap(sentence, measure(out) - 4)) out.line(`  ${out.colours.yellow(line)}`);
  out.line();
}
