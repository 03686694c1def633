import type { AnswerService } from '../../model/answer.js';
import { type CommandInput, UsageError } from '../command.js';
import { connectRemote } from '../remote/remote-service.js';
import { renderAnswer } from './print-answer.js';
import { readQuestion } from './read-question.js';

/** `rolecall ask`: one question, one answer, from the local index or a running server. */
export async function runAsk(input: CommandInput): Promise<void> {
  const { options, out, signal } = input;
  const message = await readQuestion(input.args, input.stdin);
  const ask = async (service: Pick<AnswerService, 'ask'>) => service.ask({ message, signal });
  const { server } = options;
  if (server === true) throw new UsageError('--server needs a URL.');
  const answer = typeof server === 'string' ? await ask(connectRemote(server)) : await askLocally(input, ask);
  out.write(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : renderAnswer(answer, out));
}

/** Imported only where it is needed: a running server is asked without loading an engine. */
async function askLocally<T>(input: CommandInput, ask: (service: AnswerService) => Promise<T>): Promise<T> {
  const { withLocalService } = await import('../local-service.js');
  return withLocalService(input, ask);
}
