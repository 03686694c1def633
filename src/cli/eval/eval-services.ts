import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type OnProgress, type Services } from '../../compose.js';
import { readConfig } from '../../config.js';
import type { Scorecard } from '../../eval/scorecard/scorecard.js';
import type { AnswerMode } from '../../model/answer.js';
import type { CommandInput } from '../command.js';
import { warnOfProblems } from '../ingest/report.js';
import { createCommandLogger } from '../local-service.js';

export interface EvalServicesOptions {
  /** Instead of ROLECALL_CORPUS_DIR. */
  readonly corpusDir: string | undefined;
  readonly today: Date | undefined;
  readonly onProgress: OnProgress;
}

/** What was composed for one scoring. */
export interface EvalServices extends Pick<Services, 'service' | 'understand'> {
  readonly corpusDir: string;
  /** `llm` where a model is configured, whether or not it answers. */
  readonly mode: AnswerMode;
}

/**
 * Composes the services as everything else does, but with a data directory of their own that is removed afterwards,
 * and without Redis: no conversation, index or log of the owner is touched.
 */
export async function withEvalServices<T>(
  { env, err }: Pick<CommandInput, 'env' | 'err'>,
  options: EvalServicesOptions,
  work: (services: EvalServices) => Promise<T>,
): Promise<T> {
  const given = readConfig(env);
  const { corpusDir = given.corpusDir, today, onProgress } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'rolecall-eval-'));
  const config = { ...given, corpusDir, dataDir, redisUrl: undefined };
  const logger = createCommandLogger(config, env);
  try {
    const services = await compose({ config, logger, ...(today === undefined ? {} : { now: () => today }) });
    try {
      const { problems, mode } = await services.load(onProgress);
      warnOfProblems(problems, err);
      const { service, understand } = services;
      return await work({ service, understand, corpusDir, mode });
    } finally {
      await services.close();
    }
  } finally {
    logger.flush();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** A configured model that wrote nothing is a fault that the figures hide: the extractive answers took its place. */
export function warnOfSilentModel(mode: AnswerMode, { total }: Scorecard, err: CommandInput['err']): void {
  if (mode !== 'llm' || total.modes.llm > 0) return;
  const advice = 'LOG_LEVEL=warn tells why.';
  err.line(
    `${err.colours.yellow('note:')} the model wrote none of these answers; all are extractive. ${advice}`,
  );
}
