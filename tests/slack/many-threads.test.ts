import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { deliverEvent } from './fake-slack/deliver.js';
import { BOT_USER } from './fake-slack/workspace.js';
import { nextEventId, settled, startBot, startSlack, write } from './harness.js';
import { readThread } from './reading.js';
import { CITATION, scriptedService } from './scripted-service.js';

const THREADS = 200;
const SENTENCES = 6;

test(`${THREADS} threads at once over a paced service: none mixed up, nothing left behind`, async () => {
  const slack = await startSlack();
  const service = scriptedService(({ message }) => ({
    sentences: Array.from({ length: SENTENCES }, (_, index) => `${message} sentence ${index}. [1] `),
    citations: [{ ...CITATION, quote: message }],
    followUps: [`${message} more?`],
    before: async (index) => {
      await delay(20 + ((message.length * 7 + index * 13) % 40));
    },
  }));
  const bot = await startBot(slack, service);
  const said = Array.from({ length: THREADS }, (_, index) =>
    write(slack, {
      channel: `C0CHAN${index % 9}`,
      text: `<@${BOT_USER}> Thread ${index}`,
      type: 'app_mention',
      user: `U0USER${index}`,
    }),
  );
  const answered = () => said.filter((one) => readThread(slack, one).answerId !== undefined).length;
  await Promise.all(said.map((one) => deliverEvent(bot.url, one.event, { eventId: nextEventId() })));
  await settled([bot], () => answered() === THREADS, 60_000);

  for (const [index, one] of said.entries()) {
    const reading = readThread(slack, one);
    const expected = Array.from({ length: SENTENCES }, (_, n) => `Thread ${index} sentence ${n}. [1] `).join(
      '',
    );
    expect(reading.text).toBe(expected);
    expect(reading.citations[0]?.quote).toBe(`“Thread ${index}”`);
    expect(reading.followUps).toEqual([`Thread ${index} more?`]);
  }
  expect(new Set(service.conversations.keys()).size).toBe(THREADS);
  expect(bot.app.figures()).toEqual({ answering: 0, threads: THREADS, claims: THREADS * 2 });
  expect(slack.faults.violations).toBe(0);
}, 90_000);

test('Slack’s limits for streams and messages are kept by 40 threads at once', async () => {
  const slack = await startSlack();
  // Tier 2 and "one message a second", in miniature.
  slack.faults.limit('chat.startStream', 5, 1_000);
  slack.faults.limit('chat.stopStream', 10, 1_000);
  slack.faults.limit('chat.postMessage', 10, 1_000);
  const service = scriptedService(({ message }) => ({
    sentences: [`Answer to ${message}.`],
    citations: [CITATION],
  }));
  const bot = await startBot(slack, service);
  const said = Array.from({ length: 40 }, (_, index) =>
    write(slack, { channel: 'D0A', text: `question ${index}` }),
  );
  await Promise.all(said.map((one) => deliverEvent(bot.url, one.event, { eventId: nextEventId() })));
  await settled([bot], () => said.every((one) => readThread(slack, one).answerId !== undefined), 60_000);
  for (const [index, one] of said.entries()) {
    expect(readThread(slack, one).text).toBe(`Answer to question ${index}.`);
    expect(readThread(slack, one).citations).toHaveLength(1);
  }
  expect(slack.faults.limited).toBeGreaterThan(0);
  expect(slack.faults.violations).toBe(0);
}, 90_000);
