import { compose, type LoadReport, type Services } from '../../compose.js';
import { createMetrics } from '../../composition/metrics.js';
import { type Config, readConfig } from '../../config.js';
import { createLogger } from '../../logging.js';
import { serve } from '../../serve.js';
import type { CommandInput } from '../command.js';
import { reportFailure } from '../failure.js';
import { createProgress } from '../ingest/progress.js';
import { count, warnOfProblems } from '../ingest/report.js';
import { watchCorpus } from '../ingest/watch.js';
import { secretsOf } from '../local-service.js';

/** `rolecall serve`: answers until it is told to stop. */
export async function runServe(input: CommandInput): Promise<void> {
  const config = readConfig(input.env);
  const logger = createLogger({ level: config.logLevel, secrets: secretsOf(config) });
  const metrics = await createMetrics(config);
  const onAnswer = metrics === undefined ? {} : { onAnswer: metrics.onAnswer };
  const services = await compose({ config, logger, ...onAnswer });
  try {
    const progress = await createProgress(input.err);
    const parts = { config, services, logger, metrics: metrics?.handler, onProgress: progress.update };
    const serving = await serve(parts).finally(progress.stop);
    announce(`Rolecall is ready on ${serving.url}`, serving.load, config, input);
    await (input.options.watch === true ? follow(services, config, input) : stopped(input.signal));
    await serving.close();
  } finally {
    await services.close();
    logger.flush();
  }
}

function announce(what: string, load: LoadReport, { chatModel }: Config, { err }: CommandInput): void {
  warnOfProblems(load.problems, err);
  const mode = chatModel === undefined ? 'extractive answers' : `answers by ${chatModel}`;
  err.line(`${what} (${mode}, ${count(load.documents, 'document')}, ${load.backend} index).`);
}

/** Takes over changes of the documents until the server is told to stop. What fails leaves the old ones in use. */
function follow(services: Services, config: Config, input: CommandInput): Promise<void> {
  return watchCorpus({
    directory: config.corpusDir,
    signal: input.signal,
    onReady: () => input.err.line(`Watching ${config.corpusDir}.`),
    onChange: async () => {
      try {
        announce('Took over the changes', await services.load(), config, input);
      } catch (error) {
        reportFailure(error, input.err);
        input.err.line('The documents from before go on being served.');
      }
    },
  });
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
