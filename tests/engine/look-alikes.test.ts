import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { engineOfPerson, type TestEngine } from './support/engine-of.js';

const LOOK_ALIKES = readFileSync(new URL('./data/look-alikes.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [person = '', question = '', holds = ''] = line.split(' | ');
    return { person, question, holds: new RegExp(holds, 'i') };
  });

const engines = new Map<string, Promise<TestEngine>>();
const engineFor = (person: string): Promise<TestEngine> => {
  const known = engines.get(person) ?? engineOfPerson(person);
  engines.set(person, known);
  return known;
};

test('there are a hundred honest look-alikes', () => {
  expect(LOOK_ALIKES.length).toBeGreaterThanOrEqual(100);
});

describe('an honest question that looks like an attack is not blocked', () => {
  test.each(LOOK_ALIKES)('$person: $question', async ({ person, question, holds }) => {
    const engine = await engineFor(person);
    const answer = await engine.ask(question);
    expect(answer.status).not.toBe('declined');
    // The proof is on the table, also where the wording asks for more than the documents say.
    expect(answer.citations.length).toBeGreaterThan(0);
    expect(answer.citations.map(({ quote }) => quote).join('\n') + answer.answer).toMatch(holds);
  });
});
