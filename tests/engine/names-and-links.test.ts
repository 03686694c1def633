import { beforeAll, describe, expect, test } from 'vitest';
import { engineOf, type TestEngine } from './support/engine-of.js';
import { engineSaying } from './support/one-job.js';

const RESUME = `# Robin Vale

robin@example.org | github.com/robinvale | robinvale.blogspot.com

## Experience

### Analyst, Bright Institute
March 2021 – Present
- Counted cells under a microscope.

### Gardener, Wexley Partners
May 2018 – February 2021
- Grew bright tulips for harbours.
`;

describe('links', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await engineOf({ 'cv.md': RESUME });
  });

  test.each([
    ['GitHub?', 'github.com/robinvale'],
    ['Does she have a GitHub?', 'github.com/robinvale'],
    ['Is there a GitHub profile?', 'github.com/robinvale'],
    ['Does she blog?', 'robinvale.blogspot.com'],
  ])('a place on the web is a link, not a skill: %s', async (question, link) => {
    const answer = await engine.ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toContain(link);
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  test('that nothing links to is not there', async () => {
    expect((await engine.ask('Is she on Mastodon?')).status).toBe('not_in_profile');
    const without = await engineSaying('Counted cells.');
    for (const question of ['GitHub?', 'Does she blog?'])
      expect((await without.ask(question)).status).toBe('not_in_profile');
  });
});

describe('an ordinary word of an employer’s name', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await engineOf({ 'cv.md': RESUME });
  });

  test.each([
    ['How long was she at the Bright?', '5 years and 8 months'],
    ['How long was she at Bright?', '5 years and 8 months'],
    ['What does she do at the Bright?', 'Counted cells'],
  ])('is the employer where it is written as one: %s', async (question, said) => {
    const answer = await engine.ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toContain(said);
    expect(answer.answer).not.toContain('tulips');
  });

  test('is a word elsewhere', async () => {
    const answer = await engine.ask('Has she worked with bright tulips?');
    expect(answer.answer).toMatch(/^Yes: as Gardener at Wexley Partners/);
  });
});

describe('names that are letters or words', () => {
  test.each([
    ['Butler, R., 2019: A history of hedges.', 'Does she know R?', 'not_in_profile'],
    ['Plotted rainfall in R.', 'Does she know R?', 'answered'],
    ['Published a Ruby Gem for tide tables.', 'Does she know Ruby?', 'answered'],
    ['Sold tickets at the Ruby Palace.', 'Does she know Ruby?', 'not_in_profile'],
    ['Worked as a Go Developer on tide tables.', 'Does she know Go?', 'answered'],
    ['Ran the Go Wild Festival.', 'Does she know Go?', 'not_in_profile'],
  ])('%s %s %s', async (statement, question, status) => {
    expect((await (await engineSaying(statement)).ask(question)).status).toBe(status);
  });
});

describe('documents without a name', () => {
  const nameless = RESUME.slice(RESUME.indexOf('## Experience'));

  test.each([
    ['What is Mira’s current job?', 'Analyst at Bright Institute'],
    ['What are Mira’s skills in tulips?', 'Grew bright tulips'],
    ['Where does Mira Quill work?', 'Bright Institute'],
    ['How long was Mira at Wexley Partners?', '2 years and 9 months'],
    ['What did Mira do at Wexley Partners?', 'Grew bright tulips'],
  ])('leave the name to the visitor: %s', async (question, said) => {
    const answer = await (await engineOf({ 'cv.md': nameless })).ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toContain(said);
  });

  test('but a name that a question asks for is none of a person', async () => {
    const engine = await engineOf({ 'cv.md': nameless });
    expect((await engine.ask('Does she know Kubernetes?')).status).toBe('not_in_profile');
    expect((await engine.ask('Did she work at Zephyr?')).status).toBe('not_in_profile');
  });
});
