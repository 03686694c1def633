import { Router } from 'express';
import { z } from 'zod';
import * as schemas from '../wire/schemas.js';
import { allowOnly } from './middleware/methods.js';

const JSON_TYPE = 'application/json';

function ref(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}

function json(name: string, description: string) {
  return { description, content: { [JSON_TYPE]: { schema: ref(name) } } };
}

/** The replies that each route may fail with, by status. */
function failures(...statuses: readonly number[]): Record<string, object> {
  const meanings: Record<number, string> = {
    400: 'The request is not valid',
    403: 'The page that asks is not on the allow list',
    404: 'There is no such thing',
    413: 'The body is too large',
    415: 'The body is not JSON',
    429: 'Too many questions in a minute; see Retry-After',
    500: 'A fault of the server',
    503: 'Not ready, or too busy; see Retry-After',
  };
  return Object.fromEntries(statuses.map((status) => [status, json('Error', meanings[status] ?? 'Error')]));
}

function body(...names: readonly string[]) {
  const all = names.map(ref);
  return { required: true, content: { [JSON_TYPE]: { schema: all.length === 1 ? all[0] : { anyOf: all } } } };
}

const STREAM = {
  'text/event-stream': {
    schema: {
      type: 'string',
      description:
        "The AI SDK's UI message stream, version 1: start, data-answer, text-start, text-delta, text-end, " +
        'source-document and data-citation for each citation, data-followups, finish; or error, or abort; then [DONE].',
    },
  },
};

function paths() {
  return {
    '/api/chat': {
      post: {
        operationId: 'chat',
        summary:
          'Ask a question; a text/event-stream Accept header or the AI SDK body shape asks for a stream',
        requestBody: body('ChatRequest', 'UIChatRequest'),
        responses: {
          200: {
            description: 'The answer',
            headers: { 'X-Request-Id': { schema: { type: 'string' } } },
            content: { [JSON_TYPE]: { schema: ref('Answer') }, ...STREAM },
          },
          ...failures(400, 403, 413, 415, 429, 500, 503),
        },
      },
    },
    '/api/documents/{name}': {
      get: {
        operationId: 'document',
        summary: 'The text that citations point into',
        parameters: [{ name: 'name', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: { description: 'The text', content: { 'text/plain': { schema: { type: 'string' } } } },
          ...failures(400, 403, 404, 503),
        },
      },
    },
    '/api/profile': {
      get: {
        operationId: 'profile',
        summary: 'Who this is about, and what can be asked',
        responses: { 200: json('Profile', 'The profile'), ...failures(403, 503) },
      },
    },
    '/api/feedback': {
      post: {
        operationId: 'feedback',
        summary: 'A thumbs up or down for one answer',
        requestBody: body('Feedback'),
        responses: { 204: { description: 'Recorded' }, ...failures(400, 403, 413, 415, 429, 500) },
      },
    },
    '/healthz': {
      get: {
        operationId: 'alive',
        summary: 'Is the process alive',
        responses: { 200: json('Health', 'Alive') },
      },
    },
    '/readyz': {
      get: {
        operationId: 'ready',
        summary: 'Is an index loaded',
        responses: { 200: json('Health', 'Ready'), ...failures(503) },
      },
    },
  };
}

/** The OpenAPI 3.1 description, made from the schemas that check the requests. */
export function createOpenApi(): object {
  const { chatRequest, uiChatRequest, answer, feedbackRequest, profile, errorBody, health } = schemas;
  const registry = z.registry<{ id: string }>();
  const named = {
    ChatRequest: chatRequest,
    UIChatRequest: uiChatRequest,
    Answer: answer,
    Citation: schemas.citation,
    Feedback: feedbackRequest,
    Profile: profile,
    TimelineEntry: schemas.timelineEntry,
    Error: errorBody,
    Health: health,
  };
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas: components } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return {
    openapi: '3.1.0',
    info: { title: 'Rolecall', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    paths: paths(),
    components: { schemas: components },
  };
}

/** `GET /openapi.json`. Made on the first request. */
export function createOpenApiRoute(): Router {
  let description: object | undefined;
  const router = Router();
  router
    .route('/openapi.json')
    .get((_request, response) => {
      description ??= createOpenApi();
      response.set('Access-Control-Allow-Origin', '*').json(description);
    })
    .all(allowOnly('GET, HEAD'));
  return router;
}
