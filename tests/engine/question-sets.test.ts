import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseQuestionSet } from '../../src/eval/question-set.js';
import { judge, type Verdict } from '../../src/eval/score.js';
import { engineOfPerson } from './support/engine-of.js';

const PEOPLE = ['nurse', 'teacher', 'sales', 'civil', 'changer', 'engineer'];
/** Each set with the shares that it has reached and must not lose again. Raise them when the engine gets better. */
const SETS = [
  {
    name: 'questions that were written with the people',
    file: (person: string) => `../fixtures/people/${person}/questions.jsonl`,
    pass: 0.93,
    refused: 0.97,
  },
  {
    name: 'the same people, asked in other words',
    file: (person: string) => `./more-questions/${person}.jsonl`,
    pass: 0.78,
    refused: 0.9,
  },
];

interface Tally {
  readonly questionCount: number;
  readonly passed: number;
  readonly mayNotAnswer: number;
  readonly refused: number;
  readonly falseYes: readonly string[];
  readonly wrongSpans: number;
  readonly uncited: number;
}

async function tally(person: string, file: string): Promise<Tally> {
  const questions = parseQuestionSet(readFileSync(new URL(file, import.meta.url), 'utf8'), file);
  const engine = await engineOfPerson(person);
  const judged: { verdict: Verdict; refuse: boolean; type: string; text: string; answer: string }[] = [];
  for (const question of questions) {
    const answer = await engine.ask(...question.turns);
    const verdict = judge(question, { ...answer, conversationId: '', answerId: '' }, engine.textOf);
    judged.push({
      verdict,
      refuse: question.refuse,
      type: question.type,
      text: question.turns.join(' → '),
      answer: answer.answer,
    });
  }
  const unanswerable = judged.filter(({ refuse }) => refuse);
  return {
    questionCount: judged.length,
    passed: judged.filter(({ verdict }) => verdict.passed).length,
    mayNotAnswer: unanswerable.length,
    refused: unanswerable.filter(({ verdict }) => verdict.refused).length,
    falseYes: unanswerable
      .filter(({ type, answer }) => /absent|private|protected/.test(type) && /^yes\b/i.test(answer))
      .map(({ text }) => text),
    wrongSpans: judged.reduce((sum, { verdict }) => sum + verdict.wrongSpans, 0),
    uncited: judged.reduce((sum, { verdict }) => sum + verdict.uncitedSentences, 0),
  };
}

describe.each(SETS)('$name', ({ file, pass, refused }) => {
  test('the share that passes, and what must never happen', async () => {
    const tallies = await Promise.all(PEOPLE.map((person) => tally(person, file(person))));
    const sum = (of: (each: Tally) => number) => tallies.reduce((total, each) => total + of(each), 0);
    expect(sum(({ wrongSpans }) => wrongSpans)).toBe(0);
    expect(sum(({ uncited }) => uncited)).toBe(0);
    expect(tallies.flatMap(({ falseYes }) => falseYes)).toEqual([]);
    expect(sum((each) => each.refused) / sum((each) => each.mayNotAnswer)).toBeGreaterThanOrEqual(refused);
    expect(sum((each) => each.passed) / sum((each) => each.questionCount)).toBeGreaterThanOrEqual(pass);
  });
});
