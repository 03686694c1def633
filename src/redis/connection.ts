import { RolecallError } from '../errors.js';

/** Every key of Rolecall starts with this, so that a Redis may be shared with other programs. */
const KEY_PREFIX = 'rolecall:';
const CONNECT_TIMEOUT_MS = 5_000;
/** A command that takes longer counts as failed: a visitor waits for it. */
const COMMAND_TIMEOUT_MS = 1_000;
/** After such a command the next ones fail at once for this long, so that a hung Redis costs a visitor one wait. */
const REST_MS = 5_000;
const RECONNECT_STEP_MS = 100;
const RECONNECT_MAX_MS = 5_000;

/** What a raw command may answer. */
export type RedisReply = string | number | boolean | null | readonly RedisReply[];

/** A connection to one Redis. Commands fail at once while it is down, and work again when it is back. */
export interface RedisConnection {
  /** Prefixes a key of the caller's, such as `conversation:7c0c…`. */
  key(name: string): string;
  /** Sends a raw command, such as `['SET', key, '1', 'NX', 'PX', '60000']`. */
  send(command: readonly string[]): Promise<RedisReply>;
  close(): Promise<void>;
}

export interface RedisOptions {
  readonly url: string;
  /** Called for each lost or refused connection; the client goes on trying. */
  readonly onError: (error: unknown) => void;
  readonly keyPrefix?: string;
}

/**
 * Connects, or throws `config_invalid` where Redis does not answer in 5 s. The `redis` package is loaded here alone,
 * and only when a URL is set.
 */
export async function connectRedis(options: RedisOptions): Promise<RedisConnection> {
  const { createClient } = await import('redis');
  let isConnected = false;
  const client = createClient({
    url: options.url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      reconnectStrategy: (retries) =>
        isConnected ? Math.min(RECONNECT_STEP_MS * (retries + 1), RECONNECT_MAX_MS) : false,
    },
  });
  client.on('error', options.onError);
  try {
    await client.connect();
  } catch (cause) {
    throw new RolecallError(
      'config_invalid',
      'REDIS_URL is set, but no Redis answers there. Start it, correct the address or password, or unset REDIS_URL.',
      { cause },
    );
  }
  isConnected = true;
  const prefix = options.keyPrefix ?? KEY_PREFIX;
  let restUntilMs = 0;
  return {
    key: (name) => `${prefix}${name}`,
    async send(command) {
      if (performance.now() < restUntilMs) throw new Error('Redis did not answer a moment ago');
      return inTime(client.sendCommand<RedisReply>([...command]), () => {
        restUntilMs = performance.now() + REST_MS;
      });
    },
    async close() {
      client.destroy();
    },
  };
}

async function inTime<T>(reply: Promise<T>, onLate: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      onLate();
      reject(new Error(`Redis took over ${COMMAND_TIMEOUT_MS} ms`));
    }, COMMAND_TIMEOUT_MS);
  });
  try {
    return await Promise.race([reply, late]);
  } finally {
    clearTimeout(timer);
  }
}
