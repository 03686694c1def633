import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/eval/run-questions.js';
import { percent, type Share, scoreRow } from '../../src/eval/scorecard/scorecard.js';
import { askPerson, FORMATS, type Format, people, questionsOf } from './support/people.js';

/** Floors and ceilings in percent, a little worse than what was measured last. Tighten them as answers get better. */
const FLOOR = {
  /** Of one person's questions in one format. */
  personPassed: 84,
  allPassed: 91,
  unanswerableRefused: 97,
  evidenceCited: 91,
};
const CEILING = {
  answerableRefused: 5,
  /** Questions of one person whose status in a format is not that in JSON. */
  statusDiffers: 4,
};

/** Where one of these runs alone, it asks everything itself. */
const ALL_MS = 240_000;

const value = (share: Share): number => percent(share) ?? 0;
const runs = new Map<string, Promise<Outcome[]>>();

/** Each person is asked once in each format. */
function ask(person: string, format: Format): Promise<Outcome[]> {
  const key = `${person} ${format}`;
  const run = runs.get(key) ?? askPerson(person, format);
  runs.set(key, run);
  return run;
}

const failed = (outcomes: readonly Outcome[]) =>
  outcomes.filter(({ verdict }) => !verdict.passed).map(({ question }) => question.id);

/** Sentences with a fact and no marker, for reading. */
const uncited = (outcomes: readonly Outcome[]) =>
  outcomes
    .filter(({ verdict }) => verdict.uncitedSentences > 0)
    .map(({ question, answer }) => `${question.id}: ${answer.answer}`);

test('six people have at least 40 questions each', () => {
  expect(people()).toHaveLength(6);
  for (const person of people()) expect(questionsOf(person).length).toBeGreaterThanOrEqual(40);
});

describe.each(people())('%s', (person) => {
  test.each(FORMATS)('%s: passes enough, every quote in its place, every fact cited', async (format) => {
    const outcomes = await ask(person, format);
    const row = scoreRow(outcomes);
    expect(row.questions).toBe(questionsOf(person).length);
    expect(value(row.passed), failed(outcomes).join(' ')).toBeGreaterThanOrEqual(FLOOR.personPassed);
    expect(row.wrongSpans).toBe(0);
    expect(uncited(outcomes)).toEqual([]);
  });

  test(
    'is answered alike in every format',
    async () => {
      const truth = await ask(person, 'json');
      for (const format of FORMATS) {
        const outcomes = await ask(person, format);
        const other = outcomes.filter(({ answer }, at) => answer.status !== truth[at]?.answer.status);
        const names = other.map(({ question, answer }) => `${question.id} ${answer.status}`);
        expect((100 * other.length) / truth.length, `${format}: ${names.join(', ')}`).toBeLessThanOrEqual(
          CEILING.statusDiffers,
        );
      }
    },
    ALL_MS,
  );
});

test(
  'all people and formats together',
  async () => {
    const all = await Promise.all(people().flatMap((person) => FORMATS.map((format) => ask(person, format))));
    const row = scoreRow(all.flat());
    expect(value(row.passed)).toBeGreaterThanOrEqual(FLOOR.allPassed);
    expect(value(row.unanswerableRefused)).toBeGreaterThanOrEqual(FLOOR.unanswerableRefused);
    expect(value(row.evidenceCited)).toBeGreaterThanOrEqual(FLOOR.evidenceCited);
    expect(value(row.answerableRefused)).toBeLessThanOrEqual(CEILING.answerableRefused);
  },
  ALL_MS,
);

test(
  'nothing that is absent is ever a yes, in any format',
  async () => {
    const all = (
      await Promise.all(people().flatMap((person) => FORMATS.map((format) => ask(person, format))))
    ).flat();
    const claimed = all.filter(
      ({ question, answer }) => question.type.startsWith('absent-') && /^\W*yes\b/i.test(answer.answer),
    );
    expect(claimed.map(({ question, answer }) => `${question.id}: ${answer.answer}`)).toEqual([]);
  },
  ALL_MS,
);
