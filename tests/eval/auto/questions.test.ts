import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Understanding, understandCorpus } from '../../../src/composition/understanding.js';
import { createDocumentsText } from '../../../src/eval/auto/documents-text.js';
import { makeQuestions } from '../../../src/eval/auto/make-questions.js';
import { skillPattern } from '../../../src/eval/auto/word-forms.js';
import { compilePattern } from '../../../src/eval/pattern.js';
import { type EvalQuestion, evalQuestionSchema } from '../../../src/eval/question-set.js';
import { TODAY } from '../support/people.js';

const RESUME = `Ada Quist

Experience

Senior Developer at Blue Harbour
Oslo
May 2018 - Present
- Moved the booking service from PHP to JavaScript.

Developer at North Pier
Bergen
January 2012 - March 2018
- Wrote C++ for ferry radios.

Education

BSc Physics, Coast University
2008 - 2011

Skills

JavaScript, C++, Excel, Public speaking, Photoshop, Lightroom

Languages

English (native), Norwegian (fluent)
`;

let root = '';
let understood: Understanding;
const make = (seed?: string): EvalQuestion[] =>
  makeQuestions({ ...understood, today: TODAY, ...(seed === undefined ? {} : { seed }) });
const ofType = (type: string) => make().filter((question) => question.type === type);
const accepts = ({ answer_all, answer_any, answer_none }: EvalQuestion, text: string) =>
  answer_all.every((each) => compilePattern(each).test(text)) &&
  (answer_any.length === 0 || answer_any.some((each) => compilePattern(each).test(text))) &&
  !answer_none.some((each) => compilePattern(each).test(text));

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'rolecall-auto-'));
  mkdirSync(join(root, 'corpus'));
  writeFileSync(join(root, 'corpus', 'cv.txt'), RESUME);
  understood = await understandCorpus(join(root, 'corpus'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('every question is one of the contract, with an id of its own and nothing left to fill in', () => {
  const questions = make();
  for (const question of questions) {
    expect(evalQuestionSchema.parse(question)).toEqual(question);
    for (const turn of question.turns) expect(turn).not.toMatch(/[{}]|undefined/);
  }
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  expect(questions.length).toBeGreaterThan(80);
});

test('the same documents give the same questions; another seed words them differently', () => {
  expect(make()).toEqual(make());
  const [words, others] = [make(), make('x')].map((set) => set.map(({ turns }) => turns.join('\n')));
  expect(words).not.toEqual(others);
  expect(new Set(others?.filter((each) => !words?.includes(each))).size).toBeGreaterThan(20);
});

test('questions of one kind are worded in several ways', () => {
  const firstWords = ofType('absent-skill').map(({ turns }) => turns[0]?.split(' ')[0]);
  expect(new Set(firstWords).size).toBeGreaterThan(2);
});

test('every gold text stands in the documents', () => {
  for (const { gold } of make()) for (const text of gold) expect(RESUME).toContain(text);
});

test.each([
  [
    'title',
    'Blue Harbour',
    'Ada is Senior Developer at Blue Harbour [1].',
    'Ada is Developer at Blue Harbour [1].',
  ],
  ['place', 'North Pier', 'It was in Bergen [1].', 'It was in Oslo [1].'],
  ['tenure', 'North Pier', 'Six years and two months [1].', 'Six years and five months [1].'],
  ['tenure', 'Blue Harbour', '8 years and 6 months [1].', '8 years [1].'],
  ['false-premise', 'North Pier', 'No: from 2012 to 2018 [1].', 'Yes, from 2012 to 2018 [1].'],
])('%s at %s: right is told from wrong', (type, employer, right, wrong) => {
  const asked = ofType(type).filter(({ turns }) => turns.some((turn) => turn.includes(employer)));
  expect(asked.length).toBeGreaterThan(0);
  for (const question of asked) {
    expect(accepts(question, right)).toBe(true);
    expect(accepts(question, wrong)).toBe(false);
  }
});

test('the total counts the weeks between two jobs but once', () => {
  const [total] = ofType('total');
  if (total === undefined) throw new Error('no total');
  expect(accepts(total, '14 years and 8 months [1].')).toBe(true);
  expect(accepts(total, '14 years and 3 months [1].')).toBe(false);
  expect(accepts(total, '15 years and 6 months [1].')).toBe(false);
});

test('each listed skill and language is asked for once, and "no" is wrong', () => {
  const skills = ofType('skill');
  expect(skills.map(({ answer_all }) => answer_all[0])).toEqual([
    'JavaScript',
    'C\\+\\+',
    'Excel',
    'Public\\s+speak[a-z]*',
    'Photoshop',
    'Lightroom',
  ]);
  for (const question of skills)
    expect(accepts(question, 'No evidence of JavaScript, C++, Excel, Public speaking')).toBe(false);
  expect(ofType('language')).toHaveLength(2);
});

test('what is absent stands nowhere, and near names are among it', () => {
  const text = createDocumentsText([{ name: 'cv.txt', text: RESUME }]);
  const near = ofType('near-skill').map(({ turns }) => turns.join(' '));
  for (const name of ['Java', 'C#', 'VBA']) {
    expect(text.names(name)).toBe(false);
    expect(near.filter((turn) => new RegExp(`${name}(?![\\w+#])`).test(turn))).toHaveLength(1);
  }
  expect(near.join(' ')).not.toContain('Lightroom');
  const absent = make().filter(({ type }) => type.startsWith('absent-') || type === 'near-skill');
  expect(absent.length).toBeGreaterThan(20);
  for (const question of absent) {
    expect(question.refuse).toBe(true);
    expect(accepts(question, 'Yes: she does [1].')).toBe(false);
  }
  expect(
    ofType('absent-language')
      .flatMap(({ turns }) => turns)
      .join(' '),
  ).not.toMatch(/English|Norwegian/);
});

test('a follow-up names neither its employer nor its skill’s question again', () => {
  const followUps = ofType('followup');
  expect(followUps.length).toBeGreaterThan(5);
  for (const { turns } of followUps) {
    expect(turns).toHaveLength(2);
    expect(turns[1]).not.toMatch(/Blue Harbour|North Pier/);
  }
});

test('people are called by their given names, and what they did is said in plain words', () => {
  const named = (name: string) => {
    const { corpus, profile } = understood;
    return makeQuestions({
      corpus: { ...corpus, candidate: { ...corpus.candidate, name } },
      profile,
      today: TODAY,
    })
      .flatMap(({ turns }) => turns)
      .join('\n');
  };
  const questions = named('Dr. ADA QUIST');
  expect(questions).toMatch(/\bAda\b/);
  expect(questions).not.toMatch(/Dr\.|ADA/);
  expect(questions).toMatch(/We need somebody with [^.]+\. (?:Does|Do) /);
});

test('a skill may be said in another form of its words, and a name only as it is', () => {
  const says = (name: string, text: string) => compilePattern(skillPattern(name)).test(text);
  expect(says('Mentoring', 'Mentored eleven students')).toBe(true);
  expect(says('Public speaking', 'speaks in public')).toBe(false);
  expect(says('Node.js', 'Node js')).toBe(false);
  expect(says('JavaScript', 'Java')).toBe(false);
});

describe('names as words', () => {
  const text = createDocumentsText([
    { name: 'a', text: 'JavaScript, C++ and C#; R&D in Zürich; React  Native, e-mail; licence C1; Node.js' },
  ]);
  test.each(['JavaScript', 'c++', 'C#', 'zurich', 'React Native', 'e mail', 'C1', 'Node.js', 'react'])(
    '%s is there',
    (name) => {
      expect(text.names(name)).toBe(true);
    },
  );
  test.each(['Java', 'C', 'R', 'Script', 'Node.j', 'Nativ', 'D3'])('%s is not', (name) => {
    expect(text.names(name)).toBe(false);
  });
});
