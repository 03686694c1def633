import { expect, test } from 'vitest';
import { engineOf } from './support/engine-of.js';
import { resumeOf } from './support/resume.js';

const RESUME = resumeOf([
  {
    title: 'Head of Sales',
    employer: 'Alder & Co',
    dates: 'July 2022 – Present',
    statements: ['Owns a target of 9 million.'],
  },
  {
    title: 'Adviser (part-time)',
    employer: 'Fennel Labs',
    dates: 'March 2021 – February 2023',
    statements: ['Helped two founders to sell.'],
  },
  {
    title: 'Sales Director',
    employer: 'Alder & Co',
    dates: 'January 2019 – June 2022',
    statements: ['Led a team of 17.'],
  },
  {
    title: 'Sales Manager',
    employer: 'Briar Payments',
    dates: 'September 2015 – December 2018',
    statements: ['Sold terminals to shops.'],
  },
  {
    title: 'Account Executive',
    employer: 'Alder & Co',
    dates: 'January 2013 – August 2015',
    statements: ['Carried a quota of one million.'],
  },
]);

test('what came between two stints is the job elsewhere, not a side job beside one of them', async () => {
  const engine = await engineOf({ 'cv.md': RESUME });
  const answer = await engine.ask('What came between her two stints at Alder & Co?');
  expect(answer.status).toBe('answered');
  expect(answer.answer).toContain('Briar Payments');
  expect(answer.answer).not.toContain('Fennel');
});

test('an employer is rejoined at the start of the last stint', async () => {
  const engine = await engineOf({ 'cv.md': RESUME });
  const answer = await engine.ask('When did she rejoin Alder & Co?');
  expect(answer.answer).toContain('January 2019');
  expect(answer.answer).not.toContain('2013');
});
