import { describe, expect, test } from 'vitest';
import { engineOf, type TestEngine } from './support/engine-of.js';
import { engineSaying } from './support/one-job.js';
import { resumeOf } from './support/resume.js';

/** What a line says, what is asked of it, and how the answer begins. */
const CASES: readonly (readonly [string, string, RegExp])[] = [
  ['Nominated for the Golden Spanner in 2021.', 'Did she win the Golden Spanner?', /^Not quite: /],
  ['Nominated for the Golden Spanner in 2021.', 'Was she nominated for the Golden Spanner?', /^Yes: /],
  ['Won the Golden Spanner in 2021.', 'Did she win the Golden Spanner?', /^Yes: /],
  ['Nominated for, and won, the Golden Spanner.', 'Did she win the Golden Spanner?', /^Yes: /],
  ['Taught pottery part-time to adults.', 'Did she teach pottery part-time?', /^Yes: /],
  [
    'Taught evening pottery part-time to adults.',
    'Did she teach evening pottery to adults full-time?',
    /^Not quite: /,
  ],
  ['Article on glaciers under review at a journal.', 'Has she published on glaciers?', /^Not quite: /],
  ['Published an article on glaciers.', 'Has she published on glaciers?', /^Yes: /],
  ['Wrote the lighthouse guide with a team.', 'Did she write the lighthouse guide alone?', /^Not quite: /],
  ['Wrote the lighthouse guide alone.', 'Did she write the lighthouse guide alone?', /^Yes: /],
  ['Spoke basic Italian with guests.', 'Is she fluent in Italian?', /^Not quite: /],
  ['Spoke fluent Italian with guests.', 'Is she fluent in Italian?', /^Yes: /],
  ['Trained on every ventilator, ECMO excepted.', 'Has she used ECMO?', /^No: /],
  ['Trained on every ventilator except ECMO.', 'Has she used ECMO?', /^No: /],
  ['Trained on every ventilator, ECMO excepted.', 'Is she trained on ventilators?', /^Yes: /],
  ['Trained on ventilators and ECMO.', 'Has she used ECMO?', /^Yes: /],
  ['Supervised 3 analysts.', 'Did she supervise 10 analysts?', /^Not quite: /],
  ['Supervised three analysts.', 'Did she supervise 3 analysts?', /^Yes: /],
  ['Supervised 3 analysts and 10 clerks.', 'Did she supervise 10 clerks?', /^Yes: /],
];

describe('a yes is only said where the quoted line says it', () => {
  test.each(CASES)('%s %s', async (statement, question, beginning) => {
    const answer = await (await engineSaying(statement)).ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toMatch(beginning);
    expect(answer.citations.map(({ quote }) => quote)).toContain(statement);
  });
});

describe('still and now are answered by the dates', () => {
  const engine: Promise<TestEngine> = engineOf({
    'cv.md': resumeOf([
      {
        title: 'Baker',
        employer: 'Harrow & Finch',
        dates: 'March 2019 – Present',
        statements: ['Bakes sourdough.'],
      },
      {
        title: 'Gardener',
        employer: 'Wexley Partners',
        dates: 'May 2015 – February 2019',
        statements: ['Pruned orchards.'],
      },
    ]),
  });

  test.each([
    ['Does she still bake sourdough?', /^Yes: /],
    ['Does she still prune orchards?', /^No longer, by the dates: /],
    ['Did she prune orchards?', /^Yes: /],
    ['Is she still at Harrow & Finch?', /^Yes: /],
    ['Is she still at Wexley Partners?', /^No: /],
  ])('%s', async (question, beginning) => {
    const answer = await (await engine).ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toMatch(beginning);
  });
});
