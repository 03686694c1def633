import { understandCorpus } from '../../composition/understanding.js';
import { readConfig } from '../../config.js';
import type { CommandInput } from '../command.js';
import { warnOfProblems } from '../ingest/report.js';
import { renderProfile } from './render-profile.js';

/** `rolecall profile`: what was understood of the documents, so that their owner can check it. */
export async function runProfile({ env, options, out, err }: CommandInput): Promise<void> {
  const { corpus, profile } = await understandCorpus(readConfig(env).corpusDir);
  warnOfProblems(corpus.problems, err);
  out.write(options.json === true ? `${JSON.stringify(profile, null, 2)}\n` : renderProfile(profile, out));
}
