import type { Response } from 'express';
import type { RolecallError } from '../../errors.js';
import type { AnswerEvent } from '../../model/answer.js';
import { toPublicError } from '../error-replies.js';
import { requestIdOf } from '../middleware/request-id.js';
import { type SseOptions, SseWriter } from './sse-writer.js';
import { UI_STREAM_HEADERS, type UIPart, UIPartEncoder } from './ui-message-parts.js';

/**
 * Sends an answer as a UI message stream. A failure before the first byte rejects, so that it gets its HTTP status;
 * after it, the stream ends in `error` or `abort`. Resolves with the error that the stream ended in, if any.
 */
export async function sendStream(
  response: Response,
  events: AsyncIterable<AnswerEvent>,
  options: SseOptions,
): Promise<RolecallError | undefined> {
  const iterator = events[Symbol.asyncIterator]();
  const first = iterator.next();
  const opened = await openStream(response, first, options);
  const encoder = new UIPartEncoder();
  try {
    for (let step = await first; step.done !== true; step = await iterator.next()) {
      await sendParts(opened, encoder.encode(step.value));
    }
    await opened.send('[DONE]');
    return undefined;
  } catch (cause) {
    const error = toPublicError(cause);
    if (!response.destroyed) {
      await sendParts(opened, [...encoder.interrupt(), ...failureParts(error, requestIdOf(response))]);
      await opened.send('[DONE]');
    }
    return error;
  } finally {
    // A reader who left, or a failed write, must not leave the answer running.
    await iterator.return?.().catch(() => {});
    opened.end();
  }
}

/** Opens the stream with the first event, or with a heartbeat where that takes long. */
async function openStream(
  response: Response,
  first: Promise<unknown>,
  options: SseOptions,
): Promise<SseWriter> {
  let timer: NodeJS.Timeout | undefined;
  const longWait = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), options.heartbeatMs);
  });
  try {
    const isLate = (await Promise.race([first, longWait])) === 'late';
    const writer = new SseWriter(response, UI_STREAM_HEADERS, options);
    if (isLate) writer.beat();
    return writer;
  } finally {
    clearTimeout(timer);
  }
}

async function sendParts(writer: SseWriter, parts: readonly UIPart[]): Promise<void> {
  for (const part of parts) await writer.send(JSON.stringify(part));
}

function failureParts(error: RolecallError, requestId: string): UIPart[] {
  if (error.code === 'aborted') return [{ type: 'abort', reason: error.message }];
  const { code, message } = error;
  return [
    { type: 'data-error', data: { code, message, requestId }, transient: true },
    { type: 'error', errorText: message },
  ];
}
