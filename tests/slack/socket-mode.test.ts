import { describe, expect, test } from 'vitest';
import { envelope } from './fake-slack/deliver.js';
import type { FakeSlack } from './fake-slack/server.js';
import { type Bot, nextEventId, settled, slackConfig, startBot, startSlack, write } from './harness.js';
import { readThread } from './reading.js';
import { echoService } from './scripted-service.js';

async function ask(slack: FakeSlack, text: string, retryAttempt?: number) {
  const said = write(slack, { channel: 'D0ASKER', text });
  const payload = envelope(said.event, nextEventId());
  await slack.socket.deliver('events_api', payload, retryAttempt === undefined ? {} : { retryAttempt });
  return { said, payload };
}

async function answered(slack: FakeSlack, bot: Bot, text: string) {
  const { said } = await ask(slack, text);
  await settled([bot], () => readThread(slack, said).answerId !== undefined);
}

describe('Socket Mode', () => {
  test('questions come over the WebSocket, are acknowledged, and answered over the Web API', async () => {
    const slack = await startSlack();
    const bot = await startBot(slack, echoService(), { mode: 'socket' });
    expect(bot.app.endpoint).toBeUndefined();
    await answered(slack, bot, 'Where?');
    expect(slack.socket.connections).toBe(1);
  });

  test('three deliveries of one event, of which one says that it is a retry, give one answer', async () => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service, { mode: 'socket' });
    const { said, payload } = await ask(slack, 'Where?');
    await slack.socket.deliver('events_api', payload);
    await slack.socket.deliver('events_api', payload, { retryAttempt: 1 });
    await settled([bot], () => readThread(slack, said).answerId !== undefined);
    expect(service.questions).toHaveLength(1);
  });

  test('a slash command comes the same way', async () => {
    const slack = await startSlack();
    const bot = await startBot(slack, echoService(), { mode: 'socket' });
    await slack.socket.deliver('slash_commands', {
      command: '/ask-resume',
      text: 'Where?',
      response_url: slack.responseUrl('one'),
      trigger_id: 'T-1',
      user_id: 'U0ASKER',
      team_id: 'T0TEAM',
      channel_id: 'C0CHAN',
    });
    await settled([bot], () => (slack.workspace.responses.get('one')?.length ?? 0) > 0);
  });

  test.each([
    ['Slack asks for a new connection', (slack: FakeSlack) => slack.socket.askToReconnect()],
    ['the connection is cut', (slack: FakeSlack) => slack.socket.cut()],
  ])('%s: the bot connects anew and goes on', async (_name, disturb) => {
    const slack = await startSlack();
    const bot = await startBot(slack, echoService(), { mode: 'socket', haste: 0.01 });
    await answered(slack, bot, 'One?');
    disturb(slack);
    await settled([bot], () => slack.socket.connections === 2 && slack.socket.open === 1);
    await answered(slack, bot, 'Two?');
  });

  test('Slack refuses connections for a while: the bot keeps trying', async () => {
    const slack = await startSlack();
    const bot = await startBot(slack, echoService(), { mode: 'socket', haste: 0.01 });
    slack.faults.plan(
      'apps.connections.open',
      { kind: 'lost-before' },
      { kind: 'limited', retryAfterSeconds: 1 },
      { kind: 'error', code: 'invalid_auth' },
    );
    slack.socket.cut();
    await settled([bot], () => slack.socket.connections === 2 && slack.socket.open === 1);
    await answered(slack, bot, 'Back?');
  });

  test('a refused app token stops the start with the cure, and a refused bot token too', async () => {
    const slack = await startSlack();
    slack.faults.plan('apps.connections.open', { kind: 'error', code: 'invalid_auth' });
    await expect(startBot(slack, echoService(), { mode: 'socket' })).rejects.toThrow(
      'Slack refused SLACK_APP_TOKEN (invalid_auth). Run: rolecall slack --check',
    );
    slack.faults.plan('auth.test', { kind: 'error', code: 'account_inactive' });
    await expect(startBot(slack, echoService())).rejects.toThrow(
      'Slack refused SLACK_BOT_TOKEN (account_inactive)',
    );
    expect(slackConfig(slack).transport.kind).toBe('http');
  });

  test('a Slack that can’t be reached stops the start in one sentence', async () => {
    const slack = await startSlack();
    slack.faults.plan('auth.test', ...Array.from({ length: 4 }, () => ({ kind: 'lost-before' as const })));
    await expect(startBot(slack, echoService(), { haste: 0.001 })).rejects.toThrow(
      'Slack could not be reached.',
    );
  });

  test('stopping closes the connection and opens none', async () => {
    const slack = await startSlack();
    const bot = await startBot(slack, echoService(), { mode: 'socket', haste: 0.01 });
    await bot.app.stop();
    await settled([], () => slack.socket.open === 0);
    expect(slack.socket.connections).toBe(1);
  });
});
