import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../support/free-port.js';
import { deliverEvent, envelope } from './fake-slack/deliver.js';
import type { FakeSlack } from './fake-slack/server.js';
import { APP_TOKEN, BOT_TOKEN, BOT_USER, SIGNING_SECRET } from './fake-slack/workspace.js';
import { nextEventId, type Said, startSlack, write } from './harness.js';
import { readThread } from './reading.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecall-slack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as a process of its own, over the documents of a fictional nurse. */
async function start(command: string, env: Record<string, string>, ready: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', command], {
    env: {
      PATH: process.env.PATH,
      ROLECALL_CORPUS_DIR: 'tests/fixtures/people/nurse/md',
      ROLECALL_DATA_DIR: folder,
      LOG_LEVEL: 'trace',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let log = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  await until(() => log.includes(ready) || child.exitCode !== null);
  expect(log).toContain(ready);
  return { child, log: () => log };
}

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; !done() && tries < 2_000; tries += 1) await delay(20);
}

async function stopped(child: ChildProcess): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  return child.exitCode;
}

async function expectAnswer(slack: FakeSlack, said: Said): Promise<void> {
  await until(() => readThread(slack, said).answerId !== undefined);
  const reading = readThread(slack, said);
  expect(reading.text).toContain('Corran Valley Hospital');
  expect(reading.citations.length).toBeGreaterThan(0);
}

describe('the commands, as processes', { timeout: 90_000 }, () => {
  test('rolecall slack in Socket Mode: answers from the documents, keeps its tokens, stops on SIGTERM', async () => {
    const slack = await startSlack();
    const env = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: slack.apiUrl };
    const { child, log } = await start('slack', env, 'connected through Socket Mode');
    const said = write(slack, { channel: 'D0ASKER', text: 'Where does she work now?' });
    await slack.socket.deliver('events_api', envelope(said.event, nextEventId()));
    await expectAnswer(slack, said);
    expect(await stopped(child)).toBe(0);
    for (const secret of [BOT_TOKEN, APP_TOKEN, 'Where does she work']) expect(log()).not.toContain(secret);
  });

  test('rolecall serve with the Slack variables: the website and the bot on one port', async () => {
    const slack = await startSlack();
    const port = String(await freePort());
    const env = {
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
    };
    const { child, log } = await start('serve', { ...env, PORT: port }, 'Rolecall is ready');
    const question = `<@${BOT_USER}> Where does she work now?`;
    const said = write(slack, { channel: 'C0CHAN', text: question, type: 'app_mention' });
    const url = `http://127.0.0.1:${port}`;
    expect(await deliverEvent(`${url}/slack/events`, said.event, { eventId: nextEventId() })).toBe(200);
    await expectAnswer(slack, said);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await fetch(`${url}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(401);
    expect(await stopped(child)).toBe(0);
    for (const secret of [BOT_TOKEN, SIGNING_SECRET, 'Where does she work'])
      expect(log()).not.toContain(secret);
  });

  test('rolecall slack with a refused token: one line, exit code 1', async () => {
    const slack = await startSlack();
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-0-0-revoked',
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.apiUrl,
    };
    const refused = 'rolecall: Slack refused SLACK_BOT_TOKEN (invalid_auth). Run: rolecall slack --check';
    const { child, log } = await start('slack', env, refused);
    await until(() => child.exitCode !== null);
    expect(child.exitCode).toBe(1);
    expect(log()).not.toContain('xoxb-0-0-revoked');
  });
});
