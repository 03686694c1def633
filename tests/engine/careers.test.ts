import { beforeAll, describe, expect, test } from 'vitest';
import { engineOf, type TestEngine } from './support/engine-of.js';
import { engineSaying } from './support/one-job.js';
import { resumeOf } from './support/resume.js';

const GARDENER = resumeOf([
  {
    title: 'Head Gardener',
    employer: 'Harrow & Finch',
    dates: 'March 2019 – Present',
    statements: ['Leads a team of nine.', 'Planted 400 roses.'],
  },
  {
    title: 'Gardener',
    employer: 'Harrow & Finch',
    dates: 'May 2017 – February 2019',
    statements: ['Supervised 3 apprentices.'],
  },
  {
    title: 'Porter',
    employer: 'Wexley Partners',
    dates: 'May 2015 – April 2017',
    statements: ['Carried boxes.'],
  },
]);

describe('the size of a team', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await engineOf({ 'cv.md': GARDENER });
  });

  test.each([
    'How big is her team?',
    'How many people does she manage?',
    'How many people report to her now?',
    'How many people did she lead at Harrow & Finch?',
    'Largest team she led?',
    'What size was her team?',
  ])('is quoted from the line that gives it: %s', async (question) => {
    const answer = await engine.ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.citations[0]?.quote).toBe('Leads a team of nine.');
  });

  test('is that of the job asked, and none where that job has none', async () => {
    const now = await engine.ask('How many people report to her now?');
    expect(now.answer).not.toContain('apprentices');
    const porter = await engine.ask('How large was her team at Wexley Partners?');
    expect(porter.status).toBe('not_in_profile');
    expect(porter.answer).toContain('no size of a team');
  });

  test('is no count of things', async () => {
    const roses = await engineSaying('Planted 400 roses.');
    expect((await roses.ask('How big was her team?')).status).toBe('not_in_profile');
    expect((await engine.ask('How many roses did she plant?')).answer).toContain('400 roses');
  });
});

describe('promotions', () => {
  test.each(['Was she ever promoted?', 'Did she move up at Harrow & Finch?'])(
    'are several titles at one employer, in order: %s',
    async (question) => {
      const answer = await (await engineOf({ 'cv.md': GARDENER })).ask(question);
      expect(answer.status).toBe('answered');
      expect(answer.answer).toMatch(
        /At Harrow & Finch the titles changed: Gardener \(May 2017 .* and Head Gardener \(March 2019/,
      );
    },
  );

  test('are not shown by titles at different employers', async () => {
    const engine = await engineSaying('Planted 400 roses.');
    const answer = await engine.ask('Was she ever promoted?');
    expect(answer.status).toBe('not_in_profile');
    expect(answer.answer).toContain('no two titles at one employer');
  });

  test('of one employer are not those of another', async () => {
    const engine = await engineOf({ 'cv.md': GARDENER });
    expect((await engine.ask('Was she promoted at Wexley Partners?')).status).toBe('not_in_profile');
  });

  test('are quoted where only a line says so', async () => {
    const engine = await engineSaying('Promoted to shift lead after a year.');
    const answer = await engine.ask('Was she ever promoted?');
    expect(answer.status).toBe('answered');
    expect(answer.citations[0]?.quote).toBe('Promoted to shift lead after a year.');
  });
});

const SAILOR = `# Robin Vale

## Experience

### Analyst, Bright Institute
March 2021 – Present
- Counted cells under a microscope.

### Consultant, Larkspur Ltd
May 2018 – February 2021
- Modelled tides for harbours.

### Clerk, Tern Books
January 2016 – April 2018
- Sorted atlases.

### Deckhand, Alder Ferries
June 2006 – August 2008
- Coiled ropes.

## Education

### BA in History, Cormorant College
2009 – 2015
`;

describe('the order of jobs and studies', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await engineOf({ 'cv.md': SAILOR });
  });

  test.each([
    'What was her first job after university?',
    'First job out of college?',
    'Her first role after her studies?',
  ])('the first job after the studies is not the first job of all: %s', async (question) => {
    const answer = await engine.ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toMatch(/^In the first job after the studies, Robin was Clerk at Tern Books/);
  });

  test('the first job of all is the earliest', async () => {
    expect((await engine.ask('What was her first job?')).answer).toContain('Deckhand at Alder Ferries');
  });

  test.each([
    ['What did she do between Tern Books and the Bright Institute?', 'Larkspur', ['Tern', 'Bright', 'Alder']],
    ['What did she do between the Bright Institute and Tern Books?', 'Larkspur', ['Tern', 'Bright', 'Alder']],
    ['Where was she between Alder Ferries and Larkspur?', 'Tern Books', ['Larkspur', 'Bright', 'Alder']],
  ])('%s', async (question, between, others) => {
    const answer = await engine.ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toMatch(/^In between, /);
    expect(answer.answer).toContain(between);
    for (const other of others) expect(answer.answer).not.toContain(other);
  });
});
