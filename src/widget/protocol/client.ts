import type { Feedback } from '../../model/answer.js';
import { ChatFailure } from './failure.js';
import { isObject } from './guards.js';
import type { Part } from './parts.js';
import { readStream } from './stream.js';
import { type ProfileHead, readAnswer, readProfile } from './wire.js';

/** What one asks: the question, the conversation that it continues, and how to stop it. */
export interface Ask {
  readonly message: string;
  readonly conversationId: string | undefined;
  readonly signal: AbortSignal;
}

/** Speaks to one Rolecall server. Every method throws ChatFailure and nothing else. */
export class ChatClient {
  readonly #server: URL;
  readonly #idleMs: number;
  readonly #fetch: typeof fetch;

  /** `idleMs`: after so many milliseconds without a byte a reply counts as lost. */
  constructor(server: URL, options: { idleMs: number; fetch: typeof fetch }) {
    this.#server = server;
    this.#idleMs = options.idleMs;
    this.#fetch = options.fetch;
  }

  async profile(signal: AbortSignal): Promise<ProfileHead> {
    const response = await this.#send('/api/profile', { signal });
    const profile = readProfile(await readJson(response));
    if (profile === null) throw new ChatFailure('incompatible');
    return profile;
  }

  /** Streams an answer; a server that sends it whole is read as well. */
  async *ask({ message, conversationId, signal }: Ask): AsyncGenerator<Part> {
    const response = await this.#send('/api/chat', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify(conversationId === undefined ? { message } : { message, conversationId }),
      signal,
    });
    const type = response.headers.get('content-type') ?? '';
    try {
      if (type.startsWith('text/event-stream') && response.body)
        yield* readStream(response.body, this.#idleMs);
      else yield* wholeAnswer(await readJson(response));
    } catch (error) {
      throw asFailure(error, signal);
    }
  }

  async feedback(feedback: Feedback): Promise<void> {
    await this.#send('/api/feedback', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(feedback),
    });
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const request = this.#fetch;
    let response: Response;
    try {
      response = await request(new URL(path, this.#server), init);
    } catch (error) {
      throw asFailure(error, init.signal ?? undefined);
    }
    if (!response.ok) throw await refusal(response);
    return response;
  }
}

function* wholeAnswer(value: unknown): Generator<Part> {
  const answer = readAnswer(value);
  if (answer === null) throw new ChatFailure('incompatible');
  yield { type: 'head', head: answer };
  for (const citation of answer.citations) yield { type: 'citation', citation };
  yield { type: 'text', delta: answer.answer };
  yield { type: 'followUps', followUps: answer.followUps };
  yield { type: 'finish' };
}

function asFailure(error: unknown, signal: AbortSignal | undefined): ChatFailure {
  if (signal?.aborted) return new ChatFailure('stopped', { cause: error });
  return error instanceof ChatFailure ? error : new ChatFailure('connection', { cause: error });
}

async function refusal(response: Response): Promise<ChatFailure> {
  const body = await response.json().catch(() => null);
  if (response.status === 429) {
    return new ChatFailure('limited', { retryAfterSeconds: waitSeconds(response, body) });
  }
  if (response.status === 403) return new ChatFailure('refused');
  if (response.status === 404 || response.status === 405) return new ChatFailure('incompatible');
  return new ChatFailure(response.status < 500 ? 'invalid' : 'server', {
    retryAfterSeconds: waitSeconds(response, body),
  });
}

/** `Retry-After` in seconds; other origins may not be shown the header, so the body may say it too. */
function waitSeconds(response: Response, body: unknown): number | undefined {
  const error = isObject(body) && isObject(body.error) ? body.error : {};
  const said = response.headers.get('retry-after') ?? error.retryAfterSeconds;
  const seconds = typeof said === 'string' && said !== '' ? Number(said) : said;
  return typeof seconds === 'number' && seconds >= 0 && seconds < 86_400 ? Math.ceil(seconds) : undefined;
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new ChatFailure('incompatible', { cause });
  }
}
