import { beforeAll, describe, expect, test } from 'vitest';
import { engineOfPerson, type TestEngine } from './support/engine-of.js';

/** A conversation whose last turn leaves something out, and the same question asked whole. */
const PAIRS: Readonly<Record<string, readonly (readonly [readonly string[], string])[]>> = {
  nurse: [
    [['What did she do at Brackenfield?', 'How long was she there?'], 'How long was she at Brackenfield?'],
    [
      ['What did she do at Brackenfield?', 'When did she start there?'],
      'When did she start at Brackenfield?',
    ],
    [
      ['Where does she work now?', 'What did she do before that?'],
      'What did she do before Corran Valley Hospital?',
    ],
    [['Has she used MetaVision?', 'And Epic?'], 'Has she used Epic?'],
    [['Has she used Epic?', 'And Cerner?'], 'Has she used Cerner?'],
    [['Does she speak Irish?', 'What about Spanish?'], 'Does she speak Spanish?'],
    [['Does she speak Irish?', 'And Polish?'], 'Does she speak Polish?'],
    [['Did she work at Brackenfield?', 'And at Beaumont Hospital?'], 'Did she work at Beaumont Hospital?'],
    [['What are her salary expectations?', 'OK. Where does she work?'], 'Where does she work?'],
    [['Has she used Cerner?', 'And MetaVision?'], 'Has she used MetaVision?'],
    [
      ['When was she at Brackenfield?', 'Thanks!', 'What was her title there?'],
      'What was her title at Brackenfield?',
    ],
  ],
  teacher: [
    [['What did she do in Hamburg?', 'How long was she at Lindenhof?'], 'How long was she at Lindenhof?'],
    [
      ['When did she join Fyrisborg School?', 'And when did she leave?'],
      'When did she leave Fyrisborg School?',
    ],
    [['Where was she in 2014?', 'And in 2019?'], 'Where was she in 2019?'],
    [['Does she know Python?', 'And Java?'], 'Does she know Java?'],
    [
      ['How long was she at Brunswick Road Academy?', 'And at Fyrisborg School?'],
      'How long was she at Fyrisborg School?',
    ],
  ],
  engineer: [
    [['Does she know React?', 'And React Native?'], 'Does she know React Native?'],
    [['Does she know Go?', 'And Rust?'], 'Does she know Rust?'],
    [['What did she do at Pixelmoth?', 'And before that?'], 'What did she do before Pixelmoth?'],
    [['What did she do at Pixelmoth?', 'What was her title there?'], 'What was her title at Pixelmoth?'],
    [['Has she worked for Adyen?', 'And for Quillbrook?'], 'Has she worked for Quillbrook?'],
    [['How old is she?', 'OK. Does she know Kafka?'], 'Does she know Kafka?'],
  ],
  changer: [
    [['When was he at The Salt Almanac?', 'How long is that?'], 'How long was he at The Salt Almanac?'],
    [['Does he know SQL?', 'And R?'], 'Does he know R?'],
    [['Does he know JavaScript?', 'And Java?'], 'Does he know Java?'],
    [
      ['What did he do at Pennine Bus Company?', 'And after that?'],
      'What did he do after Pennine Bus Company?',
    ],
  ],
};

describe.each(Object.entries(PAIRS))('%s: a follow-up gets what the whole question gets', (person, pairs) => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await engineOfPerson(person);
  });

  test.each(pairs.map(([turns, whole]) => ({ turns, whole })))('$turns', async ({ turns, whole }) => {
    const [short, long] = [await engine.ask(...turns), await engine.ask(whole)];
    expect(short.status).toBe(long.status);
    // The lead cites the same proof; what is nearest, and what else is quoted, may differ.
    if (long.status === 'answered') expect(short.citations[0]?.quote).toBe(long.citations[0]?.quote);
  });
});

test('twenty-five turns are remembered well enough, and the oldest may fade', async () => {
  const engine = await engineOfPerson('nurse');
  const turns = Array.from({ length: 25 }, (_, index) =>
    index % 2 === 0 ? 'Thanks!' : 'Does she know Epic?',
  );
  const answers = await engine.converse([
    ...turns,
    'What did she do at Brackenfield?',
    'How long was she there?',
  ]);
  expect(answers.at(-1)?.answer).toMatch(/2 years and [56] months/);
});

test('a foreign or torn history is no history', async () => {
  const engine = await engineOfPerson('nurse');
  const alone = await engine.ask('How long was she at Brackenfield?');
  const after = await engine.ask('xyzzy', 'How long was she at Brackenfield?');
  expect(after.answer).toBe(alone.answer);
});
