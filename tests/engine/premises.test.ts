import { beforeAll, describe, expect, test } from 'vitest';
import { engineOf, type TestEngine } from './support/engine-of.js';
import { engineSaying } from './support/one-job.js';

const RESUME = `# Robin Vale

## Experience

### Design Engineer (contract), Hart & Mole
Leeds
March 2019 – Present
- Designed pumps for breweries.

### Fitter, Wexley Partners
York
May 2015 – February 2019
- Repaired looms with a lathe.

## Education

### BSc in Physics, Larkspur University
2011 – 2014
`;

let engine: TestEngine;
beforeAll(async () => {
  engine = await engineOf({ 'cv.md': RESUME });
});

describe('what a question takes for true is set right', () => {
  test.each([
    [
      'So he studied law at Larkspur University, right?',
      /don’t list “law”.*They give BSc in Physics, Larkspur/,
    ],
    [
      'So she joined Hart & Mole as a permanent employee?',
      /don’t mention permanent.*\(contract\) at Hart & Mole/,
    ],
    [
      'He worked at Wexley Partners as a permanent employee, right?',
      /don’t mention permanent.*Fitter at Wexley/,
    ],
    ['She was a manager at Hart & Mole, correct?', /^Not by the documents: .*Design Engineer/],
    ['So he was a manager at Wexley Partners?', /^Not by the documents: Robin was Fit/],
    ['Hart & Mole was in Munich, wasn’t it?', /don’t mention Munich.*in Leeds/],
    [
      'He repaired looms at Hart & Mole, right?',
      /^Not there, by the documents\. As Fitter at Wexley Partners/,
    ],
  ])('%s', async (question, corrected) => {
    const answer = await engine.ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toMatch(corrected);
    expect(answer.answer).not.toMatch(/^yes\b/i);
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  test('a claim of too many years is answered with the true time first', async () => {
    const answer = await engine.ask('In your ten years at Wexley Partners, what did you do?');
    expect(answer.answer).toMatch(/^The documents give other dates: 3 years and 9 months at Wexley Partners/);
    expect(answer.answer).toContain('Repaired looms');
  });
});

test('a name that is no employer is told as what the documents say of it', async () => {
  const engine = await engineSaying('Advised Zephyr on pumps.');
  const answer = await engine.ask('He worked at Zephyr, right?');
  expect(answer.status).toBe('answered');
  expect(answer.answer).toMatch(
    /^The documents don’t name Zephyr as an employer\. They say: “Advised Zephyr/,
  );
  expect((await engine.ask('He worked at Quillbrook, right?')).status).toBe('not_in_profile');
});

describe('what is true stays a yes', () => {
  test.each([
    ['So he studied physics at Larkspur University, right?', 'BSc in Physics'],
    ['She was a design engineer at Hart & Mole, correct?', 'Design Engineer'],
    ['I heard that he repaired looms.', 'Repaired looms'],
  ])('%s', async (question, said) => {
    const answer = await engine.ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toMatch(/^Yes: /);
    expect(answer.answer).toContain(said);
  });

  test.each([
    ['So what did he do at Wexley Partners?', /^Robin was Fitter at Wexley Partners/],
    ['Then how did he repair looms?', /^As Fitter at Wexley Partners/],
  ])('a question after “so” takes nothing for true: %s', async (question, beginning) => {
    const answer = await engine.ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toMatch(beginning);
  });
});

describe('what the documents don’t have stays refused', () => {
  test.each([
    'Does he have a PhD?',
    'He has a PhD, right?',
    'She holds an MBA, doesn’t she?',
    'He worked at Zephyr, right?',
    'Did he repair looms at Hart & Mole?',
    'Did he study law at Larkspur University?',
    'So did he study law at Larkspur University?',
    'So did he repair looms at Hart & Mole?',
  ])('%s', async (question) => {
    expect((await engine.ask(question)).status).toBe('not_in_profile');
  });
});
