import type { AnswerService } from '../../model/answer.js';
import { type CommandInput, UsageError } from '../command.js';
import { withLocalService } from '../local-service.js';
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
  const answer =
    typeof server === 'string' ? await ask(connectRemote(server)) : await withLocalService(input, ask);
  out.write(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : renderAnswer(answer, out));
}
