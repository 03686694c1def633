import { describe, expect, test } from 'vitest';
import { answerSentences } from '../../src/eval/answer-sentences.js';
import { engineOf, engineOfPerson } from './support/engine-of.js';
import { contractFaults, ownWords, uncitedFacts } from './support/faults.js';
import { resumeOf } from './support/resume.js';

const PEOPLE = ['nurse', 'teacher', 'sales', 'civil', 'changer', 'engineer'];
const QUESTIONS = [
  'Tell me about yourself.',
  'What does she do now?',
  'What did you do in your first job?',
  'What are your biggest achievements?',
  'Which companies has he worked for?',
  'Walk me through the career.',
  'What are her skills?',
  'Where did you study?',
  'Which languages do you speak?',
  'What certificates do they have?',
  'How many years of experience in total?',
  'Are there gaps in the CV?',
  'What was the longest job?',
  'Did you manage people?',
  'Have you trained others?',
  'What did she do before the current job?',
  'What was she doing in 2015?',
  'Does she know Haskell?',
  'Has he won anything?',
  'Any volunteering?',
];
/** Answers that list entries by lines; the rest are prose. */
const LISTS = /^- /m;
/** Sentences of a prose answer that a reader gets at most. */
const MOST_SENTENCES = 6;
/** Longest answer in words, lists included. */
const MOST_WORDS = 320;

describe.each(PEOPLE)('what is written about the %s', (person) => {
  test('is proven, short, and in the third person', async () => {
    const engine = await engineOfPerson(person);
    for (const question of QUESTIONS) {
      const answer = await engine.ask(question);
      if (answer.status === 'clarify') continue;
      const found = {
        faults: contractFaults(answer, engine.textOf),
        uncited: uncitedFacts(answer),
        firstPerson: ownWords(answer.answer).match(/\b(?:my|mine|myself|we|our)\b/gi) ?? [],
        secondPerson: ownWords(answer.answer).match(/\byou(?:r|rs)?\b(?! can ask)/gi) ?? [],
      };
      expect([question, found]).toEqual([
        question,
        { faults: [], uncited: [], firstPerson: [], secondPerson: [] },
      ]);
      const sentences = answerSentences(answer.answer);
      expect(sentences.length).toBeGreaterThan(0);
      if (!LISTS.test(answer.answer))
        expect([question, sentences.length <= MOST_SENTENCES]).toEqual([question, true]);
      expect(answer.answer.split(/\s+/).length).toBeLessThan(MOST_WORDS);
      expect(answer.followUps.length).toBeLessThanOrEqual(3);
      expect(answer.followUps).not.toContain(question);
    }
  });

  test('never says I of the candidate', async () => {
    const engine = await engineOfPerson(person);
    for (const question of QUESTIONS) {
      const answer = await engine.ask(question);
      if (answer.status === 'answered' && answer.citations.length > 0)
        expect([question, ownWords(answer.answer).match(/\bI\b/g)]).toEqual([question, null]);
    }
  });
});

test('nearly every follow-up that is offered can be answered', async () => {
  const offered = new Set<string>();
  const unanswered: string[] = [];
  for (const person of PEOPLE) {
    const engine = await engineOfPerson(person);
    const offers = new Set<string>();
    for (const question of QUESTIONS.slice(0, 8))
      for (const offer of (await engine.ask(question)).followUps) offers.add(offer);
    for (const offer of offers) {
      offered.add(`${person}: ${offer}`);
      if ((await engine.ask(offer)).status !== 'answered') unanswered.push(`${person}: ${offer}`);
    }
  }
  expect(offered.size).toBeGreaterThan(30);
  // One that asks for what came before the first of several stints is not answerable, though the later ones are.
  expect(unanswered.length).toBeLessThanOrEqual(offered.size * 0.05);
});

describe('a direct answer comes first', () => {
  test.each([
    ['nurse', 'Does she know Epic?', /^Yes/],
    ['nurse', 'Does she know Cerner?', /^The documents don’t/],
    ['nurse', 'How long was she at Brackenfield?', /^[^.]*2 years and 5 months/],
    ['nurse', 'Where does she work now?', /^[^.]*Corran Valley/],
    ['teacher', 'When did she join Fyrisborg School?', /^[^.]*2017/],
    ['teacher', 'Was she at Fyrisborg in 2012?', /^No/],
    ['sales', 'Is he still at Tallgrass?', /^No/],
    ['engineer', 'Does she know Go?', /^Yes/],
    ['engineer', 'Does she know C#?', /^The documents don’t/],
    ['changer', 'What was his first job?', /^[^.]*Meerblick/],
  ])('%s: %s', async (person, question, expected) => {
    expect((await (await engineOfPerson(person)).ask(question)).answer).toMatch(expected);
  });
});

test('a candidate without settings is called the candidate, or by the name of the documents', async () => {
  const engine = await engineOf({
    'cv.md': resumeOf([
      { title: 'Clerk', employer: 'Alder & Co', dates: 'May 2018 – Present', statements: ['Filed letters.'] },
    ]),
  });
  const answer = await engine.ask('What do you do now?');
  expect(ownWords(answer.answer)).toMatch(/candidate|Robin/);
  expect(ownWords(answer.answer)).not.toMatch(/\b(?:she|he)\b/i);
});

test('what is nearest is called that', async () => {
  const answer = await (await engineOfPerson('engineer')).ask('Does she know MongoDB?');
  expect(answer.status).toBe('not_in_profile');
  if (answer.citations.length > 0) expect(answer.answer).toMatch(/nearest/);
});
