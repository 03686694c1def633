import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type OnProgress, type Services } from '../../compose.js';
import { readConfig } from '../../config.js';
import type { CommandInput } from '../command.js';
import { warnOfProblems } from '../ingest/report.js';
import { createCommandLogger } from '../local-service.js';

export interface EvalServicesOptions {
  /** Instead of ROLECALL_CORPUS_DIR. */
  readonly corpusDir: string | undefined;
  readonly today: Date | undefined;
  readonly onProgress: OnProgress;
}

/**
 * Composes the services as everything else does, but with a data directory of their own that is removed afterwards,
 * and without Redis: no conversation, index or log of the owner is touched.
 */
export async function withEvalServices<T>(
  { env, err }: Pick<CommandInput, 'env' | 'err'>,
  options: EvalServicesOptions,
  work: (services: Services, corpusDir: string) => Promise<T>,
): Promise<T> {
  const given = readConfig(env);
  const { corpusDir = given.corpusDir, today, onProgress } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'rolecall-eval-'));
  const config = { ...given, corpusDir, dataDir, redisUrl: undefined };
  const logger = createCommandLogger(config, env);
  try {
    const services = await compose({ config, logger, ...(today === undefined ? {} : { now: () => today }) });
    try {
      const { problems } = await services.load(onProgress);
      warnOfProblems(problems, err);
      return await work(services, corpusDir);
    } finally {
      await services.close();
    }
  } finally {
    logger.flush();
    await rm(dataDir, { recursive: true, force: true });
  }
}
