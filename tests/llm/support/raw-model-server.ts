import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a handler gets to misbehave with. */
export interface RawExchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The parsed body. */
  readonly body: { readonly stream?: boolean; readonly messages?: readonly { content: unknown }[] };
  /** Number of the request, from 1. */
  readonly count: number;
}

export type RawHandler = (exchange: RawExchange) => void | Promise<void>;

/** An HTTP server that says exactly what a test wants said, byte by byte; it keeps count of its sockets. */
export interface RawModelServer {
  readonly baseUrl: string;
  readonly requests: number;
  /** Requests whose client closed the connection before the reply had ended. */
  readonly abandoned: number;
  readonly openSockets: number;
  close(): Promise<void>;
}

export async function startRawModelServer(handler: RawHandler): Promise<RawModelServer> {
  let requests = 0;
  let abandoned = 0;
  const sockets = new Set<object>();
  const server = createServer((request, response) => {
    requests += 1;
    const count = requests;
    response.on('close', () => {
      if (!response.writableFinished) abandoned += 1;
    });
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      text += chunk;
    });
    request.on('end', () => {
      void Promise.resolve(handler({ request, response, body: JSON.parse(text || '{}'), count })).catch(() =>
        response.destroy(),
      );
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    get requests() {
      return requests;
    },
    get abandoned() {
      return abandoned;
    },
    get openSockets() {
      return sockets.size;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Opens an event stream. */
export function openStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
}

/** One chunk of Chat Completions as an event. */
export function chunk(content: string, finish: string | null = null): string {
  const choices = [{ index: 0, delta: content === '' ? {} : { content }, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices })}\n\n`;
}

/** The usual end: finish, usage, `[DONE]`. */
export const USUAL_END = `${chunk('', 'stop')}data: ${JSON.stringify({
  id: 'c',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'm',
  choices: [],
  usage: { prompt_tokens: 900, completion_tokens: 40, total_tokens: 940 },
})}\n\ndata: [DONE]\n\n`;

/** Says a text word by word and ends as usual. */
export async function say(response: ServerResponse, text: string, paceMs = 0): Promise<void> {
  openStream(response);
  for (const word of text.match(/\S+\s*/g) ?? []) {
    response.write(chunk(word));
    if (paceMs > 0) await sleep(paceMs);
  }
  response.end(USUAL_END);
}

/** A whole JSON error as OpenAI words it. */
export function fail(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(
    JSON.stringify({ error: { message: `upstream secret ${status} sk-leak-4711`, type: 'x', code: 'y' } }),
  );
}
