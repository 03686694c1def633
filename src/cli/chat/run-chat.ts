import { type CommandInput, UsageError } from '../command.js';
import { withLocalService } from '../local-service.js';
import { connectRemote } from '../remote/remote-service.js';
import { chatInTerminal } from './chat-in-terminal.js';
import { type ChatService, localChat, remoteChat } from './chat-service.js';
import { chatThroughPipe } from './chat-through-pipe.js';

/** `rolecall chat`: a conversation, with a person at a terminal or line by line through a pipe. */
export async function runChat(input: CommandInput): Promise<void> {
  const { server } = input.options;
  if (server === true) throw new UsageError('--server needs a URL.');
  const talk = (service: ChatService) =>
    input.stdin.isTTY === true && input.out.isTerminal
      ? chatInTerminal(service, input)
      : chatThroughPipe(service, input);
  if (typeof server === 'string') await talk(remoteChat(connectRemote(server)));
  else await withLocalService(input, (service) => talk(localChat(service)));
}
