import type { Request } from 'express';
import { RolecallError } from '../../errors.js';
import type { Question } from '../../model/answer.js';
import { answerPart, chatRequest, message, type UIChatRequest, uiChatRequest } from '../../wire/schemas.js';
import { bodyBytes, check, parseJsonBody } from '../body.js';

/** A question and nothing else: 2,000 characters fit many times over. */
const MAX_PLAIN_BYTES = 64 * 1024;
/** The AI SDK sends the whole conversation, answers and citations included, with each question. */
export const MAX_CHAT_BYTES = 1024 * 1024;

/** What was asked, and how the reply should travel. */
export interface ChatRequest {
  readonly question: Question;
  readonly wantsStream: boolean;
}

/** Reads either of the two shapes that `POST /api/chat` takes. @throws RolecallError for a request at fault. */
export function readChatRequest(request: Request): ChatRequest {
  const body = parseJsonBody(request);
  if (isUIShape(body)) return { question: fromUIMessages(check(uiChatRequest, body)), wantsStream: true };
  if (bodyBytes(request) > MAX_PLAIN_BYTES) {
    throw new RolecallError(
      'request_too_large',
      'The request body is too large: a question has at most 2000 characters.',
    );
  }
  const { conversationId, ...rest } = check(chatRequest, body);
  const question = conversationId === undefined ? rest : { ...rest, conversationId };
  return { question, wantsStream: prefersEventStream(request) };
}

function isUIShape(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'messages' in body;
}

function prefersEventStream(request: Request): boolean {
  if (!request.headers.accept?.includes('text/event-stream')) return false;
  return request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream';
}

/**
 * The question is the text of the last message. The conversation is the one that our own last answer among the
 * messages names: what the client says that was said is never read, and its chat `id` is never a key.
 */
function fromUIMessages({ messages, conversationId }: UIChatRequest): Question {
  const last = messages.at(-1);
  if (last?.role !== 'user') {
    throw new RolecallError(
      'request_invalid',
      'The request is not valid. messages: the last one must be of the user.',
    );
  }
  const text = last.parts.flatMap((part) =>
    part.type === 'text' && typeof part.text === 'string' ? [part.text] : [],
  );
  const question = { message: check(message, text.join('\n')) };
  const previous = lastAnswer(messages);
  if (previous !== undefined) {
    return { ...question, conversationId: previous.conversationId, afterAnswerId: previous.answerId };
  }
  return conversationId === undefined ? question : { ...question, conversationId };
}

function lastAnswer(
  messages: UIChatRequest['messages'],
): { conversationId: string; answerId: string } | undefined {
  const parts = messages.filter((each) => each.role === 'assistant').flatMap((each) => each.parts);
  const found = parts.findLast((part) => part.type === 'data-answer');
  return answerPart.safeParse(found).data?.data;
}
