import { expect, test } from 'vitest';
import { judge } from '../../src/eval/score.js';
import { answerOf, citing, questionOf, textOf } from './support/answers.js';

const failuresOf = (question: Parameters<typeof questionOf>[0], answer: Parameters<typeof answerOf>[0]) =>
  judge(questionOf(question), answerOf(answer), textOf).failures;

test('an answer with the right status, words and proof passes', () => {
  const question = { gold: ['Trained eleven students'], answer_all: ['ELEVEN'], answer_none: ['twelve'] };
  const verdict = judge(questionOf(question), answerOf(), textOf);
  expect(verdict).toMatchObject({
    passed: true,
    failures: [],
    refused: false,
    evidenceCited: true,
    wrongSpans: 0,
  });
});

test.each([
  ['answered', true, ['should be refused, was answered']],
  ['clarify', true, ['should be refused, was clarify']],
  ['not_in_profile', true, []],
  ['declined', true, []],
  ['answered', false, []],
  ['not_in_profile', false, ['should be answered, was not_in_profile']],
  ['declined', false, ['should be answered, was declined']],
  ['clarify', false, ['should be answered, was clarify']],
] as const)('status %s where refuse is %s', (status, refuse, failures) => {
  expect(failuresOf({ refuse }, { status })).toEqual(failures);
});

test('every pattern of answer_all, one of answer_any and none of answer_none must match', () => {
  expect(failuresOf({ answer_all: ['eleven', 'twelve'] }, {})).toEqual(['lacks /twelve/']);
  expect(failuresOf({ answer_any: ['twelve', 'ELEVEN'] }, {})).toEqual([]);
  expect(failuresOf({ answer_any: ['ten', 'twelve'] }, {})).toEqual(['lacks any of /ten/ /twelve/']);
  expect(failuresOf({ answer_none: ['^ana\\b'] }, {})).toEqual(['says /^ana\\b/']);
});

test('quotes and white space are normalised, in answers and in gold texts', () => {
  const answer = {
    answer: 'At “St Brigid’s”\u00a0there  [1].',
    citations: [citing('Staff Nurse at St Brigid’s\n2019 – 2022')],
  };
  const question = { answer_all: ['"St Brigid\'s" there \\['], gold: ["St Brigid's 2019 – 2022"] };
  expect(failuresOf(question, answer)).toEqual([]);
});

test('a gold text proves where the quote holds it, or it holds the quote', () => {
  const citations = [citing('Cut falls by 41%')];
  expect(failuresOf({ gold: ['falls by 41'] }, { citations })).toEqual([]);
  expect(failuresOf({ gold: ['Cut falls by 41%.'] }, { citations })).toEqual([]);
  expect(failuresOf({ gold: ['Trained eleven'] }, { citations })).toEqual(['no citation proves it']);
  expect(failuresOf({ gold: ['Trained eleven', 'by 41%'] }, { citations })).toEqual([]);
});

test('precision is the share of the citations that prove', () => {
  const citations = [citing('Cut falls by 41%'), citing('2019 – 2022', 2)];
  const { citationPrecision } = judge(questionOf({ gold: ['falls'] }), answerOf({ citations }), textOf);
  expect(citationPrecision).toBe(0.5);
  expect(judge(questionOf(), answerOf({ citations }), textOf).citationPrecision).toBeUndefined();
});

test.each([
  ['another place', { ...citing('Cut falls'), start: 3, end: 12 }],
  ['another text', { ...citing('Cut falls'), quote: 'Cut fails' }],
  ['another document', { ...citing('Cut falls'), document: 'none.txt' }],
  ['nothing', { ...citing('Cut falls'), quote: '', end: citing('Cut falls').start }],
])('a citation of %s is a wrong span', (_what, citation) => {
  const verdict = judge(questionOf(), answerOf({ citations: [citation] }), textOf);
  expect(verdict).toMatchObject({ wrongSpans: 1, passed: false, failures: ['1 wrong span'] });
});

test('a marker that no citation has fails', () => {
  expect(failuresOf({}, { answer: 'Ana trained eleven [1][7].' })).toEqual(['markers without citation: 7']);
});

test.each([
  ['Ana trained eleven students [1]. She cut falls by 41%.', 1],
  ['Ana trained eleven students [1]. She cut falls by 41% [1].', 0],
  ['Yes. Ana trained eleven students [1].', 0],
  ['Ana’s results:\n- falls down by 41%\n- eleven students [1]', 1],
  ['She wrote: “It fell. By 41%. Twice.” [1]', 0],
  ['Ana is with Dr. Moss at St. Brigid’s since Nov. 2019 [1].', 0],
  ['The documents don’t mention Cerner. Ana knows MetaVision [1].', 0],
  ['Ana trained eleven students.[1] She left in 2022.', 1],
  ['- Which bin when? (March 2023) [1]', 0],
  ['Her own words [1]. “I am calm; the documents don’t lie, no evidence does.”', 1],
])('uncited sentences of %j: %i', (answer, uncited) => {
  expect(judge(questionOf(), answerOf({ answer }), textOf).uncitedSentences).toBe(uncited);
});

test('small talk needs no citation; a number or a question that wants proof does', () => {
  const uncited = (answer: string, gold: string[] = []) =>
    judge(questionOf({ gold }), answerOf({ answer, citations: [] }), textOf).uncitedSentences;
  expect(uncited('Hello! Ask me about Ana.')).toBe(0);
  expect(uncited('Ana trained 11 students.')).toBe(1);
  expect(uncited('Ana trained students.', ['Trained eleven'])).toBe(1);
});

test('a refusal must cite what it quotes as nearest', () => {
  const nearest = 'The documents don’t mention Cerner. The nearest evidence: “Cut falls by 41%”';
  const count = (answer: string) =>
    judge(questionOf({ refuse: true }), answerOf({ status: 'not_in_profile', answer }), textOf)
      .uncitedSentences;
  expect(count(`${nearest} [1].`)).toBe(0);
  expect(count(`${nearest}.`)).toBe(1);
});

test('words are counted without markers', () => {
  const { words, sentences } = judge(
    questionOf(),
    answerOf({ answer: 'Yes, 41% – twice [1][2].\nSo it was [3].' }),
    textOf,
  );
  expect({ words, sentences }).toEqual({ words: 6, sentences: 2 });
});
