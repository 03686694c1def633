import { type Logger as BoltLogger, SocketModeReceiver } from '@slack/bolt';
import { RolecallError } from '../../errors.js';
import type { Logger } from '../../logging.js';
import type { Sleep } from '../deliver/rate-gate.js';
import { readFailure, SlackCallError } from '../deliver/slack-error.js';
import { asStartError } from './identity.js';

/** Slack greets a new connection at once; one that it doesn't greet in this time is given up, in ms. */
const HELLO_MS = 20_000;
/** Pauses before trying to connect again, in ms; the last one repeats. */
const RECONNECT_MS = [0, 1_000, 2_000, 5_000, 15_000, 60_000];

/** Longest that closing waits for Slack's side of it, in ms. */
const GOODBYE_MS = 2_000;

/** Slack over a WebSocket that this side opens. */
export interface SocketLink {
  readonly receiver: SocketModeReceiver;
  /** Connects. @throws RolecallError where Slack refuses the token or can't be reached. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Bolt's receiver, kept connected by us: the library's own reconnection rejects into nowhere when Slack refuses it, which
 * would end the process.
 */
export function createSocketLink(options: {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly boltLog: BoltLogger;
  readonly log: Logger;
  readonly sleep: Sleep;
}): SocketLink {
  const receiver = new SocketModeReceiver({
    appToken: options.appToken,
    logger: options.boltLog,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: HELLO_MS,
        ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
      },
    },
  });
  const closing = new AbortController();
  let connecting = false;

  const connect = async (): Promise<void> => {
    const greeted = new AbortController();
    const late = options.sleep(HELLO_MS, greeted.signal).then(() => Promise.reject(new Error('no hello')));
    try {
      await Promise.race([receiver.client.start(), late]);
    } catch (error) {
      throw new SlackCallError('apps.connections.open', readFailure(error), { cause: error });
    } finally {
      late.catch(() => undefined);
      greeted.abort();
    }
  };

  const reconnect = async (): Promise<void> => {
    if (connecting) return;
    connecting = true;
    await tryUntilConnected();
    connecting = false;
  };

  const tryUntilConnected = async (): Promise<void> => {
    for (let tries = 0; !closing.signal.aborted; tries += 1) {
      try {
        await options.sleep(RECONNECT_MS[tries] ?? 60_000, closing.signal);
        await connect();
        options.log.info({ tries: tries + 1 }, 'connected to Slack again');
        return;
      } catch (error) {
        if (!closing.signal.aborted) options.log.warn({ error }, 'could not connect to Slack; trying again');
      }
    }
  };

  return {
    receiver,
    async open() {
      try {
        await connect();
      } catch (error) {
        throw error instanceof SlackCallError
          ? asStartError(error)
          : new RolecallError('internal', 'Slack could not be reached.', { cause: error });
      }
      receiver.client.on('disconnected', () => {
        if (!closing.signal.aborted) void reconnect();
      });
    },
    async close() {
      closing.abort();
      const late = new AbortController();
      const enough = options.sleep(GOODBYE_MS, late.signal).catch(() => undefined);
      await Promise.race([receiver.client.disconnect(), enough]);
      late.abort();
    },
  };
}
