import { expect, test } from 'vitest';
import type { Citation } from '../../src/model/answer.js';
import type { Fault } from './fake-slack/faults.js';
import { mention, settled, startBot, startSlack } from './harness.js';
import { readThread } from './reading.js';
import { CITATION, scriptedService } from './scripted-service.js';

const sentence = (index: number) => `Sentence ${index} of a very long answer about “Ward 4” & <others>. [1] `;

function longService(sentences: number, citations: readonly Citation[]) {
  return scriptedService(() => ({
    sentences: Array.from({ length: sentences }, (_, index) => sentence(index)),
    citations,
    followUps: ['More?'],
  }));
}

const many = (count: number, words: number): Citation[] =>
  Array.from({ length: count }, (_, index) => ({
    ...CITATION,
    id: index + 1,
    quote: `Quote ${index} ${'word '.repeat(words)}`,
  }));

const refuse: Fault = { kind: 'error', code: 'channel_type_not_supported' };

test.each([
  ['streamed', 30, []],
  ['streamed, some 7,000 characters', 100, []],
  ['streamed, some 28,000 characters', 400, []],
  ['posted, some 28,000 characters', 400, [refuse]],
] as const)('a long answer, %s, arrives whole and in order', async (_name, sentences, faults) => {
  const slack = await startSlack();
  slack.faults.plan('chat.startStream', ...faults);
  const bot = await startBot(slack, longService(sentences, [CITATION]));
  const said = await mention(slack, bot, 'Everything?');
  await settled([bot], () => readThread(slack, said).answerId !== undefined);
  const reading = readThread(slack, said);
  expect(reading.text).toBe(Array.from({ length: sentences }, (_, index) => sentence(index)).join(''));
  expect(reading.citations).toHaveLength(1);
});

test.each([
  ['60 short ones: more than the blocks of one message', 60, 2, []],
  ['12 of 2,500 characters: more than the room of one message', 12, 500, []],
  ['the same, posted', 12, 500, [refuse]],
] as const)('many citations, %s, all arrive in order', async (_name, count, words, faults) => {
  const slack = await startSlack();
  slack.faults.plan('chat.startStream', ...faults);
  const citations = many(count, words);
  const bot = await startBot(slack, longService(2, citations));
  const said = await mention(slack, bot, 'Prove it?');
  await settled([bot], () => readThread(slack, said).answerId !== undefined);
  const reading = readThread(slack, said);
  expect(reading.citations.map((one) => one.quote)).toEqual(citations.map((one) => `“${one.quote}”`));
  expect(reading.followUps).toEqual(['More?']);
  expect(reading.notes).toHaveLength(1);
});
