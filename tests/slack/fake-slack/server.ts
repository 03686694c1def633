import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { blocksError } from './blocks.js';
import { Faults } from './faults.js';
import type { Args } from './method.js';
import { SocketMode } from './socket-mode.js';
import { callMethod } from './web-api.js';
import { Workspace, type WorkspaceOptions } from './workspace.js';

/** A call that arrived, with its token cut off. */
export interface RecordedCall {
  readonly method: string;
  readonly args: Args;
  readonly at: number;
}

/**
 * A server that speaks Slack's Web API (`/api/{method}`), takes answers to commands (`/response/{id}`) and is the other
 * end of Socket Mode. It refuses what Slack's documentation says that Slack refuses.
 */
export class FakeSlack {
  readonly workspace: Workspace;
  readonly faults = new Faults();
  readonly calls: RecordedCall[] = [];
  readonly socket = new SocketMode();
  readonly #server = createServer((request, response) => {
    void this.#handle(request, response);
  });
  #port = 0;

  constructor(options: Partial<WorkspaceOptions> = {}) {
    this.workspace = new Workspace(options);
  }

  async start(): Promise<this> {
    this.#server.on('upgrade', (request, socket, head) => this.socket.upgrade(request, socket, head));
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#port = z.object({ port: z.number() }).parse(this.#server.address()).port;
    return this;
  }

  /** What `SLACK_API_URL` is set to. */
  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/api/`;
  }

  /** A fresh response URL, as a command or a button brings one. */
  responseUrl(id: string): string {
    this.workspace.responses.set(id, []);
    return `http://127.0.0.1:${this.#port}/response/${id}`;
  }

  callsOf(method: string): RecordedCall[] {
    return this.calls.filter((call) => call.method === method);
  }

  async stop(): Promise<void> {
    this.socket.close();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const { pathname } = new URL(request.url ?? '/', 'http://fake');
    const [, area, name = ''] = pathname.split('/');
    if (area === 'response') return this.#onResponse(name, body, response);
    if (area !== 'api') return send(response, 404, {});
    const args = parseArgs(request.headers['content-type'] ?? '', body);
    this.calls.push({ method: name, args, at: Date.now() });
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    const fault = this.faults.next(name);
    if (fault?.kind === 'limited') {
      response.setHeader('retry-after', String(fault.retryAfterSeconds));
      return send(response, 429, { ok: false, error: 'ratelimited' });
    }
    if (fault?.kind === 'error') return send(response, 200, { ok: false, error: fault.code });
    if (fault?.kind === 'lost-before') return send(response, 503, 'upstream connect error');
    const reply = callMethod(this.workspace, name, token, args);
    if (fault?.kind === 'lost-after') return send(response, 503, 'upstream connect error');
    if (fault?.kind === 'cut') return void request.socket.destroy();
    const link =
      name === 'apps.connections.open' && reply.ok ? { url: this.socket.issueUrl(this.#port) } : {};
    response.setHeader('x-oauth-scopes', this.workspace.options.botScopes.join(','));
    send(response, 200, { ...reply, ...link });
  }

  async #onResponse(id: string, body: string, response: ServerResponse): Promise<void> {
    const box = this.workspace.responses.get(id);
    // docs.slack.dev/interactivity/handling-user-interaction: up to 5 times within 30 minutes.
    if (box === undefined || box.length >= 5) return send(response, 404, { ok: false, error: 'used_url' });
    const { text = '', blocks = [] } = responseShape.parse(JSON.parse(body));
    const error = blocks.length === 0 ? undefined : blocksError(blocks);
    if (error !== undefined) return send(response, 400, { ok: false, error });
    box.push({ text, blocks });
    response.writeHead(200);
    response.end('ok');
  }
}

const responseShape = z.object({
  text: z.string().optional(),
  blocks: z.array(z.looseObject({ type: z.string() })).optional(),
});

function parseArgs(contentType: string, body: string): Args {
  if (contentType.startsWith('application/json'))
    return z.record(z.string(), z.unknown()).parse(JSON.parse(body));
  const args: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(body)) {
    args[name] = /^[[{]/.test(value) && NESTED.has(name) ? JSON.parse(value) : value;
  }
  return args;
}

/** Arguments that come as JSON within a form. */
const NESTED = new Set(['blocks', 'chunks', 'metadata', 'prompts', 'view', 'loading_messages']);

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: object | string): void {
  response.writeHead(status, {
    'content-type': typeof body === 'string' ? 'text/plain' : 'application/json',
  });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
