import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

/** How an envelope is delivered. */
export interface EnvelopeOptions {
  readonly retryAttempt?: number;
  readonly retryReason?: string;
}

/**
 * The server's side of Socket Mode: a single-use address, `hello`, envelopes that wait for their acknowledgement by
 * `envelope_id`, `disconnect`. Source: docs.slack.dev/apis/events-api/using-socket-mode.
 */
export class SocketMode {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #sockets = new Set<WebSocket>();
  readonly #waiting = new Map<string, () => void>();
  #count = 0;
  /** Connections that were ever made. */
  connections = 0;

  /** A `wss://` address that works once. */
  issueUrl(port: number): string {
    const ticket = `ticket-${++this.#count}`;
    this.#tickets.add(ticket);
    return `ws://127.0.0.1:${port}/link/?ticket=${ticket}&app_id=A0APP`;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://fake').searchParams.get('ticket') ?? '';
    if (!this.#tickets.delete(ticket)) return void socket.destroy();
    this.#server.handleUpgrade(request, socket, head, (ws) => this.#welcome(ws));
  }

  /** Sends an envelope to one open connection and resolves when it is acknowledged; rejects where none is open. */
  async deliver(type: string, payload: object, options: EnvelopeOptions = {}): Promise<void> {
    const [socket] = this.#sockets;
    if (socket === undefined) throw new Error('no open Socket Mode connection');
    const id = `envelope-${++this.#count}`;
    const acknowledged = new Promise<void>((resolve) => this.#waiting.set(id, resolve));
    socket.send(
      JSON.stringify({
        type,
        envelope_id: id,
        payload,
        accepts_response_payload: type !== 'events_api',
        ...(options.retryAttempt === undefined
          ? {}
          : { retry_attempt: options.retryAttempt, retry_reason: options.retryReason ?? 'timeout' }),
      }),
    );
    await acknowledged;
  }

  /** Tells the clients to connect anew, as Slack does when it recycles a connection; `warn` comes before a refresh. */
  askToReconnect(): void {
    for (const socket of this.#sockets) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} }));
    }
  }

  /** Cuts all connections without a word. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  get open(): number {
    return this.#sockets.size;
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  #welcome(socket: WebSocket): void {
    this.connections += 1;
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('message', (data: RawData) => {
      const { envelope_id: id } = z
        .object({ envelope_id: z.string().optional() })
        .parse(JSON.parse(String(data)));
      this.#waiting.get(id ?? '')?.();
      this.#waiting.delete(id ?? '');
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        connection_info: { app_id: 'A0APP' },
        num_connections: this.#sockets.size,
      }),
    );
  }
}
