import type { Services } from '../../compose.js';
import type { CommandInput } from '../command.js';
import { reportFailure } from '../failure.js';
import { withServices } from '../local-service.js';
import { createProgress } from './progress.js';
import { describeRebuild, warnOfProblems } from './report.js';
import { watchCorpus } from './watch.js';

/** `rolecall ingest`: builds the index, once or, with `--watch`, after every change. */
export async function runIngest(input: CommandInput): Promise<void> {
  await withServices(input, async (services, config) => {
    if (input.options.watch !== true) {
      await rebuild(services, input);
      return;
    }
    await rebuildOrTell(services, input);
    await watchCorpus({
      directory: config.corpusDir,
      signal: input.signal,
      onChange: () => rebuildOrTell(services, input),
      onReady: () => input.err.line(`Watching ${config.corpusDir}. Stop with Ctrl-C.`),
    });
  });
}

async function rebuild(services: Services, { err, signal }: CommandInput): Promise<void> {
  const progress = await createProgress(err);
  const report = await services.rebuild(progress.update, signal).finally(progress.stop);
  warnOfProblems(report.problems, err);
  err.line(describeRebuild(report));
}

/** While watching, a build that fails is told and the old index stays: the next change may cure it. */
async function rebuildOrTell(services: Services, input: CommandInput): Promise<void> {
  try {
    await rebuild(services, input);
  } catch (error) {
    if (input.signal.aborted) return;
    reportFailure(error, input.err);
    input.err.line('The index from before stays in use.');
  }
}
