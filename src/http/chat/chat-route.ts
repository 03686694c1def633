import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from '../../logging.js';
import type { AnswerService } from '../../model/answer.js';
import { logError, STATUS_BY_CODE } from '../error-replies.js';
import { requestIdOf } from '../middleware/request-id.js';
import { readChatRequest } from './chat-request.js';
import type { InFlight } from './in-flight.js';
import type { SseOptions } from './sse-writer.js';
import { sendStream } from './stream-reply.js';

export interface ChatRouteParts {
  readonly service: AnswerService;
  readonly inFlight: InFlight;
  /** Counts questions: asked only about requests that are in order. */
  readonly limiter: RequestHandler;
  readonly logger: Logger;
  readonly sse: SseOptions;
}

/** `POST /api/chat`: one Answer as JSON, or as a stream where the client asks for one. */
export function createChatRoute({ service, inFlight, limiter, logger, sse }: ChatRouteParts): RequestHandler {
  return async (request, response) => {
    const { question, wantsStream } = readChatRequest(request);
    await pass(limiter, request, response);
    const withdrawable = { ...question, signal: inFlight.track(response) };
    if (!wantsStream) {
      response.json(await service.ask(withdrawable));
      return;
    }
    const error = await sendStream(response, service.stream(withdrawable), sse);
    if (error !== undefined) {
      logError(logger, { error, status: STATUS_BY_CODE[error.code], requestId: requestIdOf(response) });
    }
  };
}

/** Runs a middleware from within a handler; rejects with the error that it passes on. */
function pass(middleware: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (error?: unknown) => (error === undefined ? resolve() : reject(error));
    Promise.resolve(middleware(request, response, next)).catch(reject);
  });
}
