import { compose, type Services } from '../compose.js';
import { type Config, readConfig } from '../config.js';
import { createLogger, type Logger } from '../logging.js';
import type { AnswerService } from '../model/answer.js';
import type { CommandInput } from './command.js';
import { createProgress } from './ingest/progress.js';
import { warnOfProblems } from './ingest/report.js';

/** A log for one short command: faults alone, unless LOG_LEVEL asks for more. */
export function createCommandLogger(config: Config, env: CommandInput['env']): Logger & { flush(): void } {
  const isAsked = env.LOG_LEVEL !== undefined && env.LOG_LEVEL !== '';
  return createLogger({ level: isAsked ? config.logLevel : 'error', secrets: secretsOf(config) });
}

/** Every secret of a configuration, for the log to cut out. */
export function secretsOf({ modelApi, slack, redisUrl }: Config) {
  const transport = slack?.transport;
  return [
    modelApi?.apiKey,
    redisUrl,
    slack?.botToken,
    transport?.kind === 'socket' ? transport.appToken : transport?.signingSecret,
  ];
}

/** Composes the services of the environment for one piece of work, and closes them after it. */
export async function withServices<T>(
  { env }: Pick<CommandInput, 'env'>,
  work: (services: Services, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  const logger = createCommandLogger(config, env);
  const services = await compose({ config, logger });
  try {
    return await work(services, config);
  } finally {
    await services.close();
    logger.flush();
  }
}

/** The same with the index loaded (and built first, where it must be), for commands that ask. */
export function withLocalService<T>(
  input: Pick<CommandInput, 'env' | 'err'>,
  work: (service: AnswerService) => Promise<T>,
): Promise<T> {
  return withServices(input, async (services) => {
    const progress = await createProgress(input.err);
    const report = await services.load(progress.update).finally(progress.stop);
    warnOfProblems(report.problems, input.err);
    return work(services.service);
  });
}
