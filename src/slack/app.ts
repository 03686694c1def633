import type { RequestListener } from 'node:http';
import { App } from '@slack/bolt';
import type { SlackConfig } from '../config.js';
import type { Logger } from '../logging.js';
import type { AnswerService } from '../model/answer.js';
import type { RedisConnection } from '../redis/connection.js';
import { boltLogger } from './bolt-logger.js';
import { createHttpEndpoint } from './connect/http-endpoint.js';
import { fetchIdentity } from './connect/identity.js';
import { keepStarting } from './connect/keep-starting.js';
import { createSocketLink } from './connect/socket-link.js';
import type { Sleep } from './deliver/rate-gate.js';
import { SlackCalls } from './deliver/slack-calls.js';
import { listenForButtons } from './listen/buttons.js';
import { listenForCommand } from './listen/command.js';
import { listenForHome } from './listen/home.js';
import type { Identity } from './listen/incoming.js';
import { listenForMessages } from './listen/messages.js';
import { CLAIM_TIMES, type ClaimTimes } from './state/claims.js';
import { MemoryClaims } from './state/memory-claims.js';
import { RedisClaims } from './state/redis-claims.js';
import { ResilientClaims } from './state/resilient-claims.js';
import { steadyRedis } from './state/steady-redis.js';
import { MemoryThreads, RedisThreads } from './state/threads.js';
import { Answering } from './turn/answering.js';
import { Once } from './turn/once.js';
import { createWebClient } from './web-client.js';

export interface SlackAppOptions {
  readonly config: SlackConfig;
  readonly service: AnswerService;
  readonly log: Logger;
  /** Shares claims and threads between replicas; without it they live in this process. */
  readonly redis?: RedisConnection | undefined;
  /** The time in ms since 1970. */
  readonly now: () => number;
  readonly sleep: Sleep;
  readonly newId: () => string;
  readonly claimTimes?: ClaimTimes;
}

/** The Slack bot. */
export interface SlackApp {
  /** Handles `POST /slack/events`, to be mounted before any body parser; undefined in Socket Mode. */
  readonly endpoint: RequestListener | undefined;
  /** Asks Slack who the bot is and, in Socket Mode, connects. @throws RolecallError with the cure. */
  start(): Promise<void>;
  /** The same, but where Slack can't be reached it goes on trying in the background; until then Slack is told 503. */
  startPatiently(): Promise<void>;
  /** Takes no more events and lets the answers under way end. */
  stop(): Promise<void>;
  /** Answers under way, threads and claims held in memory: for figures and tests. */
  figures(): { readonly answering: number; readonly threads: number; readonly claims: number };
}

/** Builds the bot from its configuration. Touches no network before `start`. */
export function createSlackApp(options: SlackAppOptions): SlackApp {
  const { config, service, log, now, sleep, newId } = options;
  const redis = options.redis === undefined ? undefined : steadyRedis(options.redis, { sleep, now });
  const { apiUrl, transport } = config;
  const boltLog = boltLogger(log);
  const times = options.claimTimes ?? CLAIM_TIMES;
  const token = config.botToken.reveal();
  const calls = new SlackCalls({
    client: createWebClient({ token, apiUrl, log: boltLog }),
    sleep,
    now,
    log,
  });
  const ownClaims = new MemoryClaims({ now, times });
  const ownThreads = new MemoryThreads({ now });
  const threads = redis === undefined ? ownThreads : new RedisThreads({ redis, own: ownThreads, log });
  const claims =
    redis === undefined
      ? ownClaims
      : new ResilientClaims({ shared: new RedisClaims({ redis, times }), own: ownClaims, log });
  const once = new Once({ claims, sleep, newId, log, times });
  const answering = new Answering({ service, threads, calls, sleep, log, once });

  let who: Identity | undefined;
  let accepting = false;
  const identity = (): Identity => {
    if (who === undefined) throw new Error('The Slack bot has not been started.');
    return who;
  };
  const link =
    transport.kind === 'socket'
      ? createSocketLink({ appToken: transport.appToken.reveal(), apiUrl, boltLog, log, sleep })
      : undefined;
  const http =
    transport.kind === 'http'
      ? createHttpEndpoint({
          signingSecret: transport.signingSecret.reveal(),
          log: boltLog,
          now,
          accepting: () => accepting,
        })
      : undefined;
  const receiver = link?.receiver ?? http?.receiver;
  const app = new App({
    logger: boltLog,
    convoStore: false,
    authorize: async () => {
      const { botUserId, botId } = identity();
      return { botToken: token, botUserId, ...(botId === undefined ? {} : { botId }) };
    },
    ...(apiUrl === undefined ? {} : { clientOptions: { slackApiUrl: apiUrl } }),
    ...(receiver === undefined ? {} : { receiver }),
  });
  const parts = { service, calls, threads, once, answering, identity, log };
  listenForMessages(app, parts);
  listenForHome(app, parts);
  listenForCommand(app, parts);
  listenForButtons(app, parts);
  app.error(async (error) => log.error({ error }, 'a Slack event failed'));

  const start = async (): Promise<void> => {
    who = await fetchIdentity(calls);
    await link?.open();
    accepting = true;
  };
  let starting = new AbortController();

  return {
    endpoint: http?.handler,
    start,
    startPatiently() {
      starting = new AbortController();
      return keepStarting({ start, sleep, log, signal: starting.signal });
    },
    async stop() {
      accepting = false;
      starting.abort();
      await link?.close();
      await answering.close();
    },
    figures: () => ({ answering: answering.size, threads: ownThreads.size, claims: ownClaims.size }),
  };
}
