import { createInterface } from 'node:readline';
import { renderAnswer } from '../ask/print-answer.js';
import type { CommandInput } from '../command.js';
import type { ChatService } from './chat-service.js';
import { Conversation } from './conversation.js';
import { checkQuestion } from './question.js';
import { runSlashCommand } from './slash-commands.js';

/** One question a line, one answer after the other, as plain text. The first failure ends it. */
export async function chatThroughPipe(service: ChatService, input: CommandInput): Promise<void> {
  const conversation = new Conversation(service, await service.profile());
  let first = true;
  for await (const raw of createInterface({ input: input.stdin })) {
    const line = raw.trim().toWellFormed();
    if (input.signal.aborted) return;
    if (line === '') continue;
    if (!first) input.out.line();
    first = false;
    const respond = line.startsWith('/') ? runCommand : answer;
    if ((await respond(line, conversation, input)) === 'quit') return;
  }
}

async function runCommand(line: string, conversation: Conversation, { out }: CommandInput) {
  const lines = await runSlashCommand(line, { conversation, out, today: () => new Date() });
  if (lines === 'quit') return 'quit';
  for (const one of lines) out.line(one);
  return undefined;
}

async function answer(line: string, conversation: Conversation, { out, err, signal }: CommandInput) {
  const question = conversation.questionOf(line);
  const problem = checkQuestion(line, question);
  if (question === undefined || problem !== undefined) {
    err.line(problem);
    return;
  }
  for await (const event of conversation.ask(question, signal)) {
    if (event.type === 'finish') out.write(renderAnswer(event.answer, out));
  }
}
