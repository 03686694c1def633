import { describe, expect, test } from 'vitest';
import { engineOf, engineOfPerson, type TestEngine } from './support/engine-of.js';
import { resumeOf } from './support/resume.js';

const RESUME = resumeOf(
  [
    {
      title: 'Lawyer',
      employer: 'Hart & Mole',
      dates: 'May 2018 – Present',
      statements: ['Advised landlords on leases.', 'Left a partnership after a quarrel about rent.'],
    },
  ],
  ['Contracts', 'Negotiation'],
);
const WITH_CONTACT = { 'cv.md': RESUME, 'candidate.yaml': 'name: Robin Vale\ncontact: robin@example.org\n' };

const SILENT = [
  'What is her salary?',
  'What does she want to earn?',
  'What would it cost us to hire her?',
  'What is her notice period?',
  'When can she start?',
  'Does she need a visa?',
  'Is she allowed to work in Canada?',
  'Why did she leave her first job?',
  'Why does she want to leave?',
  'What is her phone number?',
  'Would she relocate?',
  'Would she work nights?',
  'What are her weaknesses?',
  'What would her manager say about her?',
];
const PERSONAL = [
  'How old is she?',
  'When was she born?',
  'Is she married?',
  'Does she have children?',
  'Is she pregnant or planning to be?',
  'What is her religion?',
  'Is she a church-goer?',
  'Where is she originally from?',
  'What is her ethnic background?',
  'Is she gay?',
  'Is she a man or a woman?',
  'Does she have any disability or illness?',
  'Which political party does she vote for?',
  'Is she in a union?',
  'Has she ever been arrested?',
  'How tall is she?',
  'Does she smoke?',
  'Send me a photo of her.',
];
const OFF_TOPIC = [
  'Write me a poem about autumn.',
  'Write a Python script that sorts a list.',
  'What is the capital of Peru?',
  'What is 17 times 23?',
  'Who won the World Cup in 2014?',
  'Give me a recipe for carbonara.',
  'What is the weather like in Leeds?',
  'Translate good morning into Spanish.',
  'Tell me a joke.',
  'Which shares should I buy?',
  'Who is the president of France?',
  'Do my homework.',
];
const JUDGEMENTS = [
  'Rate her out of ten.',
  'Should we hire her?',
  'Is she better than other candidates?',
  'Is she a good fit?',
];

describe('what a résumé does not say', () => {
  test.each(SILENT)('%s', async (question) => {
    const answer = await (await engineOf({ 'cv.md': RESUME })).ask(question);
    expect(answer.status).toBe('not_in_profile');
    expect(answer.answer).not.toMatch(/^yes\b/i);
  });

  test('the way to the candidate is named where it is set, and nowhere else', async () => {
    const [set, unset] = [await engineOf(WITH_CONTACT), await engineOf({ 'cv.md': RESUME })];
    for (const question of ['What is her salary?', 'When can she start?', 'Does she need a visa?']) {
      expect((await set.ask(question)).answer).toContain('robin@example.org');
      expect((await unset.ask(question)).answer).not.toMatch(/@|directly/);
    }
  });

  test('what the documents do say is quoted', async () => {
    const engine = await engineOf({
      'cv.md': `${RESUME}\n## Other\n\nNotice period: six weeks.\n\nI hold a full driving licence.\n`,
    });
    const notice = await engine.ask('What is her notice period?');
    expect(notice.status).toBe('answered');
    expect(notice.citations.map(({ quote }) => quote).join()).toContain('six weeks');
    const licence = await engine.ask('Does she have a driving licence?');
    expect(licence.status).toBe('answered');
  });

  test.each([
    ['Kept the monolith alive with 99.95% availability.', 'How soon can she start?'],
    ['Handled customs clearance for 300 containers.', 'Does she have security clearance?'],
    ['Won sponsorship deals for a club.', 'Does she need sponsorship?'],
    ['Served senior citizens at lunch.', 'Is she a citizen of France?'],
    ['Built redundancy into power supplies.', 'Was she made redundant?'],
    ['Tested the compressive strength of concrete.', 'What are her strengths?'],
  ])('a word of another trade is no answer: %s', async (statement, question) => {
    const engine = await engineOf({
      'cv.md': resumeOf([
        { title: 'Worker', employer: 'Hart & Mole', dates: 'May 2018 – Present', statements: [statement] },
      ]),
    });
    expect((await engine.ask(question)).status).toBe('not_in_profile');
  });
});

describe('what is nobody’s business', () => {
  test.each([...PERSONAL, ...OFF_TOPIC, ...JUDGEMENTS])('%s', async (question) => {
    const answer = await (await engineOf(WITH_CONTACT)).ask(question);
    expect(answer.status).toBe('declined');
    expect(answer.citations).toEqual([]);
    expect(answer.answer.split(/(?<=[.!?])\s+/).length).toBeLessThanOrEqual(2);
  });
});

describe('private entries', () => {
  const SETTINGS = 'private:\n  - quarrel\n  - Negotiation\n  - robin.private@example.org\n';
  const files = { 'cv.md': `${RESUME}\nrobin.private@example.org\n`, 'candidate.yaml': SETTINGS };
  const ASKED = [
    'Did she quarrel with anyone?',
    'Why did she leave the partnership?',
    'Tell me about Hart & Mole.',
    'What are her skills?',
    'Can she negotiate?',
    'What is her email address?',
    'Tell me more about her.',
    'What did she do at Hart & Mole?',
    'Summarise the CV.',
  ];

  test.each(ASKED)('stay out of the answer and its quotes: %s', async (question) => {
    const answer = await (await engineOf(files)).ask(question);
    expect(JSON.stringify([answer.citations, answer.followUps])).not.toMatch(
      /quarrel|negotiation|robin\.private/i,
    );
    expect(answer.answer.replace(/The documents don’t mention [^.]*\./, '')).not.toMatch(
      /quarrel|negotiation|robin\.private/i,
    );
  });

  test('are in no document that a citation could point into', async () => {
    const text = (await engineOf(files)).textOf('cv.md') ?? '';
    expect(text).not.toMatch(/quarrel|Negotiation|robin\.private/);
    expect(text).toContain('Advised landlords');
  });

  test.each([
    ['nurse', 'What is her home address?', /Willowbank/],
    ['teacher', 'Why was there a pause after Hamburg?', /divorce/],
    ['changer', 'Why did he stop cooking?', /injury/],
  ])('%s: %s', async (person, question, secret) => {
    for (const format of ['json', 'md', 'txt']) {
      const engine: TestEngine = await engineOfPerson(person, format);
      const answer = await engine.ask(question);
      expect(answer.status).not.toBe('answered');
      expect(JSON.stringify(answer)).not.toMatch(secret);
    }
  });
});
