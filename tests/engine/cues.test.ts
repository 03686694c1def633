import { beforeAll, describe, expect, test } from 'vitest';
import { engineOf, type TestEngine } from './support/engine-of.js';
import { engineSaying } from './support/one-job.js';

const RESUME = `# Robin Vale

## Experience

### Consultant, Larkspur Ltd
May 2018 – Present
- Filled gaps in hedges.
- Ran a pay bureau for farmers.
- Beat the sales quota in 2019 by 12%.
- Missed the sales quota in 2020.

### Clerk, Tern Books
January 2016 – April 2018
- Sorted atlases.
`;

let engine: TestEngine;
beforeAll(async () => {
  engine = await engineOf({ 'cv.md': RESUME });
});

describe('phrases that leave no doubt', () => {
  test.each([
    ['What is her phone number?', 'no phone number'],
    ['Phone number, please?', 'no phone number'],
    ['What’s the best e-mail?', 'no email address'],
    ['How might we reach her about the pay bureau?', 'no contact data'],
    ['Why did you leave Tern Books?', 'reasons for leaving'],
    ['Why did she quit?', 'reasons for leaving'],
    ['Why did Robin want to leave?', 'reasons for leaving'],
    ['What is her expected salary?', 'don’t mention pay'],
    ['Salary expectations?', 'don’t mention pay'],
    ['Salary-wise, what are we looking at?', 'don’t mention pay'],
    ['Her desired compensation?', 'don’t mention pay'],
  ])('%s', async (question, absence) => {
    const answer = await engine.ask(question);
    expect(answer.status).toBe('not_in_profile');
    expect(answer.answer).toContain(absence);
    expect(answer.citations).toEqual([]);
  });
});

describe('a likeness of form alone is not meant', () => {
  test.each([
    ['How long did she stay at Tern Books?', /Clerk at Tern Books for 2 years and 3 months/],
    ['How long did she last at Tern Books?', /Clerk at Tern Books for 2 years and 3 months/],
    ['Earliest job?', /^In the earliest job .* Clerk at Tern Books/],
    ['Her first employer?', /^In the earliest job .* Clerk at Tern Books/],
    ['Has she filled gaps in hedges?', /^Yes: .*“Filled gaps in hedges/],
    ['Tell me about the pay bureau', /“Ran a pay bureau for farmers/],
  ])('%s', async (question, said) => {
    const answer = await engine.ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toMatch(said);
  });

  test('“How long did she stay?” asks which job, not for two jobs at once', async () => {
    const answer = await engine.ask('How long did she stay?');
    expect(answer.status).toBe('clarify');
    expect(answer.answer).toMatch(/Larkspur Ltd or Clerk at Tern Books/);
  });

  test.each([
    ['Were there gaps in her career?', /no gap of two months/],
    ['Did she ever hold two jobs at the same time?', /no two jobs at the same time/],
  ])('and the question itself is: %s', async (question, said) => {
    expect((await engine.ask(question)).answer).toMatch(said);
  });
});

describe('what follows a question', () => {
  test.each([
    'Tell me about the sales quota in 2019',
    'What happened with the sales quota in 2019?',
    'Has she met quota in 2019?',
  ])('“And in 2020?” asks the same of another year: %s', async (first) => {
    const answer = await engine.ask(first, 'And in 2020?');
    expect(answer.status).toBe('answered');
    expect(answer.answer).not.toMatch(/^In 2020, /);
    expect(answer.citations[0]?.quote).toBe('Missed the sales quota in 2020.');
  });

  test('“And in 2017?” after a time asks where she was then', async () => {
    const answer = await engine.ask('Where was she in 2019?', 'And in 2017?');
    expect(answer.answer).toMatch(/^In 2017, Robin was Clerk at Tern Books/);
  });

  test.each(['Does she know AWS?', 'Does she know Kubernetes?'])(
    '“Which clouds, then?” after a refusal asks for the list: %s',
    async (first) => {
      const azure = await engineSaying('Deployed the shop to Azure.');
      const [refused, listed] = await azure.converse([first, 'Which clouds, then?']);
      expect(refused?.status).toBe('not_in_profile');
      expect(listed?.status).toBe('answered');
      expect(listed?.answer).toMatch(/^The documents name Azure/);
    },
  );
});
