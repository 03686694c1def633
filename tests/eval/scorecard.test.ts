import { expect, test } from 'vitest';
import { runQuestions } from '../../src/eval/run-questions.js';
import { percentile } from '../../src/eval/scorecard/percentile.js';
import { createScorecard } from '../../src/eval/scorecard/scorecard.js';
import { citing, questionOf, scriptedService } from './support/answers.js';

/** A clock that goes on by the given steps, one for each reading. */
function steppingClock(steps: readonly number[]): () => number {
  let [now, at] = [0, 0];
  return () => {
    now += steps[at % steps.length] ?? 0;
    at += 1;
    return now;
  };
}

const QUESTIONS = [
  questionOf({ id: 'good', gold: ['Trained eleven'] }),
  questionOf({ id: 'unproven', gold: ['Cut falls'] }),
  questionOf({ id: 'refused', turns: ['silent'] }),
  questionOf({ id: 'claimed', type: 'absent', refuse: true }),
  questionOf({ id: 'turned down', type: 'absent', turns: ['silent'], refuse: true }),
  questionOf({ id: 'wrong', answer_all: ['twelve'] }),
];
const reply = (message: string) =>
  message === 'silent'
    ? { status: 'not_in_profile' as const, answer: 'The documents don’t say.', citations: [] }
    : {};

test('the figures are what a reader would count', async () => {
  const service = scriptedService(reply);
  const { total, types } = createScorecard(await runQuestions(QUESTIONS, { service, nowMs: () => 0 }));
  expect(total).toMatchObject({
    questions: 6,
    passed: { hits: 2, of: 6 },
    unanswerableRefused: { hits: 1, of: 2 },
    answerableRefused: { hits: 1, of: 4 },
    evidenceCited: { hits: 1, of: 2 },
    citationPrecision: { hits: 1, of: 2 },
    citationCoverage: { hits: 4, of: 4 },
    wrongSpans: 0,
    sentences: 1,
    words: 4,
    modes: { extractive: 6, llm: 0 },
  });
  expect(types.map(({ type, row }) => [type, row.passed])).toEqual([
    ['fact', { hits: 1, of: 4 }],
    ['absent', { hits: 1, of: 2 }],
  ]);
});

test('confusions come with the worst first: claims, refusals, wrong words, no proof', async () => {
  const service = scriptedService(reply);
  const { confusions } = createScorecard(await runQuestions(QUESTIONS, { service, nowMs: () => 0 }));
  expect(confusions.map(({ id, expected, got }) => `${id}: ${expected} → ${got}`)).toEqual([
    'claimed: refused → answered',
    'refused: answered → not_in_profile',
    'wrong: answered → wrong words',
    'unproven: answered → no proof',
  ]);
});

test('the turns of a question are one conversation, and no two questions share one', async () => {
  const service = scriptedService(() => ({}));
  const questions = [questionOf({ turns: ['a', 'b', 'c'] }), questionOf({ turns: ['d'] })];
  const seen: string[] = [];
  const outcomes = await runQuestions(questions, {
    service,
    nowMs: steppingClock([1, 10]),
    onProgress: (done, total) => seen.push(`${done}/${total}`),
  });
  expect(service.asked.map(({ message, conversationId }) => `${message} ${conversationId}`)).toEqual([
    'a undefined',
    'b c1',
    'c c1',
    'd undefined',
  ]);
  expect(outcomes.map(({ latenciesMs }) => latenciesMs)).toEqual([[10, 10, 10], [10]]);
  expect(seen).toEqual(['1/2', '2/2']);
});

test('the last answer is the one that is scored', async () => {
  const service = scriptedService((message) => ({
    answer: `${message} [1]`,
    citations: [citing('Cut falls')],
  }));
  const question = questionOf({ turns: ['first', 'last'], answer_all: ['^last'], answer_none: ['first'] });
  const [outcome] = await runQuestions([question], { service, nowMs: () => 0 });
  expect(outcome?.verdict.failures).toEqual([]);
});

test('a failure of the service is not scored as an answer', async () => {
  const service = scriptedService(() => {
    throw new Error('down');
  });
  await expect(runQuestions([questionOf()], { service, nowMs: () => 0 })).rejects.toThrow('down');
});

test('percentiles are values of the list, by nearest rank', () => {
  const values = [5, 1, 4, 2, 3];
  expect([0, 0.2, 0.5, 0.99, 1].map((rank) => percentile(values, rank))).toEqual([1, 1, 3, 5, 5]);
  expect(percentile([], 0.5)).toBe(0);
});
