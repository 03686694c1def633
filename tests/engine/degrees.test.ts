import { beforeAll, describe, expect, test } from 'vitest';
import { engineOf, type TestEngine } from './support/engine-of.js';

const BOTANIST = `# Robin Vale

## Education

### PhD in Botany, Rookfield University
2021 – Present
- In progress; thesis on mosses.

### MSc in Oceanography, Larkspur University
2018 – 2020

### BSc in Physics (First-class honours), Cormorant College
2012 – 2015

## Experience

### Lecturer, Tern Academy
September 2020 – Present
- Teaches algebra.

### Gardener, Harrow & Finch
October 2015 – June 2018
- Pruned orchards.
`;

let engine: TestEngine;
beforeAll(async () => {
  engine = await engineOf({ 'cv.md': BOTANIST });
});

describe('a degree', () => {
  test.each([
    ['Is the PhD finished?', /^Not quite: PhD in Botany/],
    ['Has she finished her PhD?', /^Not quite: PhD in Botany/],
    ['Is the doctorate done?', /^Not quite: PhD in Botany/],
    ['Does she have a PhD?', /PhD in Botany/],
    ['Is the MSc finished?', /^Yes: MSc in Oceanography/],
    ['Did she complete the bachelor’s?', /^Yes: BSc in Physics/],
    ['Has she a bachelor’s in physics?', /^Yes: BSc in Physics/],
    ['Where did they do the master’s, and in what subject?', /^MSc in Oceanography, Larkspur University/],
    ['Where did she get her bachelor’s, and when?', /^BSc in Physics, Cormorant College \(2012 – 2015\)/],
    ['When was the bachelor’s degree obtained?', /^BSc in Physics.*2015/],
    ['What university did the undergrad come from?', /^BSc in Physics, Cormorant College/],
    ['What is her doctorate about?', /thesis on mosses/],
  ])('is answered alone, by its level: %s', async (question, said) => {
    const answer = await engine.ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toMatch(said);
    expect(answer.answer.match(/\b(?:PhD|MSc|BSc) in/g)).toHaveLength(1);
  });

  test.each(['Does she have an MBA?', 'Has she a master’s in physics?', 'Does she have a diploma?'])(
    'that nobody holds stays refused: %s',
    async (question) => {
      expect((await engine.ask(question)).status).toBe('not_in_profile');
    },
  );
});

describe('studies in their order', () => {
  test.each([
    ['Where did she study before Rookfield University?', /^Before Rookfield University: MSc in Oceanography/],
    ['Where did she study before Larkspur University?', /^Before Larkspur University: BSc in Physics/],
    ['Where did she study after Cormorant College?', /^After Cormorant College: MSc in Oceanography/],
    ['Which degree did she do before the PhD?', /: MSc in Oceanography/],
    ['What did she do right after the bachelor’s?', /^After BSc in Physics.* Gardener at Harrow & Finch/],
    [
      'What did she do right before the master’s?',
      /^Before MSc in Oceanography.* Gardener at Harrow & Finch/,
    ],
    ['What did she do right after the master’s?', /^After MSc in Oceanography.* Lecturer at Tern Academy/],
  ])('%s', async (question, said) => {
    const answer = await engine.ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toMatch(said);
  });
});

describe('grades and lengths', () => {
  test.each([
    'What were her grades?',
    'What grade did she get in her bachelor’s?',
    'Did she graduate with honours?',
  ])('a grade is told of the degree that has one: %s', async (question) => {
    const answer = await engine.ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toContain('First-class honours');
    expect(answer.answer).not.toContain('MSc');
  });

  test('no grade is no grade', async () => {
    const plain = await engineOf({ 'cv.md': BOTANIST.replace(' (First-class honours)', '') });
    const answer = await plain.ask('What were her grades?');
    expect(answer.status).toBe('not_in_profile');
    expect(answer.answer).toContain('give no grade');
  });

  test.each([
    ['How long did the master’s take?', /^MSc in Oceanography.* took about 2 years/],
    ['How many years was the bachelor’s?', /^BSc in Physics.* took about 3 years/],
  ])('%s', async (question, said) => {
    expect((await engine.ask(question)).answer).toMatch(said);
  });
});
