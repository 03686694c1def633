import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatModel, ChatPiece, ChatPrompt } from './chat-model.js';
import { ModelFailure } from './model-failure.js';

export interface RetryOptions {
  /** Tries after the first one. */
  readonly retries: number;
  /** Wait before the first retry; doubles, give or take a quarter. */
  readonly baseDelayMs: number;
  /** No retry starts later than this after the first try: the visitor waits all the while. */
  readonly withinMs: number;
  readonly nowMs: () => number;
  /** 0 to 1. */
  readonly random: () => number;
}

interface Opened {
  readonly opened: true;
  readonly first: IteratorResult<ChatPiece>;
  readonly rest: AsyncIterator<ChatPiece>;
}

const isOpened = (value: unknown): value is Opened =>
  typeof value === 'object' && value !== null && 'opened' in value;

async function* resumed({ first, rest }: Opened): AsyncGenerator<ChatPiece> {
  try {
    for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await sleep(ms, undefined, signal === undefined ? {} : { signal }).catch((cause: unknown) => {
    throw new ModelFailure('aborted', { cause });
  });
}

/** Tries again where the failure says that it helps, nothing was said yet, and there is time; heeds `Retry-After`. */
export function withRetries(model: ChatModel, options: RetryOptions): ChatModel {
  async function* stream(
    prompt: ChatPrompt,
    { signal }: { readonly signal?: AbortSignal },
  ): AsyncGenerator<ChatPiece> {
    const startedMs = options.nowMs();
    for (let attempt = 0; ; attempt += 1) {
      const first = await firstPiece(prompt, signal).catch((error: unknown) => error);
      if (isOpened(first)) {
        yield* resumed(first);
        return;
      }
      const wait = waitBefore(attempt, first, startedMs);
      if (wait === undefined) throw first;
      await pause(wait, signal);
    }
  }

  /** Opens the stream as far as its first piece: what fails until then may be tried again. */
  async function firstPiece(prompt: ChatPrompt, signal: AbortSignal | undefined): Promise<Opened> {
    const rest = model.stream(prompt, signal === undefined ? {} : { signal })[Symbol.asyncIterator]();
    return { opened: true, first: await rest.next(), rest };
  }

  function waitBefore(attempt: number, error: unknown, startedMs: number): number | undefined {
    if (!(error instanceof ModelFailure) || !error.isRetryable || attempt >= options.retries)
      return undefined;
    const jitter = 0.75 + options.random() / 2;
    const wait = error.retryAfterMs ?? options.baseDelayMs * 2 ** attempt * jitter;
    return options.nowMs() - startedMs + wait > options.withinMs ? undefined : wait;
  }

  return { name: model.name, stream };
}
