import { describe, expect, test } from 'vitest';
import { deliverEvent, envelope, post, sign } from './fake-slack/deliver.js';
import { BOT_USER } from './fake-slack/workspace.js';
import { nextEventId, settled, startBot, startSlack, write } from './harness.js';
import { echoService, scriptedService } from './scripted-service.js';

const CHANNEL = 'C0CHAN';
const question = { channel: CHANNEL, text: `<@${BOT_USER}> Where?`, type: 'app_mention' as const };

describe('one event, one answer', () => {
  test('the same event three times, at once and later, is acknowledged each time and answered once', async () => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    const said = write(slack, question);
    const eventId = nextEventId();
    const atOnce = [undefined, 1, 2].map((retry) =>
      deliverEvent(bot.url, said.event, { eventId, ...(retry === undefined ? {} : { retry }) }),
    );
    expect(await Promise.all(atOnce)).toEqual([200, 200, 200]);
    await settled([bot], () => slack.workspace.botReplies(CHANNEL, said.ts).length > 0);
    expect(await deliverEvent(bot.url, said.event, { eventId, retry: 3 })).toBe(200);
    const other = write(slack, { ...question, text: `<@${BOT_USER}> Something else?` });
    await deliverEvent(bot.url, other.event, { eventId: nextEventId() });
    await settled([bot], () => slack.workspace.botReplies(CHANNEL, other.ts).length > 0);
    expect(service.questions).toHaveLength(2);
    expect(slack.workspace.botReplies(CHANNEL, said.ts)).toHaveLength(1);
  });

  test.each([
    ['mention first', true],
    ['message first', false],
  ])('the message and app_mention twins give one answer, %s', async (_name, mentionFirst) => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    const said = write(slack, question);
    const message = { ...said.event, type: 'message', channel_type: 'channel' };
    const twins = mentionFirst ? [said.event, message] : [message, said.event];
    for (const twin of twins) await deliverEvent(bot.url, twin, { eventId: nextEventId() });
    await settled([bot], () => slack.workspace.botReplies(CHANNEL, said.ts).length > 0);
    expect(service.questions).toHaveLength(1);
  });

  test('events that arrive out of order are each answered', async () => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    const said = [1, 2, 3, 4].map((n) => write(slack, { ...question, text: `<@${BOT_USER}> Number ${n}?` }));
    for (const one of said.toReversed()) await deliverEvent(bot.url, one.event, { eventId: nextEventId() });
    await settled([bot], () => said.every((one) => slack.workspace.botReplies(CHANNEL, one.ts).length === 1));
    expect(service.questions).toHaveLength(4);
  });

  test('a replica that starts slowly refuses with 503 and answers the retry', async () => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    const said = write(slack, question);
    await bot.app.stop();
    const eventId = nextEventId();
    expect(await deliverEvent(bot.url, said.event, { eventId })).toBe(503);
    await bot.app.start();
    expect(await deliverEvent(bot.url, said.event, { eventId, retry: 1 })).toBe(200);
    await settled([bot], () => slack.workspace.botReplies(CHANNEL, said.ts).length === 1);
  });

  test('Slack is away when the website starts: the bot joins later, and Slack’s retry finds it', async () => {
    const slack = await startSlack();
    slack.faults.plan('auth.test', ...Array.from({ length: 9 }, () => ({ kind: 'lost-before' as const })));
    const bot = await startBot(slack, echoService(), { patient: true, haste: 0.001 });
    const said = write(slack, question);
    const eventId = nextEventId();
    expect(await deliverEvent(bot.url, said.event, { eventId })).toBe(503);
    await settled([], () => slack.callsOf('auth.test').length > 9);
    for (
      let retry = 1;
      slack.workspace.botReplies(CHANNEL, said.ts).length === 0 && retry < 200;
      retry += 1
    ) {
      await deliverEvent(bot.url, said.event, { eventId, retry });
    }
    await settled([bot], () => slack.workspace.botReplies(CHANNEL, said.ts).length === 1);
  });

  test('a token that Slack refuses holds the website’s start up all the same', async () => {
    const slack = await startSlack();
    slack.faults.plan('auth.test', { kind: 'error', code: 'invalid_auth' });
    await expect(startBot(slack, echoService(), { patient: true })).rejects.toThrow('invalid_auth');
  });

  test('questions of one thread are answered in order, others side by side', async () => {
    const slack = await startSlack();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const order: string[] = [];
    const service = scriptedService(({ message }) => ({
      sentences: [message],
      before: async () => {
        if (message === 'one') await held;
        order.push(message);
      },
    }));
    const bot = await startBot(slack, service);
    const one = write(slack, { channel: 'D0A', text: 'one' });
    const two = write(slack, { channel: 'D0A', text: 'two', threadTs: one.ts });
    const elsewhere = write(slack, { channel: 'D0A', text: 'elsewhere' });
    for (const said of [one, two, elsewhere])
      await deliverEvent(bot.url, said.event, { eventId: nextEventId() });
    await settled([], () => order.includes('elsewhere'));
    release();
    await settled([bot], () => order.length === 3);
    expect(order).toEqual(['elsewhere', 'one', 'two']);
  });
});

describe('who may call', () => {
  const body = JSON.stringify(envelope({ type: 'app_mention' }, 'Ev1'));
  const now = () => Math.floor(Date.now() / 1000);

  test.each([
    ['no signature', {}],
    ['a wrong secret', sign(body, { secret: 'another' })],
    ['a signature of other words', sign(`${body} `)],
    ['a time six minutes ago', sign(body, { timestamp: now() - 360 })],
    ['a time six minutes ahead', sign(body, { timestamp: now() + 360 })],
    ['a time that is no number', { ...sign(body), 'x-slack-request-timestamp': 'soon' }],
    ['a signature of another version', { ...sign(body), 'x-slack-signature': 'v1=00' }],
  ])('%s is refused', async (_name, headers) => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    expect(await post(bot.url, body, headers)).toBe(401);
    expect(service.questions).toEqual([]);
  });

  test('a replayed request changes nothing', async () => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    const said = write(slack, question);
    const replay = JSON.stringify(envelope(said.event, nextEventId()));
    const headers = sign(replay);
    for (let time = 0; time < 5; time += 1) await post(bot.url, replay, headers);
    await settled([bot], () => slack.workspace.botReplies(CHANNEL, said.ts).length > 0);
    expect(service.questions).toHaveLength(1);
  });

  test('Slack’s handshake is answered, when it is signed', async () => {
    const slack = await startSlack();
    const bot = await startBot(slack, echoService());
    const handshake = JSON.stringify({ type: 'url_verification', challenge: 'c-1', token: 't' });
    const reply = await fetch(bot.url, {
      method: 'POST',
      body: handshake,
      headers: { 'content-type': 'application/json', ...sign(handshake) },
    });
    expect(await reply.json()).toEqual({ challenge: 'c-1' });
    expect(await post(bot.url, handshake, sign(handshake, { secret: 'x' }))).toBe(401);
  });

  test('a body beyond a megabyte is refused unread', async () => {
    const slack = await startSlack();
    const bot = await startBot(slack, echoService());
    const huge = JSON.stringify({ type: 'event_callback', padding: 'x'.repeat(1_100_000) });
    expect(await post(bot.url, huge, sign(huge))).toBe(413);
  });
});
