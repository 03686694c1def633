import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { engineOfPerson, type TestEngine } from './support/engine-of.js';
import { contractFaults } from './support/faults.js';

/** Longest message that a surface lets through. */
const LONGEST = 2000;

let engine: TestEngine;
beforeAll(async () => {
  engine = await engineOfPerson('teacher', 'md');
});

const holds = async (...turns: string[]) => {
  for (const answer of await engine.converse(turns))
    expect({ turns, faults: contractFaults(answer, engine.textOf) }).toEqual({ turns, faults: [] });
};

const WORDS =
  `what who when where why how did do does is are was has have can she you her Zoë's the a of in at for
  before after between 2015 2019-03 first last longest Kestrel Fyrisborg Hamburg physics Python teacher school budget
  pupils C++ C# .NET R Go ? ! , ; : … - — “ ” ( ) [1] [99] <b> {"a":1} \u0000 \u202e \u200b 😀 👩🏽‍🏫 中文 العربية हिन्दी עברית
  ไทย ελληνικά 한국어 日本語 Ångström ﬁ ﷽ 𝔘𝔫𝔦 ½ ² Ⅷ e\u0301 \ud83d`.split(/\s+/);
const wordy = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 })
  .map((words) => words.join(' '));
const control = fc.string({
  unit: fc.integer({ min: 0, max: 0x1f }).map((code) => String.fromCharCode(code)),
});

test('any Unicode gets a valid answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), (message) => holds(message)),
    { numRuns: 150, seed: 1 },
  );
});

test('words of questions in any order get a valid answer, also as follow-ups', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wordy, { minLength: 1, maxLength: 3 }), (turns) => holds(...turns)),
    { numRuns: 150, seed: 2 },
  );
});

test('control characters and punctuation alone get a valid answer', async () => {
  const punctuation = fc.string({
    unit: fc.constantFrom(...'?!.,;:-—_/\\|"“”«»()[]{}<>@#$%^&*+=~`…·•'),
    maxLength: 80,
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(control, punctuation), (message) => holds(message)),
    {
      numRuns: 100,
      seed: 3,
    },
  );
});

test('lone surrogates and unpaired marks get a valid answer', async () => {
  for (const message of [
    '\ud83d',
    'what \udc00 is',
    '\u0301\u0301\u0301',
    '\ufeff',
    '\u0000',
    '\u2028\u2029',
    'a\u0300'.repeat(400),
  ])
    await holds(message);
});

const LONG: Readonly<Record<string, string>> = {
  'one word': 'physics '.repeat(250),
  'no spaces': 'x'.repeat(LONGEST),
  'only question marks': '?'.repeat(LONGEST),
  'many sentences': 'Does she know Python? '.repeat(90),
  'many clauses': 'and before that, '.repeat(117),
  'many years': '2015 to 2019 and '.repeat(117),
  'many numbers': '1234567890 '.repeat(181),
  'many alternatives': 'Python or Java or '.repeat(111),
  'many mentions': 'Fyrisborg School, Hamburg; '.repeat(74),
  brackets: '('.repeat(1000) + ')'.repeat(1000),
  'a pasted advert':
    'We look for a curious person with ten years of leadership, German, Python and patience. '.repeat(22),
  emoji: '👩🏽‍🏫'.repeat(250),
};
test.each(Object.entries(LONG))('2,000 characters: %s', async (_, message) => {
  await holds(message.slice(0, LONGEST));
});

test('the work for a long message grows no faster than its length allows', async () => {
  // Not a stopwatch: the words that the answer is about stay few, however many are asked.
  const answer = await engine.ask(LONG['many alternatives'] ?? '');
  expect(answer.citations.length).toBeLessThan(40);
  expect(answer.answer.length).toBeLessThan(4000);
});

const LANGUAGES = [
  'Welche Sprachen spricht sie?',
  '¿Dónde trabaja ahora?',
  'Où a-t-elle étudié ?',
  'Dove lavora?',
  'Onde ela mora?',
  'Waar werkt ze?',
  'Var jobbar hon?',
  'Hvor jobber hun?',
  'Missä hän työskentelee?',
  'Gdzie pracuje?',
  'Kde pracuje?',
  'Hol dolgozik?',
  'Unde lucrează?',
  'Где она работает?',
  'Де вона працює?',
  'Πού δουλεύει;',
  'Nerede çalışıyor?',
  'أين تعمل؟',
  'היכן היא עובדת?',
  'او کجا کار می‌کند؟',
  'वह कहाँ काम करती है?',
  'সে কোথায় কাজ করে?',
  'அவர் எங்கே வேலை செய்கிறார்?',
  '她在哪里工作？',
  '彼女はどこで働いていますか。',
  '그녀는 어디에서 일합니까?',
  'เธอทำงานที่ไหน',
  'Cô ấy làm việc ở đâu?',
  'Di mana dia bekerja?',
  'Anafanya kazi wapi?',
];
test.each(LANGUAGES)('a question in another language gets a valid answer: %s', async (message) => {
  await holds(message);
});
