import type { AnswerEvent, AnswerService, ProfileCard, Question } from '../../model/answer.js';
import type { RemoteService } from '../remote/remote-service.js';
import { readAnswerStream } from './remote-stream.js';

/** What a conversation in the terminal talks to: the local index or a running server. */
export interface ChatService {
  stream(question: Question): AsyncIterable<AnswerEvent>;
  profile(): Promise<ProfileCard>;
}

export function localChat(service: AnswerService): ChatService {
  return { stream: (question) => service.stream(question), profile: async () => service.profile() };
}

export function remoteChat(remote: RemoteService): ChatService {
  return {
    async *stream(question) {
      yield* readAnswerStream(await remote.openStream(question), question.signal);
    },
    profile: () => remote.profile(),
  };
}
