import { describe, expect, test } from 'vitest';
import { BOT_USER } from './fake-slack/workspace.js';
import { mention, say, settled, startBot, startSlack } from './harness.js';
import { readThread } from './reading.js';
import { CITATION, echoService, scriptedService } from './scripted-service.js';

describe('an answer in Slack', () => {
  test('a mention is answered in its thread, streamed, with citation, follow-up, thumbs and disclosure', async () => {
    const slack = await startSlack();
    const bot = await startBot(slack, echoService());
    const said = await mention(slack, bot, 'What did she run?');
    await settled([bot], () => slack.workspace.botReplies(said.channel, said.ts).length > 0);

    const reading = readThread(slack, said);
    expect(reading.text).toBe('About “What did she run?”: it is in the documents. [1]');
    expect(reading.citations).toEqual([
      { label: '*[1]* Ward manager at St Senan’s, 2019 – present · cv.md', quote: `“${CITATION.quote}”` },
    ]);
    expect(reading.followUps).toEqual(['How long was that?']);
    expect(reading.answerId).toBe('answer-1');
    expect(reading.notes).toEqual(["_AI assistant answering from Orla Brennan's documents_"]);
    expect(slack.calls.map((call) => call.method)).toEqual([
      'auth.test',
      'assistant.threads.setStatus',
      'chat.startStream',
      'chat.stopStream',
    ]);
  });

  test('a direct message is answered without a mention, and so is what follows in its thread', async () => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    const said = await say(slack, bot, { channel: 'D0ASKER', text: 'Where does she work?' });
    await settled([bot], () => service.questions.length === 1);
    await say(slack, bot, { channel: 'D0ASKER', text: 'And before that?', threadTs: said.ts });
    await settled([bot], () => service.questions.length === 2);
    expect([...service.conversations.values()]).toEqual([['Where does she work?', 'And before that?']]);
  });

  test('follow-ups in a thread of the bot need no mention; other threads and people are left alone', async () => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    const said = await mention(slack, bot, 'First?');
    await settled([bot], () => service.questions.length === 1);
    const inThread = { channel: 'C0CHAN', threadTs: said.ts };
    await say(slack, bot, { ...inThread, text: 'Second?' });
    await say(slack, bot, { ...inThread, text: '<@U0OTHER> what do you think?' });
    await say(slack, bot, { channel: 'C0CHAN', text: 'Lunch?' });
    const elsewhere = await say(slack, bot, { channel: 'C0CHAN', text: 'Another thread' });
    await say(slack, bot, { channel: 'C0CHAN', text: 'its reply', threadTs: elsewhere.ts });
    await say(slack, bot, { ...inThread, text: 'Third?' });
    await settled([bot], () => service.questions.length === 3);
    expect(service.questions.map((question) => question.message)).toEqual(['First?', 'Second?', 'Third?']);
    expect(service.conversations.size).toBe(1);
    expect(readThread(slack, said).notes).toHaveLength(1);
  });

  test('each thread is its own conversation', async () => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    await mention(slack, bot, 'One?');
    await mention(slack, bot, 'Two?');
    await settled([bot], () => service.questions.length === 2);
    expect([...service.conversations.values()].sort()).toEqual([['One?'], ['Two?']]);
  });

  test('edits, deletions, bots, joins and its own messages are ignored', async () => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    const root = {
      channel: 'D0ASKER',
      channel_type: 'im',
      ts: '1.1',
      event_ts: '1.1',
      user: 'U0ASKER',
      text: 'x',
    };
    const { deliverEvent } = await import('./fake-slack/deliver.js');
    const { nextEventId } = await import('./harness.js');
    const noise = [
      { ...root, type: 'message', subtype: 'message_changed', message: { ...root, text: 'y' }, hidden: true },
      { ...root, type: 'message', subtype: 'message_deleted', deleted_ts: '1.0', hidden: true },
      { ...root, type: 'message', subtype: 'bot_message', bot_id: 'B0OTHER' },
      { ...root, type: 'message', bot_id: 'B0OTHER' },
      { ...root, type: 'message', subtype: 'channel_join' },
      { ...root, type: 'message', user: BOT_USER },
      { ...root, type: 'app_mention', text: `<@${BOT_USER}> x`, edited: { user: 'U0ASKER', ts: '1.2' } },
      { ...root, type: 'app_mention', text: `<@${BOT_USER}> x`, bot_id: 'B0OTHER' },
    ];
    for (const event of noise)
      expect(await deliverEvent(bot.url, event, { eventId: nextEventId() })).toBe(200);
    await say(slack, bot, { channel: 'D0ASKER', text: 'a real one' });
    await settled([bot], () => service.questions.length > 0);
    expect(service.questions.map((question) => question.message)).toEqual(['a real one']);
  });

  test('a bare mention says what can be asked, and the thread goes on', async () => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    const said = await mention(slack, bot, '');
    await settled([bot], () => slack.workspace.botReplies(said.channel, said.ts).length > 0);
    expect(readThread(slack, said).text).toContain('- What is Orla Brennan working on now?');
    expect(service.questions).toEqual([]);
    await say(slack, bot, { channel: said.channel, text: 'What is it?', threadTs: said.ts });
    await settled([bot], () => service.questions.length === 1);
  });

  test('a question of more than 2,000 characters is answered with the limit', async () => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    const said = await mention(slack, bot, 'x'.repeat(2001));
    await settled([bot], () => slack.workspace.botReplies(said.channel, said.ts).length > 0);
    expect(readThread(slack, said).text).toBe(
      'That question has 2001 characters; please ask it in 2000 or fewer.',
    );
  });

  test('a refusal is plain text', async () => {
    const slack = await startSlack();
    const service = scriptedService(() => ({
      sentences: ['The documents don’t say.'],
      status: 'not_in_profile',
    }));
    const bot = await startBot(slack, service);
    const said = await mention(slack, bot, 'What is her salary?');
    await settled([bot], () => slack.workspace.botReplies(said.channel, said.ts).length > 0);
    expect(readThread(slack, said)).toMatchObject({ text: 'The documents don’t say.', citations: [] });
  });

  test('a failure tells the asker in the thread, in one sentence and without its cause', async () => {
    const slack = await startSlack();
    const service = scriptedService(() => ({
      sentences: ['One thing is sure. [1]'],
      failure: new Error('ECONNREFUSED /home/secret/model.sock'),
    }));
    const bot = await startBot(slack, service);
    const said = await mention(slack, bot, 'What?');
    await settled([bot], () => slack.workspace.botReplies(said.channel, said.ts).length > 0);
    expect(readThread(slack, said).text).toBe(
      'One thing is sure. [1]\n\nSorry, something went wrong on my side and I could not answer; please ask again.',
    );
  });
});
