import type { RequestHandler } from 'express';
import { Router } from 'express';
import { RolecallError } from '../../errors.js';
import type { AnswerService } from '../../model/answer.js';
import { feedbackRequest } from '../../wire/schemas.js';
import { check, parseJsonBody, readJsonBody } from '../body.js';
import { MAX_CHAT_BYTES } from '../chat/chat-request.js';
import { type ChatRouteParts, createChatRoute } from '../chat/chat-route.js';
import { allowOnly } from '../middleware/methods.js';

const MAX_FEEDBACK_BYTES = 64 * 1024;

export interface ApiParts extends ChatRouteParts {
  readonly feedbackLimiter: RequestHandler;
}

/** Everything under `/api`. */
export function createApiRoutes(parts: ApiParts): Router {
  const { service } = parts;
  const router = Router();
  router.route('/chat').post(readJsonBody(MAX_CHAT_BYTES), createChatRoute(parts)).all(allowOnly('POST'));
  router
    .route('/feedback')
    .post(readJsonBody(MAX_FEEDBACK_BYTES), parts.feedbackLimiter, createFeedbackRoute(service))
    .all(allowOnly('POST'));
  router
    .route('/profile')
    .get((_request, response) => {
      response.set('Cache-Control', 'no-cache').json(service.profile());
    })
    .all(allowOnly('GET, HEAD'));
  router.route('/documents/*name').get(createDocumentRoute(service)).all(allowOnly('GET, HEAD'));
  return router;
}

function createFeedbackRoute(service: AnswerService): RequestHandler {
  return async (request, response) => {
    const { comment, ...rest } = check(feedbackRequest, parseJsonBody(request));
    await service.feedback(comment === undefined ? rest : { ...rest, comment });
    response.status(204).end();
  };
}

/** The name is a key among the loaded documents, never a path: slashes may be written as they are or as %2F. */
function createDocumentRoute(service: AnswerService): RequestHandler<{ name: string[] }> {
  return (request, response) => {
    const text = service.documentText(request.params.name.join('/'));
    if (text === undefined) throw new RolecallError('not_found', 'There is no such document.');
    response.set('Cache-Control', 'no-cache').type('text/plain; charset=utf-8').send(text);
  };
}
