import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { readConfig, type SlackConfig } from '../../src/config.js';
import { type Logger, silentLogger } from '../../src/logging.js';
import type { AnswerService } from '../../src/model/answer.js';
import type { RedisConnection } from '../../src/redis/connection.js';
import { createSlackApp, type SlackApp } from '../../src/slack/app.js';
import type { ClaimTimes } from '../../src/slack/state/claims.js';
import { deliverEvent } from './fake-slack/deliver.js';
import { FakeSlack } from './fake-slack/server.js';
import {
  APP_TOKEN,
  BOT_TOKEN,
  BOT_USER,
  SIGNING_SECRET,
  type WorkspaceOptions,
} from './fake-slack/workspace.js';

export interface Bot {
  readonly app: SlackApp;
  /** Where Slack calls it; empty in Socket Mode. */
  readonly url: string;
}

export interface BotOptions {
  readonly mode?: 'http' | 'socket';
  readonly redis?: RedisConnection | undefined;
  readonly log?: Logger;
  /** Starts as the website does: an outage of Slack doesn't hold it up. */
  readonly patient?: boolean;
  readonly claimTimes?: ClaimTimes;
  /** Pauses last this fraction of their time; those that Slack asks for are kept by the clock all the same. */
  readonly haste?: number;
}

/** A pretended Slack, gone when the test is over. */
export async function startSlack(options: Partial<WorkspaceOptions> = {}): Promise<FakeSlack> {
  const slack = await new FakeSlack(options).start();
  onTestFinished(() => slack.stop());
  return slack;
}

/** The settings that a bot of this workspace has. */
export function slackConfig(slack: FakeSlack, mode: 'http' | 'socket' = 'http'): SlackConfig {
  const { slack: config } = readConfig({
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_API_URL: slack.apiUrl,
    ...(mode === 'socket' ? { SLACK_APP_TOKEN: APP_TOKEN } : { SLACK_SIGNING_SECRET: SIGNING_SECRET }),
  });
  if (config === undefined) throw new Error('the environment names no Slack');
  return config;
}

/** The real bot against it: one replica. */
export async function startBot(
  slack: FakeSlack,
  service: AnswerService,
  options: BotOptions = {},
): Promise<Bot> {
  const app = createSlackApp({
    config: slackConfig(slack, options.mode),
    service,
    log: options.log ?? silentLogger,
    redis: options.redis,
    now: () => Date.now(),
    sleep: (ms, signal) => delay(ms * (options.haste ?? 1), undefined, { signal }),
    newId: randomUUID,
    ...(options.claimTimes === undefined ? {} : { claimTimes: options.claimTimes }),
  });
  await (options.patient === true ? app.startPatiently() : app.start());
  const server = createServer((request, response) => {
    if (app.endpoint === undefined) response.writeHead(404).end();
    else app.endpoint(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  onTestFinished(async () => {
    await app.stop();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { app, url: `http://127.0.0.1:${port}/slack/events` };
}

let events = 0;

/** A fresh `event_id`. */
export function nextEventId(): string {
  events += 1;
  return `Ev${String(events).padStart(8, '0')}`;
}

export interface Said {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string;
  /** The event that tells of it. */
  readonly event: Record<string, unknown>;
}

/** Writes a message into the workspace, without delivering anything. */
export function write(
  slack: FakeSlack,
  message: {
    channel: string;
    text: string;
    user?: string;
    threadTs?: string;
    type?: 'message' | 'app_mention';
  },
): Said {
  const { channel, text, user = 'U0ASKER', threadTs, type = 'message' } = message;
  const ts = slack.workspace.nextTs();
  slack.workspace.add({ channel, ts, thread_ts: threadTs, user, text, blocks: [] });
  const event = {
    type,
    user,
    text,
    ts,
    channel,
    event_ts: ts,
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...(type === 'message' ? { channel_type: channel.startsWith('D') ? 'im' : 'channel' } : {}),
  };
  return { channel, ts, threadTs: threadTs ?? ts, event };
}

/** Writes a message and delivers its event once. */
export async function say(slack: FakeSlack, bot: Bot, message: Parameters<typeof write>[1]): Promise<Said> {
  const said = write(slack, message);
  await deliverEvent(bot.url, said.event, { eventId: nextEventId() });
  return said;
}

/** Asks with a mention in a channel. */
export function mention(slack: FakeSlack, bot: Bot, text: string, channel = 'C0CHAN'): Promise<Said> {
  return say(slack, bot, { channel, text: `<@${BOT_USER}> ${text}`, type: 'app_mention' });
}

/** Waits until the bot has nothing under way and has had the chance to begin. */
export async function settled(bots: readonly Bot[], done: () => boolean, mostMs = 20_000): Promise<void> {
  for (const end = Date.now() + mostMs; Date.now() < end; await delay(10)) {
    if (done() && bots.every((bot) => bot.app.figures().answering === 0)) return;
  }
  throw new Error('the bot did not come to rest');
}
