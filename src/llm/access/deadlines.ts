import type { ChatModel, ChatPiece, ChatPrompt } from './chat-model.js';
import { type FailureReason, ModelFailure } from './model-failure.js';

/** How long a model may take, in milliseconds. Until the headers is the client's own deadline. */
export interface Deadlines {
  /** From the call to the first text. */
  readonly firstTokenMs: number;
  /** Between two pieces. */
  readonly idleMs: number;
  /** From the call to the end. */
  readonly wholeMs: number;
}

/** A model that fails in time: whatever it waits for, the deadline ends it and closes its socket. */
export function withDeadlines(model: ChatModel, deadlines: Deadlines): ChatModel {
  async function* stream(
    prompt: ChatPrompt,
    { signal }: { readonly signal?: AbortSignal },
  ): AsyncGenerator<ChatPiece> {
    const controller = new AbortController();
    const stop = (reason: unknown) => controller.abort(reason);
    const abort = () => stop(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    if (signal?.aborted) abort();
    const after = (ms: number, reason: FailureReason) => setTimeout(() => stop(new ModelFailure(reason)), ms);
    const whole = after(deadlines.wholeMs, 'timeout_whole');
    let gap = after(deadlines.firstTokenMs, 'timeout_first_token');
    const pieces = model.stream(prompt, { signal: controller.signal })[Symbol.asyncIterator]();
    const ended = endOf(controller.signal);
    try {
      for (;;) {
        const next = await Promise.race([pieces.next(), ended.promise]);
        if (next.done === true) return;
        clearTimeout(gap);
        yield next.value;
        gap = after(deadlines.idleMs, 'timeout_idle');
      }
    } finally {
      clearTimeout(gap);
      clearTimeout(whole);
      ended.forget();
      signal?.removeEventListener('abort', abort);
      stop(undefined);
      // Not awaited: a source that ignores the abort must not hold the visitor.
      void pieces.return?.()?.then(undefined, () => undefined);
    }
  }
  return { name: model.name, stream };
}

/** Rejects when the signal aborts, with its reason; `forget` lets go of it. */
function endOf(signal: AbortSignal): { readonly promise: Promise<never>; forget(): void } {
  let forget = () => {};
  const promise = new Promise<never>((_, reject) => {
    const fail = () =>
      reject(
        signal.reason instanceof ModelFailure
          ? signal.reason
          : new ModelFailure('aborted', { cause: signal.reason }),
      );
    if (signal.aborted) fail();
    signal.addEventListener('abort', fail, { once: true });
    forget = () => signal.removeEventListener('abort', fail);
  });
  promise.catch(() => undefined);
  return { promise, forget };
}
