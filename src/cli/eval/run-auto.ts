import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { understandCorpus } from '../../composition/understanding.js';
import { RolecallError } from '../../errors.js';
import { type AutoReport, runAuto } from '../../eval/auto/run-auto.js';
import { formatQuestionSet } from '../../eval/question-set.js';
import type { Scorecard } from '../../eval/scorecard/scorecard.js';
import type { Corpus } from '../../model/document.js';
import type { CommandInput } from '../command.js';
import { createProgress } from '../ingest/progress.js';
import { printable } from '../terminal.js';
import type { EvalOptions } from './eval-options.js';
import { warnOfSilentModel, withEvalServices } from './eval-services.js';
import { printScorecard } from './print-scorecard.js';

/** `rolecall eval --auto`: a question set of the owner's own documents, how it went, and what to make of it. */
export async function scoreAuto(options: EvalOptions, input: CommandInput): Promise<Scorecard> {
  const { out, err, signal } = input;
  const progress = await createProgress(err);
  const { report, mode } = await withEvalServices(
    input,
    { ...options, onProgress: progress.update },
    async ({ service, understand, corpusDir, mode }) => {
      const { corpus, profile } = await understand();
      const report = await runAuto({
        service,
        corpus,
        profile,
        raw: corpus.candidate.private.length === 0 ? undefined : await readRaw(corpusDir),
        today: options.today ?? new Date(),
        seed: options.seed,
        nowMs: () => performance.now(),
        onProgress: (done, total) => progress.update(done, total, 'questions asked'),
        signal,
      });
      return { report, mode };
    },
  ).finally(progress.stop);
  warnOfSilentModel(mode, report.scorecard, err);
  if (options.saveTo !== undefined) await save(report, options.saveTo, input);
  if (options.json) {
    const { scorecard, verdict, notes } = report;
    out.write(
      `${JSON.stringify({ ...scorecard, verdict, notes: notes.map(({ text }) => text) }, null, 2)}\n`,
    );
  } else {
    printScorecard(report.scorecard, options, input);
    printVerdict(report, input);
  }
  return report.scorecard;
}

/** The documents as if nothing were private, to know what must not be said. Read from a copy that is removed. */
async function readRaw(corpusDir: string): Promise<Corpus> {
  const copy = await mkdtemp(join(tmpdir(), 'rolecall-raw-'));
  try {
    await cp(corpusDir, copy, {
      recursive: true,
      filter: (path) => !/^candidate\.ya?ml$/.test(basename(path)),
    });
    return (await understandCorpus(copy)).corpus;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function save({ questions }: AutoReport, path: string, { err }: CommandInput): Promise<void> {
  try {
    await writeFile(path, formatQuestionSet(questions));
  } catch (cause) {
    throw new RolecallError('request_invalid', `The questions could not be written to "${path}".`, { cause });
  }
  err.line(`${questions.length} questions written to ${path}.`);
}

function printVerdict({ verdict, notes }: AutoReport, { out }: CommandInput): void {
  const { bold, green, yellow, red } = out.colours;
  const marks = { good: green('✓'), look: yellow('•'), bad: red('✗') };
  out.line();
  out.line(bold('What this means'));
  for (const { tone, text } of verdict) out.line(`${marks[tone]} ${printable(text)}`);
  if (notes.length === 0) return;
  out.line();
  out.line(bold('What your documents leave open'));
  for (const { text } of notes) out.line(`${yellow('•')} ${printable(text)}`);
}
