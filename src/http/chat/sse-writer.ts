import { once } from 'node:events';
import type { Response } from 'express';
import { RolecallError } from '../../errors.js';

export interface SseOptions {
  readonly heartbeatMs: number;
  /** A reader that takes nothing for this long is cut off. */
  readonly stallMs: number;
}

/** Writes server-sent events, no faster than they are read, with a comment line where there is nothing to say. */
export class SseWriter {
  readonly #response: Response;
  readonly #options: SseOptions;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(response: Response, headers: Readonly<Record<string, string>>, options: SseOptions) {
    this.#response = response;
    this.#options = options;
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      // Asks nginx and its like to pass events on as they come.
      'X-Accel-Buffering': 'no',
      ...headers,
    });
    response.flushHeaders();
    this.#heartbeat = setInterval(() => this.beat(), options.heartbeatMs);
    this.#heartbeat.unref();
    response.once('close', () => clearInterval(this.#heartbeat));
  }

  /** A comment line: keeps proxies from closing a quiet stream. */
  beat(): void {
    if (!this.#response.writableNeedDrain && !this.#response.writableEnded)
      this.#response.write(': waiting\n\n');
  }

  /** Sends one event and waits until the reader keeps up. @throws RolecallError `aborted` where it is gone. */
  async send(data: string): Promise<void> {
    if (this.#response.destroyed) throw gone();
    this.#heartbeat.refresh();
    if (this.#response.write(`data: ${data}\n\n`)) return;
    await this.#drain();
  }

  /** Ends the stream. */
  end(): void {
    clearInterval(this.#heartbeat);
    this.#response.end();
  }

  async #drain(): Promise<void> {
    const settled = new AbortController();
    const stalled = setTimeout(() => this.#response.destroy(), this.#options.stallMs);
    try {
      await Promise.race([
        once(this.#response, 'drain', { signal: settled.signal }),
        once(this.#response, 'close', { signal: settled.signal }).then(() => {
          throw gone();
        }),
      ]);
    } finally {
      clearTimeout(stalled);
      settled.abort();
    }
  }
}

function gone(): RolecallError {
  return new RolecallError('aborted', 'The reader left before the answer was finished.');
}
