import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import type { LoadReport, OnProgress, Services } from './compose.js';
import { createRateStore } from './composition/rate-store.js';
import type { Config } from './config.js';
import { createHttpApp } from './http/app.js';
import { createPages } from './http/pages/create-pages.js';
import { listen } from './http/server.js';
import type { Logger } from './logging.js';

export interface ServeOptions {
  readonly config: Config;
  readonly services: Services;
  readonly logger: Logger;
  readonly metrics?: RequestHandler | undefined;
  readonly onProgress?: OnProgress;
  /** Today, for the timeline of the demo page. */
  readonly now?: () => Date;
}

/** A server that takes questions. */
export interface Serving {
  readonly url: string;
  readonly load: LoadReport;
  /** Lets answers in flight finish, within a grace period. */
  close(): Promise<void>;
}

/**
 * Listens first, so that probes get their answer, then loads the index; Slack is joined where it is set up.
 * Rejects, with everything closed again, where the address or the documents can't be had.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { config, services, logger, metrics, onProgress, now = () => new Date() } = options;
  let isStopping = false;
  const slack = await createSlack(options);
  const endpoint = slack?.endpoint;
  const rateStore = await createRateStore(services.redis);
  const app = createHttpApp({
    service: services.service,
    settings: config.server,
    logger,
    isReady: () => services.isReady() && !isStopping,
    nowMs: () => performance.now(),
    pages: createPages({ service: services.service, now }),
    ...(rateStore === undefined ? {} : { rateStore }),
    ...(metrics === undefined ? {} : { metrics }),
    ...(endpoint === undefined ? {} : { rawHandlers: [slackHandler(endpoint)] }),
  });
  const server = await listen(app, config.server);
  try {
    const load = await services.load(onProgress);
    await slack?.startPatiently();
    return {
      url: server.url,
      load,
      async close() {
        isStopping = true;
        await Promise.all([server.close(), slack?.stop()]);
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

type SlackEndpoint = (
  request: Parameters<RequestHandler>[0],
  response: Parameters<RequestHandler>[1],
) => void;

function slackHandler(endpoint: SlackEndpoint): RequestHandler {
  return (request, response, next) => {
    if (request.path === '/slack/events') endpoint(request, response);
    else next();
  };
}

async function createSlack({ config, services, logger }: ServeOptions) {
  if (config.slack === undefined) return undefined;
  const { createSlackApp } = await import('./slack/app.js');
  return createSlackApp({
    config: config.slack,
    service: services.service,
    log: logger,
    redis: services.redis,
    now: Date.now,
    sleep: (ms, signal) => delay(ms, undefined, signal === undefined ? {} : { signal }),
    newId: randomUUID,
  });
}
