import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { renderAnswer } from '../../src/cli/ask/print-answer.js';
import { compose, type Services } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { createHttpApp } from '../../src/http/app.js';
import { listen, type RunningServer } from '../../src/http/server.js';
import { silentLogger } from '../../src/logging.js';
import type { Answer } from '../../src/model/answer.js';
import { say, settled, startBot, startSlack } from '../slack/harness.js';
import { readMessages } from '../slack/reading.js';
import { settings } from '../support/http-server.js';
import { recordTerminal } from '../support/terminal.js';
import {
  directly,
  overJson,
  overStream,
  printedByChat,
  type Seen,
  type Surface,
  throughAsk,
  throughRemoteChat,
  throughWidget,
} from './surfaces.js';

const questionSet = z.object({ id: z.string(), turns: z.array(z.string()).min(1) });

/** One fictional person's questions, every kind of them, and the same documents for every surface. */
const PEOPLE = [
  { slug: 'nurse', format: 'md', most: 100 },
  { slug: 'civil', format: 'pdf', most: 15 },
] as const;

function questionsOf(slug: string): readonly (readonly string[])[] {
  const lines = readFileSync(`tests/fixtures/people/${slug}/questions.jsonl`, 'utf8').trim().split('\n');
  return lines.map((line) => questionSet.parse(JSON.parse(line)).turns);
}

describe.each(PEOPLE)('$slug in $format: every surface gives the same answer', ({ slug, format, most }) => {
  const small = [
    ['Hello'],
    ['Thanks!'],
    ['Write me a poem'],
    ['How old are you?'],
    ['Have you used COBOL-85?'],
  ];
  const conversations = [...questionsOf(slug).slice(0, most), ...small];
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-conformance-'));
  const env = {
    ROLECALL_CORPUS_DIR: `tests/fixtures/people/${slug}/${format}`,
    ROLECALL_DATA_DIR: folder,
    ROLECALL_RATE_PER_MINUTE: '0',
  };
  const answers = new Map<string, Answer>();
  const expected = new Map<readonly string[], Seen>();
  let services: Services;
  let server: RunningServer;

  beforeAll(async () => {
    services = await compose({
      config: readConfig(env),
      logger: silentLogger,
      onAnswer: (answer) => answers.set(answer.answerId, answer),
    });
    await services.load();
    const app = createHttpApp({
      service: services.service,
      settings: settings(env),
      logger: silentLogger,
      isReady: () => true,
      nowMs: () => performance.now(),
    });
    server = await listen(app, { host: '127.0.0.1', port: 0, graceMs: 0 });
    const reference = directly(services.service);
    for (const turns of conversations) expected.set(turns, await reference(turns));
  }, 120_000);

  afterAll(async () => {
    await server.close();
    await services.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the questions meet every status', () => {
    const met = new Set([...expected.values()].map((one) => one.status));
    expect([...met]).toEqual(expect.arrayContaining(['answered', 'not_in_profile', 'declined']));
    expect([...expected.values()].filter((one) => one.citations.length > 1).length).toBeGreaterThan(5);
  });

  const remote: readonly [name: string, make: (url: string) => Surface][] = [
    ['HTTP, as JSON', overJson],
    ['HTTP, as a stream', overStream],
    ['the widget’s client', throughWidget],
    ['the terminal’s client of a server', throughRemoteChat],
  ];
  test.each(remote)('%s', async (_name, make) => {
    const surface = make(server.url);
    for (const turns of conversations) expect(await surface(turns)).toEqual(expected.get(turns));
  });

  test('rolecall ask --json, of a server and of the local index', async () => {
    const single = conversations.filter((turns) => turns.length === 1);
    const ofServer = throughAsk({ server: server.url });
    for (const turns of single) expect(await ofServer(turns)).toEqual(expected.get(turns));
    const local = throughAsk({ env });
    for (const turns of single.slice(0, 3)) expect(await local(turns)).toEqual(expected.get(turns));
  });

  test('rolecall chat', async () => {
    for (const turns of conversations) {
      const printed = await printedByChat(services.service, turns);
      const one = expected.get(turns);
      if (one === undefined) throw new Error('nothing to compare with');
      const answer: Answer = { ...one, conversationId: '', answerId: '', mode: 'extractive' };
      expect(printed.endsWith(renderAnswer(answer, recordTerminal()))).toBe(true);
    }
  });

  test('Slack', async () => {
    const slack = await startSlack();
    const bot = await startBot(slack, services.service);
    for (const turns of conversations) {
      let threadTs: string | undefined;
      for (const [index, text] of turns.entries()) {
        const thread = threadTs === undefined ? {} : { threadTs };
        const said = await say(slack, bot, { channel: 'D0ASKER', text: asSlackSends(text), ...thread });
        threadTs ??= said.ts;
        const root = threadTs;
        await settled([bot], () => slack.workspace.botReplies('D0ASKER', root).length > index);
      }
      const reply = slack.workspace.botReplies('D0ASKER', threadTs ?? '').at(-1);
      const reading = readMessages(reply === undefined ? [] : [reply]);
      const one = expected.get(turns);
      expect({
        status: answers.get(reading.answerId ?? '')?.status,
        answer: reading.text,
        followUps: reading.followUps,
        citations: reading.citations,
      }).toEqual({
        status: one?.status,
        answer: one?.answer,
        followUps: one?.followUps,
        citations: one?.citations.map(({ id, context, document, quote }) => ({
          label: `*[${id}]* ${[context, document].filter((part) => part !== '').join(' · ')}`,
          quote: `“${quote}”`,
        })),
      });
    }
    onTestFinished(() => bot.app.stop());
  }, 120_000);
});

/** Text as Slack sends it. */
function asSlackSends(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
