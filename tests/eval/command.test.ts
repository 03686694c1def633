import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readEvalOptions } from '../../src/cli/eval/eval-options.js';
import { renderConfusions } from '../../src/cli/eval/render-confusions.js';
import { renderScorecard } from '../../src/cli/eval/render-scorecard.js';
import { runEval } from '../../src/cli/eval/run-eval.js';
import { parseQuestionSet } from '../../src/eval/question-set.js';
import { runQuestions } from '../../src/eval/run-questions.js';
import { createScorecard } from '../../src/eval/scorecard/scorecard.js';
import { runCli } from '../support/cli-process.js';
import { commandInput, recordTerminal } from '../support/terminal.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';
import { questionOf, scriptedService } from './support/answers.js';

const SET = [
  questionOf({ id: 'works', turns: ['Where does she work now?'], answer_all: ['Corran Valley'] }),
  questionOf({ id: 'cobol', type: 'absent', turns: ['Does she know COBOL?'], refuse: true }),
  questionOf({ id: 'wrong', turns: ['Where does she work now?'], answer_all: ['Atlantis'] }),
];

function withSet(workspace: Workspace, questions: readonly object[] = SET): string {
  const file = join(workspace.root, 'set.jsonl');
  writeFileSync(file, questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
  return file;
}

const evaluate = async (
  workspace: Workspace,
  args: string[],
  options: Record<string, string | true> = {},
) => {
  const input = commandInput({ args, env: workspace.env, options: { today: '2026-11-23', ...options } });
  const error = await runEval(input).then(
    () => undefined,
    (failure: unknown) => failure,
  );
  return { out: input.out.text(), err: input.err.text(), error };
};

test('a set is scored by type and in total; what failed is listed; progress goes to standard error', async () => {
  const workspace = createWorkspace();
  const { out, err, error } = await evaluate(workspace, [withSet(workspace)]);
  expect(error).toBeUndefined();
  expect(out).toMatch(/^fact +1\/2 +50\.0 /m);
  expect(out).toMatch(/^absent +1\/1 +100 +1\/1 /m);
  expect(out).toMatch(/^all +2\/3 +66\.7 +1\/1 +0\/2 /m);
  expect(out).toContain('answered → wrong words (1 question)\n  wrong: Where does she work now?\n    ');
  expect(out).not.toContain('\u001b');
  expect(err).toContain('questions asked: 3 of 3');
});

test('nothing is written where the owner’s conversations and logs are', async () => {
  const workspace = createWorkspace();
  await evaluate(workspace, [withSet(workspace)]);
  expect(existsSync(workspace.data)).toBe(false);
});

test('--failures prints whole answers with their citations', async () => {
  const workspace = createWorkspace();
  const { out } = await evaluate(workspace, [withSet(workspace)], { failures: true });
  expect(out).toMatch(/ {4}! lacks \/Atlantis\/\n {4}.*Corran Valley.*\n(?:.*\n)* {4}\[1\] .*: “/);
});

test('--json prints the figures and the failed questions, and nothing else', async () => {
  const workspace = createWorkspace();
  const { out } = await evaluate(workspace, [withSet(workspace)], { json: true });
  expect(JSON.parse(out)).toMatchObject({
    total: { questions: 3, passed: { hits: 2, of: 3 }, wrongSpans: 0, modes: { extractive: 3, llm: 0 } },
    types: [{ type: 'fact' }, { type: 'absent' }],
    confusions: [{ id: 'wrong', expected: 'answered', got: 'wrong words', failures: ['lacks /Atlantis/'] }],
  });
});

test('--min fails below its percentage, after the scorecard was printed', async () => {
  const workspace = createWorkspace();
  const file = withSet(workspace);
  const below = await evaluate(workspace, [file], { min: '67' });
  expect(below.error).toMatchObject({
    message: '66.7 % of the questions passed, fewer than the 67 % that --min asks for.',
  });
  expect(below.out).toMatch(/^all /m);
  expect((await evaluate(workspace, [file], { min: '66' })).error).toBeUndefined();
});

test('--corpus asks other documents', async () => {
  const workspace = createWorkspace(null);
  const { corpus } = createWorkspace('nurse');
  const { out, error } = await evaluate(workspace, [withSet(workspace)], { corpus });
  expect(error).toBeUndefined();
  expect(out).toMatch(/^all +2\/3 /m);
});

test('--today is the day up to which open-ended roles run', async () => {
  const workspace = createWorkspace();
  const tenure = questionOf({
    turns: ['How long has she been at Corran Valley Hospital?'],
    answer_any: ['\\b1 year'],
  });
  const file = withSet(workspace, [tenure]);
  expect((await evaluate(workspace, [file], { today: '2023-10-15' })).out).toMatch(/^all +1\/1 /m);
  expect((await evaluate(workspace, [file], { today: '2026-10-15' })).out).toMatch(/^all +0\/1 /m);
});

describe('what cannot be asked is told', () => {
  test.each([
    ['no such file', ['/nowhere/set.jsonl'], {}, /could not be read/],
    ['no such corpus', ['SET'], { corpus: '/nowhere' }, /corpus folder "nowhere" could not be read/],
  ])('%s', async (_what, args, options, message) => {
    const workspace = createWorkspace();
    const given = args.map((arg) => (arg === 'SET' ? withSet(workspace) : arg));
    const { error, out } = await evaluate(workspace, given, options);
    expect(error).toMatchObject({ name: 'RolecallError', message: expect.stringMatching(message) });
    expect(out).toBe('');
  });

  test.each([
    ['neither file nor --auto', [], {}],
    ['file and --auto', ['a.jsonl'], { auto: true }],
    ['--save without --auto', ['a.jsonl'], { save: 'b.jsonl' }],
    ['--today without a date', ['a.jsonl'], { today: 'tomorrow' }],
    ['--today that no month has', ['a.jsonl'], { today: '2026-02-30' }],
    ['--min of letters', ['a.jsonl'], { min: 'most' }],
    ['--min of more than all', ['a.jsonl'], { min: '101' }],
    ['--min of nothing', ['a.jsonl'], { min: '' }],
  ])('%s is wrong usage', (_what, args, options) => {
    expect(() => readEvalOptions({ args, options })).toThrow(expect.objectContaining({ name: 'UsageError' }));
  });

  test('a percentage may carry its sign', () => {
    expect(readEvalOptions({ args: ['a'], options: { min: '95%' } }).minPercent).toBe(95);
  });
});

test('--auto scores a set of its own, says what it means, and can write it down', async () => {
  const workspace = createWorkspace();
  const saved = join(workspace.root, 'auto.jsonl');
  const { out, err, error } = await evaluate(workspace, [], { auto: true, save: saved });
  expect(error).toBeUndefined();
  expect(out).toMatch(/^tenure +\d+\/\d+ /m);
  expect(out).toMatch(/What this means\n.{2}\d+ of \d+ questions made from your documents passed/);
  expect(out).toContain('What your documents leave open');
  const questions = parseQuestionSet(readFileSync(saved, 'utf8'), 'auto.jsonl');
  expect(err).toContain(`${questions.length} questions written to ${saved}.`);
  const again = await evaluate(workspace, [saved], { json: true });
  expect(JSON.parse(again.out).total.questions).toBe(questions.length);
});

test('--auto --json carries the verdict and the notes', async () => {
  const workspace = createWorkspace();
  const { out } = await evaluate(workspace, [], { auto: true, json: true });
  expect(JSON.parse(out)).toMatchObject({
    verdict: expect.arrayContaining([{ tone: expect.any(String), text: expect.any(String) }]),
    notes: expect.arrayContaining([expect.stringContaining('candidate.yaml')]),
  });
});

describe('the print', () => {
  const card = async (mode: 'extractive' | 'llm' = 'extractive') => {
    const service = scriptedService(() => ({ mode, answer: 'Bad\u001b[2J [1].' }));
    const questions = [questionOf({ type: 'a\u0007', id: 'x\u001b]0;', answer_all: ['no'] }), questionOf()];
    return createScorecard(await runQuestions(questions, { service, nowMs: () => 0 }));
  };

  test.each([60, 80, 100, 140])('fits a terminal of %i columns', async (columns) => {
    const terminal = recordTerminal({ isTTY: true, columns });
    const scorecard = await card();
    const text =
      renderScorecard(scorecard, terminal) + renderConfusions(scorecard.confusions, terminal, false);
    for (const line of stripVTControlCharacters(text).split('\n'))
      expect(line.length).toBeLessThanOrEqual(columns);
    expect(text).toContain('\u001b[');
    expect(text).toContain('passed');
  });

  test('answers, ids and types cannot write to the terminal', async () => {
    const { confusions, ...scorecard } = await card();
    const terminal = recordTerminal();
    const text =
      renderScorecard({ confusions, ...scorecard }, terminal) + renderConfusions(confusions, terminal, true);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
    expect(text).toContain('x\ufffd]0;');
  });

  test('who wrote the answers is a column once a model did', async () => {
    expect(renderScorecard(await card('llm'), recordTerminal())).toMatch(
      /extr\.\/llm\n(?:.*\n)*all .*0\/2\n/,
    );
    expect(renderScorecard(await card(), recordTerminal())).not.toContain('llm');
  });
});

test('a real process ends with 0 when it ran, 1 below --min and on bad input, 2 on wrong usage', async () => {
  const workspace = createWorkspace();
  const file = withSet(workspace);
  const env = workspace.env;
  const [ran, below, bad, wrong] = await Promise.all([
    runCli(['eval', file], { env }),
    runCli(['eval', file, '--min', '99'], { env }),
    runCli(['eval', `${file}.none`], { env }),
    runCli(['eval'], { env }),
  ]);
  expect([ran.code, below.code, bad.code, wrong.code]).toEqual([0, 1, 1, 2]);
  expect(ran.out).toMatch(/^all /m);
  expect(bad.err).toMatch(/^rolecall: The question set/m);
});
