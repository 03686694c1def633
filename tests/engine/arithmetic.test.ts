import { describe, expect, test } from 'vitest';
import { engineOf } from './support/engine-of.js';
import { resumeOf, type SmallJob } from './support/resume.js';

const ask = async (jobs: readonly SmallJob[], question: string, today?: string) => {
  const engine = await engineOf({ 'cv.md': resumeOf(jobs) }, today);
  return engine.ask(question);
};
const job = (
  employer: string,
  dates: string | undefined,
  title = 'Clerk',
  ...statements: string[]
): SmallJob => ({
  title,
  employer,
  ...(dates === undefined ? {} : { dates }),
  statements: statements.length > 0 ? statements : [`Kept files in order for ${employer}.`],
});

describe('the tenure at an employer', () => {
  test.each([
    ['March 2019 – May 2022', /3 years and 2 months|3 years and 3 months/],
    ['January 2020 – December 2020', /11 months|1 year\b/],
    ['June 2021 – June 2021', /1 month|less than a month|about a month/],
    ['2015 – 2019', /about 4 years/],
    ['03/2010 – 08/2014', /4 years and [56] months/],
    ['2016-02 – 2019-02', /3 years/],
  ])('%s', async (dates, expected) => {
    const answer = await ask([job('Alder & Co', dates)], 'How long was she at Alder & Co?');
    expect(answer.status).toBe('answered');
    expect(answer.answer).toMatch(expected);
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  test('an open end runs to the day of the clock', async () => {
    const jobs = [job('Alder & Co', 'March 2019 – Present')];
    const question = 'How long has she been at Alder & Co?';
    expect((await ask(jobs, question, '2020-03-15')).answer).toMatch(/1 year(?: and 1 month)?\b/);
    expect((await ask(jobs, question, '2026-11-23')).answer).toMatch(/7 years and [89] months/);
  });

  test('several stints at one employer are added, and each is shown', async () => {
    const answer = await ask(
      [
        job('Alder & Co', 'January 2020 – December 2021', 'Manager'),
        job('Birch Ltd', 'January 2018 – December 2019'),
        job('Alder & Co', 'January 2016 – December 2017', 'Clerk'),
      ],
      'How many years did she work at Alder & Co in total?',
    );
    expect(answer.answer).toMatch(/\b(?:4 years|3 years and 1[01] months)/);
    expect(answer.answer).toMatch(/2020/);
    expect(answer.answer).toMatch(/2016/);
    expect(answer.citations.length).toBeGreaterThanOrEqual(2);
  });

  test('a single year gives no length in months', async () => {
    const answer = await ask([job('Alder & Co', '2018')], 'How long was she at Alder & Co?');
    expect(answer.answer).not.toMatch(/\d+ months/);
    expect(answer.answer).toMatch(/2018|don’t say/);
  });

  test('without dates there is no length', async () => {
    const answer = await ask([job('Alder & Co', undefined)], 'How long was she at Alder & Co?');
    expect(answer.status).toBe('not_in_profile');
    expect(answer.answer).not.toMatch(/\d+ (?:years?|months?)/);
  });
});

describe('totals', () => {
  test('overlaps count once', async () => {
    const answer = await ask(
      [
        job('Alder & Co', 'January 2015 – December 2018'),
        job('Birch Ltd', 'January 2017 – December 2020', 'Advisor'),
      ],
      'How many years of experience does she have in total?',
    );
    expect(answer.answer).toMatch(/\b(?:6 years|5 years and 1[01] months)/);
    expect(answer.answer).not.toMatch(/\b(?:8 years|7 years)/);
    expect(answer.citations.length).toBeGreaterThanOrEqual(2);
  });

  test('a gap does not count', async () => {
    const jobs = [
      job('Alder & Co', 'January 2019 – December 2020'),
      job('Birch Ltd', 'January 2014 – December 2015'),
    ];
    expect((await ask(jobs, 'Total work experience?')).answer).toMatch(
      /\b(?:4 years|3 years and 1[01] months)/,
    );
    const gap = await ask(jobs, 'Are there any gaps in her career?');
    expect(gap.answer).toMatch(/3 years/);
    expect(gap.answer).toMatch(/Birch Ltd/);
    expect(gap.answer).toMatch(/Alder & Co/);
  });

  test('no gap is invented between jobs that follow each other', async () => {
    const answer = await ask(
      [job('Alder & Co', 'January 2019 – Present'), job('Birch Ltd', 'January 2014 – December 2018')],
      'Any employment gaps?',
    );
    expect(answer.answer).toMatch(/no gap/i);
  });

  test('a skill counts for the jobs that name it, and for no other', async () => {
    const answer = await ask(
      [
        job('Alder & Co', 'January 2019 – December 2020', 'Analyst', 'Built reports in Tableau.'),
        job('Birch Ltd', 'January 2015 – December 2018', 'Clerk', 'Sorted post.'),
        job('Cedar plc', 'January 2013 – December 2014', 'Analyst', 'Drew charts in Tableau.'),
      ],
      'How many years of Tableau experience does she have?',
    );
    expect(answer.answer).toMatch(/\b(?:4 years|3 years and 1[01] months)/);
    expect(answer.answer).not.toMatch(/Birch/);
  });

  test.each([
    ['Does she have at least five years of experience?', /^yes/i],
    ['Does she have more than ten years of experience?', /^no/i],
  ])('%s', async (question, verdict) => {
    const answer = await ask([job('Alder & Co', 'January 2015 – December 2021')], question);
    expect(answer.answer).toMatch(verdict);
  });
});

describe('order in time', () => {
  const JOBS = [
    job('Alder & Co', 'March 2020 – Present', 'Head Clerk'),
    job('Birch Ltd', 'April 2016 – February 2020', 'Senior Clerk'),
    job('Cedar plc', 'May 2013 – March 2016', 'Clerk'),
  ];
  test.each([
    ['Where does she work now?', /Alder/],
    ['What was her first job?', /Cedar/],
    ['What did she do before Alder & Co?', /Birch/],
    ['Where did she go after Cedar plc?', /Birch/],
    ['Where did she work in 2014?', /Cedar/],
    ['Who did she work for in 2018?', /Birch/],
    ['Which job did she hold the longest?', /Alder/],
    ['Which was her shortest job?', /Cedar/],
    ['Was she at Birch Ltd in 2017?', /^yes/i],
    ['Was she at Birch Ltd in 2014?', /^no/i],
    ['Did she work at Birch before Alder?', /Birch Ltd.*before.*Alder/],
  ])('%s', async (question, expected) => {
    const answer = await ask(JOBS, question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toMatch(expected);
  });

  test('a claim with other dates is answered with the true ones, said as a correction', async () => {
    const answer = await ask(JOBS, 'What did she do in her ten years at Birch Ltd?');
    expect(answer.answer).toMatch(/3 years and 1[01] months/);
    expect(answer.answer).toMatch(/other dates/);
  });

  test('what happened before the documents begin is not known', async () => {
    const answer = await ask(JOBS, 'What did she do in 1999?');
    expect(answer.status).toBe('not_in_profile');
  });
});

describe('precision', () => {
  test('years alone give "about"', async () => {
    expect((await ask([job('Alder & Co', '2011 – 2014')], 'How long was she at Alder & Co?')).answer).toMatch(
      /about/,
    );
  });
  test('months give no "about"', async () => {
    const answer = await ask([job('Alder & Co', 'May 2011 – July 2014')], 'How long was she at Alder & Co?');
    expect(answer.answer.replace(/\([^)]*\)/g, '')).not.toMatch(/about/);
  });
});
