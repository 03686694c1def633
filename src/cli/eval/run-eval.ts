import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { RolecallError } from '../../errors.js';
import { type EvalQuestion, parseQuestionSet } from '../../eval/question-set.js';
import { runQuestions } from '../../eval/run-questions.js';
import { createScorecard, percent, type Scorecard } from '../../eval/scorecard/scorecard.js';
import type { CommandInput } from '../command.js';
import { createProgress } from '../ingest/progress.js';
import { type EvalOptions, readEvalOptions } from './eval-options.js';
import { warnOfSilentModel, withEvalServices } from './eval-services.js';
import { printScorecard } from './print-scorecard.js';

/** `rolecall eval`: asks a question set and prints how it went. */
export async function runEval(input: CommandInput): Promise<void> {
  const options = readEvalOptions(input);
  const { source } = options;
  const scorecard =
    source.kind === 'file'
      ? await scoreFile(await readSet(source.path), options, input)
      : await (await import('./run-auto.js')).scoreAuto(options, input);
  checkMinimum(scorecard, options);
}

async function scoreFile(
  questions: readonly EvalQuestion[],
  options: EvalOptions,
  input: CommandInput,
): Promise<Scorecard> {
  const { out } = input;
  const progress = await createProgress(input.err);
  const nowMs = () => performance.now();
  const { signal } = input;
  const onProgress = (done: number, total: number) => progress.update(done, total, 'questions asked');
  const { scorecard, mode } = await withEvalServices(
    input,
    { ...options, onProgress: progress.update },
    async ({ service, mode }) => {
      const outcomes = await runQuestions(questions, { service, nowMs, onProgress, signal });
      return { scorecard: createScorecard(outcomes), mode };
    },
  ).finally(progress.stop);
  warnOfSilentModel(mode, scorecard, input.err);
  if (options.json) out.write(`${JSON.stringify(scorecard, null, 2)}\n`);
  else printScorecard(scorecard, options, input);
  return scorecard;
}

async function readSet(path: string): Promise<EvalQuestion[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new RolecallError(
      'request_invalid',
      `The question set "${path}" could not be read. Give a file of JSON Lines, or --auto.`,
      { cause },
    );
  }
  return parseQuestionSet(text, basename(path));
}

function checkMinimum({ total }: Scorecard, { minPercent }: EvalOptions): void {
  const passed = percent(total.passed) ?? 0;
  if (minPercent === undefined || passed >= minPercent) return;
  throw new RolecallError(
    'request_invalid',
    `${passed.toFixed(1)} % of the questions passed, fewer than the ${minPercent} % that --min asks for.`,
  );
}
