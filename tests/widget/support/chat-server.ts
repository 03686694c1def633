import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Answer, Feedback, ProfileCard } from '../../../src/model/answer.js';
import type { Reply, Step } from './replies.js';

/** A question as the server got it. */
export interface Asked {
  readonly message: string;
  readonly conversationId?: string;
}

export interface ChatServerParts {
  readonly widget: string;
  readonly profile: ProfileCard & { readonly protocol?: number };
  /** Called for each question; refuses what the test did not script by throwing. */
  readonly reply: (asked: Asked, count: number) => Reply;
  /** More paths of this server: host pages, documents. Headers override the defaults. */
  readonly pages?: Readonly<Record<string, Page>>;
}

export interface Page {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server that speaks the contract and fails where a test wants it to. Records what it was asked. */
export interface ChatServer {
  readonly url: string;
  readonly asked: Asked[];
  readonly feedback: Feedback[];
  readonly paths: string[];
  /** How many chat requests the other side gave up before they were answered. */
  readonly aborted: () => number;
  reply: ChatServerParts['reply'];
  profile: ChatServerParts['profile'];
  readonly stop: () => Promise<void>;
  readonly restart: () => Promise<void>;
}

export async function startChatServer(parts: ChatServerParts): Promise<ChatServer> {
  const sockets = new Set<Socket>();
  let aborted = 0;
  let port = 0;
  const state: ChatServer = {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    asked: [],
    feedback: [],
    paths: [],
    aborted: () => aborted,
    reply: parts.reply,
    profile: parts.profile,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
    restart: () => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve)),
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://local').pathname;
    state.paths.push(path);
    allowOrigin(request, response);
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else if (path === '/widget.js')
      send(response, {
        body: parts.widget,
        headers: { 'content-type': 'text/javascript', 'cache-control': 'max-age=60' },
      });
    else if (path === '/api/profile') sendJson(response, 200, state.profile);
    else if (path === '/api/feedback') {
      state.feedback.push(JSON.parse(await bodyOf(request)));
      response.writeHead(204).end();
    } else if (path === '/api/chat') await chat(request, response);
    else send(response, parts.pages?.[path] ?? { body: 'nothing here' }, parts.pages?.[path] ? 200 : 404);
  }

  async function chat(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked: Asked = JSON.parse(await bodyOf(request));
    state.asked.push(asked);
    response.once('close', () => {
      if (!response.writableFinished) aborted++;
    });
    const reply = state.reply(asked, state.asked.length);
    switch (reply.kind) {
      case 'answer':
        return sendStream(response, reply.answer, reply.steps ?? []);
      case 'whole':
        return sendJson(response, 200, reply.answer);
      case 'status':
        return sendJson(
          response,
          reply.status,
          reply.body ?? { error: { code: 'x', message: 'y', requestId: 'z' } },
          reply.headers,
        );
      case 'raw':
        return send(response, { body: reply.body, headers: { 'content-type': reply.contentType } });
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  return state;
}

function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers.origin === undefined) return;
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', 'content-type');
  response.setHeader('access-control-expose-headers', 'retry-after');
}

function send(response: ServerResponse, page: Page, status = 200): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.body);
}

function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Streams as the real server does: text first, then the citations, follow-ups, `finish`, `[DONE]`. */
async function sendStream(response: ServerResponse, answer: Answer, steps: readonly Step[]): Promise<void> {
  const { conversationId, answerId, status, mode } = answer;
  const write = (part: object) => response.write(`data: ${JSON.stringify(part)}\n\n`);
  response.writeHead(200, { 'content-type': 'text/event-stream', 'x-vercel-ai-ui-message-stream': 'v1' });
  write({ type: 'start', messageId: answerId });
  write({ type: 'data-answer', id: 'answer', data: { conversationId, answerId, status, mode } });
  write({ type: 'text-start', id: 'answer' });
  const pieces = answer.answer.match(/[^ ]* ?/g)?.filter((piece) => piece !== '') ?? [];
  for (const [index, delta] of [...pieces.entries(), [pieces.length, ''] as const]) {
    for (const step of steps.filter(({ after }) => after === index)) {
      await step.wait;
      if (step.error) write({ type: 'error', errorText: 'The model is out.' });
      if (step.error) response.end('data: [DONE]\n\n');
      // What was written arrives first: a browser asks again by itself where nothing came.
      if (step.cut) response.socket?.end();
      if (response.destroyed || step.cut || step.error) return;
    }
    if (delta !== '') write({ type: 'text-delta', id: 'answer', delta });
  }
  write({ type: 'text-end', id: 'answer' });
  for (const citation of answer.citations) {
    write({
      type: 'source-document',
      sourceId: `citation-${citation.id}`,
      mediaType: 'text/plain',
      title: citation.document,
    });
    write({ type: 'data-citation', id: `citation-${citation.id}`, data: citation });
  }
  write({ type: 'data-followups', data: answer.followUps });
  write({ type: 'finish' });
  response.end('data: [DONE]\n\n');
}
