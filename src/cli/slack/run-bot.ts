import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { compose } from '../../compose.js';
import type { Config } from '../../config.js';
import { createLogger } from '../../logging.js';
import { serve } from '../../serve.js';
import { createSlackApp } from '../../slack/app.js';
import type { CommandInput } from '../command.js';
import { createProgress } from '../ingest/progress.js';
import { warnOfProblems } from '../ingest/report.js';
import { secretsOf } from '../local-service.js';

/** Runs the bot until it is told to stop: alone in Socket Mode, within the HTTP server where Slack calls us. */
export async function runBot(input: CommandInput, config: Config): Promise<void> {
  const logger = createLogger({ level: config.logLevel, secrets: secretsOf(config) });
  const services = await compose({ config, logger });
  try {
    const { slack } = config;
    const progress = await createProgress(input.err);
    if (slack === undefined || slack.transport.kind === 'http') {
      const parts = { config, services, logger, onProgress: progress.update };
      const serving = await serve(parts).finally(progress.stop);
      input.err.line(
        `The Slack bot is ready; Slack calls ${serving.url}/slack/events through your public address.`,
      );
      await stopped(input.signal);
      return await serving.close();
    }
    const load = await services.load(progress.update).finally(progress.stop);
    warnOfProblems(load.problems, input.err);
    const bot = createSlackApp({
      config: slack,
      service: services.service,
      log: logger,
      redis: services.redis,
      now: Date.now,
      sleep: (ms, signal) => delay(ms, undefined, signal === undefined ? {} : { signal }),
      newId: randomUUID,
    });
    await bot.start();
    input.err.line('The Slack bot is ready, connected through Socket Mode.');
    await stopped(input.signal);
    await bot.stop();
  } finally {
    await services.close();
    logger.flush();
  }
}

async function stopped(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
