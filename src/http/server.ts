import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RolecallError } from '../errors.js';
import type { HttpApp } from './app.js';

/** Time for a client to send its headers, and its whole request. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than the usual minute of load balancers, so that they close idle connections, not we under their feet. */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
/** Time for answers in flight when the server stops; after it they are withdrawn. */
const GRACE_MS = 10_000;
/** How often connections that finished their request are closed while the server stops. */
const SWEEP_MS = 50;
/** Time for withdrawn answers to say so. */
const FAREWELL_MS = 500;

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly graceMs?: number;
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /** Stops accepting, lets answers in flight finish, withdraws what is left after the grace period. */
  close(): Promise<void>;
}

/** Starts to listen. @throws RolecallError `config_invalid` where the address can't be had. */
export async function listen({ app, inFlight }: HttpApp, options: ListenOptions): Promise<RunningServer> {
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    },
    app,
  );
  await bind(server, options);
  const address = server.address();
  const port = isAddress(address) ? address.port : options.port;
  let closing: Promise<void> | undefined;

  async function stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    try {
      await drain(closed);
    } finally {
      clearInterval(sweep);
    }
  }

  async function drain(closed: Promise<void>): Promise<void> {
    if (await finishesWithin(closed, options.graceMs ?? GRACE_MS)) return;
    inFlight.abortAll();
    if (await finishesWithin(closed, FAREWELL_MS)) return;
    server.closeAllConnections();
    await closed;
  }

  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    close: () => {
      closing ??= stop();
      return closing;
    },
  };
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

async function bind(server: Server, { host, port }: ListenOptions): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (cause) {
    throw new RolecallError('config_invalid', bindProblem(cause, host, port), { cause });
  }
}

function bindProblem(cause: unknown, host: string, port: number): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop the other program, or set PORT to another port.`;
  if (code === 'EACCES')
    return `Port ${port} needs more rights than this account has. Set PORT to one above 1023.`;
  return `This machine has no address ${host}. Set HOST to one that it has, such as 127.0.0.1.`;
}

async function finishesWithin(work: Promise<void>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  const isDone = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return isDone;
}
