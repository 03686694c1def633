import { expect, test } from 'vitest';
import { createLogger, type Logger } from '../../src/logging.js';
import { boltLogger, withoutTokens } from '../../src/slack/bolt-logger.js';
import { deliverEvent, post } from './fake-slack/deliver.js';
import { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET } from './fake-slack/workspace.js';
import { mention, nextEventId, settled, slackConfig, startBot, startSlack, write } from './harness.js';
import { echoService } from './scripted-service.js';

/** Every line that is logged at the finest level, by a logger that knows no secret by itself. */
function recordingLog(): { log: Logger; lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    log: createLogger({ level: 'trace', secrets: [], destination: { write: (line) => lines.push(line) } }),
  };
}

const SECRETS = [BOT_TOKEN, APP_TOKEN, SIGNING_SECRET];

test.each(['http', 'socket'] as const)(
  'no token and no question reaches a log, whatever goes wrong: %s',
  async (mode) => {
    const slack = await startSlack();
    const { log, lines } = recordingLog();
    const bot = await startBot(slack, echoService(), { log, mode, haste: 0.01 });
    slack.faults.plan('chat.startStream', { kind: 'cut' });
    slack.faults.plan('chat.postMessage', { kind: 'lost-before' }, { kind: 'error', code: 'invalid_auth' });
    slack.faults.plan('conversations.replies', { kind: 'error', code: 'missing_scope' });
    if (mode === 'http') {
      await mention(slack, bot, 'a confidential question');
      await post(bot.url, `{"token":"${BOT_TOKEN}"`, { 'x-slack-signature': `v0=${SIGNING_SECRET}` });
      const said = write(slack, { channel: 'D0A', text: 'another confidential question' });
      await deliverEvent(bot.url, said.event, { eventId: nextEventId() });
    } else {
      slack.faults.plan('apps.connections.open', { kind: 'error', code: 'invalid_auth' }, { kind: 'cut' });
      slack.socket.cut();
      await settled([bot], () => slack.socket.connections === 2);
    }
    await settled([bot], () => lines.length > 0);
    const all = lines.join('\n');
    for (const secret of SECRETS) expect(all).not.toContain(secret);
    expect(all).not.toContain('confidential');
  },
);

test('the library’s own lines lose their tokens and its debug level is off', () => {
  const { log, lines } = recordingLog();
  const logger = boltLogger(log);
  logger.debug('request body', { text: 'question' });
  logger.warn('failed with', new Error(`token ${BOT_TOKEN}`), {
    headers: { Authorization: `Bearer ${APP_TOKEN}` },
  });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('[secret]');
  for (const secret of SECRETS) expect(lines[0]).not.toContain(secret);
});

test('tokens of every kind are cut out of any text', () => {
  const text =
    'xoxb-1-a xoxp-2-b xapp-1-c xoxe.xoxp-1-d https://hooks.slack.com/services/T1/B1/xyz and a box';
  expect(withoutTokens(text)).toBe(
    '[secret] [secret] [secret] [secret] https://hooks.slack.com/[secret] and a box',
  );
});

test('the configuration shows no secret', async () => {
  const slack = await startSlack();
  const shown = JSON.stringify([slackConfig(slack), slackConfig(slack, 'socket')]);
  for (const secret of SECRETS) expect(shown).not.toContain(secret);
});
