import type { z } from 'zod';
import { RolecallError } from '../../errors.js';
import type { Answer, Feedback, ProfileCard, Question } from '../../model/answer.js';
import { answer, profile } from '../../wire/schemas.js';
import { UsageError } from '../command.js';
import { toRolecallError, unreachable } from './remote-errors.js';

/** A running Rolecall server, asked over HTTP. */
export interface RemoteService {
  ask(question: Question): Promise<Answer>;
  profile(signal?: AbortSignal): Promise<ProfileCard>;
  feedback(feedback: Feedback): Promise<void>;
  /** Posts a question and returns the event stream's body, for a reader of UI message parts. */
  openStream(question: Question): Promise<ReadableStream<Uint8Array>>;
}

/** Addresses a server by the URL that it printed. Connects with the first call. @throws UsageError for no URL */
export function connectRemote(server: string, fetcher: typeof fetch = fetch): RemoteService {
  const base = readBase(server);

  async function request(path: string, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
      response = await fetcher(new URL(path, base), init);
    } catch (error) {
      throw unreachable(error, server, init.signal ?? undefined);
    }
    if (!response.ok) throw await toRolecallError(response, server);
    return response;
  }

  const post = (path: string, body: object, extra: RequestInit & { accept: string }) => {
    const { accept, ...init } = extra;
    const headers = { 'content-type': 'application/json', accept };
    return request(path, { method: 'POST', headers, body: JSON.stringify(body), ...init });
  };

  return {
    async ask({ message, conversationId, signal }) {
      const reply = await post(
        'api/chat',
        { message, conversationId },
        { accept: 'application/json', ...abortable(signal) },
      );
      return readReply(reply, answer, server);
    },
    async profile(signal) {
      return readReply(await request('api/profile', abortable(signal)), profile, server);
    },
    async feedback(feedback) {
      await post('api/feedback', feedback, { accept: 'application/json' });
    },
    async openStream({ message, conversationId, signal }) {
      const reply = await post(
        'api/chat',
        { message, conversationId },
        { accept: 'text/event-stream', ...abortable(signal) },
      );
      if (reply.body === null) throw notRolecall(server);
      return reply.body;
    },
  };
}

function readBase(server: string): URL {
  const base = URL.canParse(server) ? new URL(server) : undefined;
  if (base === undefined || !['http:', 'https:'].includes(base.protocol)) {
    throw new UsageError(
      `--server needs a URL such as http://127.0.0.1:3000, not ${JSON.stringify(server)}.`,
    );
  }
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  return base;
}

function abortable(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

async function readReply<T>(response: Response, schema: z.ZodType<T>, server: string): Promise<T> {
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) throw notRolecall(server);
  return parsed.data;
}

function notRolecall(server: string): RolecallError {
  return new RolecallError(
    'internal',
    `What answers at ${server} is not a Rolecall server, or one of another version.`,
  );
}
