import { describe, expect, test } from 'vitest';
import { CARD } from '../support/fake-service.js';
import { deliverCommand, deliverEvent, deliverInteraction } from './fake-slack/deliver.js';
import type { FakeSlack } from './fake-slack/server.js';
import { TEAM } from './fake-slack/workspace.js';
import { type Bot, mention, nextEventId, type Said, settled, startBot, startSlack } from './harness.js';
import { readMessages, readThread } from './reading.js';
import { echoService, scriptedService } from './scripted-service.js';

let presses = 0;

/** A button of a message is pressed. Source: docs.slack.dev/reference/interaction-payloads/block_actions-payload. */
function press(
  slack: FakeSlack,
  bot: Bot,
  action: { type: string; action_id: string; value: string },
  place: { channel: string; messageTs: string; threadTs?: string; ephemeral?: boolean },
): { delivered: Promise<number>; response: string; again: () => Promise<number> } {
  presses += 1;
  const response = `press-${presses}`;
  const { channel, messageTs, threadTs, ephemeral = false } = place;
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const payload = {
    type: 'block_actions',
    user: { id: 'U0ASKER', username: 'asker', team_id: TEAM },
    api_app_id: 'A0APP',
    container: {
      type: 'message',
      message_ts: messageTs,
      channel_id: channel,
      is_ephemeral: ephemeral,
      ...thread,
    },
    trigger_id: `trigger-${presses}`,
    team: { id: TEAM, domain: 'fake' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel, name: 'general' },
    ...(ephemeral ? {} : { message: { type: 'message', ts: messageTs, text: '', ...thread } }),
    response_url: slack.responseUrl(response),
    actions: [
      { ...action, block_id: 'b1', text: { type: 'plain_text', text: 'x' }, action_ts: `${presses}.1` },
    ],
  };
  const again = () => deliverInteraction(bot.url, payload);
  return { delivered: again(), response, again };
}

async function answered(slack: FakeSlack, bot: Bot): Promise<Said & { messageTs: string }> {
  const said = await mention(slack, bot, 'What did she run?');
  await settled([bot], () => readThread(slack, said).answerId !== undefined);
  const messageTs = slack.workspace.botReplies(said.channel, said.ts)[0]?.ts ?? '';
  return { ...said, messageTs };
}

describe('the app’s home', () => {
  test('the Home tab is published', async () => {
    const slack = await startSlack();
    const bot = await startBot(slack, echoService());
    const opened = {
      type: 'app_home_opened',
      user: 'U0ASKER',
      channel: 'D0ASKER',
      tab: 'home',
      event_ts: '1.1',
    };
    await deliverEvent(bot.url, opened, { eventId: nextEventId() });
    await settled([bot], () => slack.workspace.homes.has('U0ASKER'));
    expect(slack.workspace.homes.get('U0ASKER')?.[0]).toMatchObject({
      type: 'header',
      text: { text: CARD.name },
    });
  });

  test('opening the Messages tab of the agent shows prompts made from the profile', async () => {
    const slack = await startSlack();
    const bot = await startBot(slack, echoService());
    const opened = {
      type: 'app_home_opened',
      user: 'U0ASKER',
      channel: 'D0ASKER',
      tab: 'messages',
      event_ts: '1.1',
    };
    await deliverEvent(bot.url, opened, { eventId: nextEventId() });
    await settled([bot], () => slack.workspace.prompts.length > 0);
    const [question] = CARD.suggestedQuestions;
    expect(slack.workspace.prompts).toEqual([
      { channel: 'D0ASKER', thread_ts: undefined, prompts: [{ title: question, message: question }] },
    ]);
    expect(slack.workspace.homes.size).toBe(0);
  });

  test('the older assistant pane gets them in its thread, and its thread is a conversation', async () => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    const root = slack.workspace.nextTs();
    slack.workspace.add({
      channel: 'D0ASKER',
      ts: root,
      thread_ts: undefined,
      user: 'U0ASKER',
      text: '',
      blocks: [],
    });
    const started = {
      type: 'assistant_thread_started',
      assistant_thread: { user_id: 'U0ASKER', context: {}, channel_id: 'D0ASKER', thread_ts: root },
      event_ts: '1.1',
    };
    await deliverEvent(bot.url, started, { eventId: nextEventId() });
    await settled([bot], () => slack.workspace.prompts.length > 0);
    expect(slack.workspace.prompts[0]).toMatchObject({ channel: 'D0ASKER', thread_ts: root });
  });

  test('an app without the agent feature still answers', async () => {
    const slack = await startSlack({ agent: false, botScopes: ['chat:write', 'app_mentions:read'] });
    const bot = await startBot(slack, echoService());
    const opened = {
      type: 'app_home_opened',
      user: 'U0ASKER',
      channel: 'D0ASKER',
      tab: 'messages',
      event_ts: '1.1',
    };
    await deliverEvent(bot.url, opened, { eventId: nextEventId() });
    const said = await answered(slack, bot);
    expect(readThread(slack, said).text).toContain('it is in the documents');
    expect(slack.workspace.prompts).toEqual([]);
  });
});

describe('buttons under an answer', () => {
  test.each([['up'], ['down']] as const)('thumb %s is recorded, once, and thanked for', async (rating) => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    const said = await answered(slack, bot);
    const action = { type: 'feedback_buttons', action_id: 'rolecall_feedback', value: `${rating}:answer-1` };
    const place = { channel: said.channel, messageTs: said.messageTs, threadTs: said.ts };
    const { delivered, response, again } = press(slack, bot, action, place);
    expect(await delivered).toBe(200);
    await again();
    await settled([bot], () => (slack.workspace.responses.get(response)?.length ?? 0) > 0);
    expect(service.feedbacks).toEqual([{ answerId: 'answer-1', rating }]);
    expect(slack.workspace.responses.get(response)?.[0]?.text).toBe('Thank you, that is noted.');
  });

  test('feedback that can’t be recorded is said so', async () => {
    const slack = await startSlack();
    const service = { ...echoService(), feedback: () => Promise.reject(new Error('disk full')) };
    const bot = await startBot(slack, service);
    const action = { type: 'feedback_buttons', action_id: 'rolecall_feedback', value: 'up:answer-1' };
    const { response } = press(slack, bot, action, { channel: 'C0CHAN', messageTs: '1.1' });
    await settled([bot], () => (slack.workspace.responses.get(response)?.length ?? 0) > 0);
    expect(slack.workspace.responses.get(response)?.[0]?.text).toBe('Sorry, that could not be recorded.');
  });

  test('a follow-up is asked in the thread, with the question above its answer', async () => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    const said = await answered(slack, bot);
    const action = { type: 'button', action_id: 'rolecall_question_0', value: 'How long was that?' };
    const place = { channel: said.channel, messageTs: said.messageTs, threadTs: said.ts };
    const { delivered, again } = press(slack, bot, action, place);
    expect(await delivered).toBe(200);
    await again();
    await settled([bot], () => slack.workspace.botReplies(said.channel, said.ts).length === 2);
    expect(readThread(slack, said).text).toContain(
      '> How long was that?\n\nAbout “How long was that?”: it is in the documents. [1]',
    );
    expect([...service.conversations.values()]).toEqual([['What did she run?', 'How long was that?']]);
  });
});

describe('/ask-resume', () => {
  const command = (slack: FakeSlack, text: string, trigger: string, id: string) => ({
    token: 'legacy',
    command: '/ask-resume',
    text,
    response_url: slack.responseUrl(id),
    trigger_id: trigger,
    user_id: 'U0ASKER',
    user_name: 'asker',
    team_id: TEAM,
    team_domain: 'fake',
    channel_id: 'C0CHAN',
    channel_name: 'general',
    api_app_id: 'A0APP',
  });

  test('is answered to the asker alone, once, with citations; the next one goes on from there', async () => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    const first = command(slack, 'Where &amp; when?', 'T-1', 'one');
    expect(await deliverCommand(bot.url, first)).toBe(200);
    await deliverCommand(bot.url, first);
    const box = () => slack.workspace.responses.get('one') ?? [];
    await settled([bot], () => box().length > 0);
    expect(box()).toHaveLength(1);
    const reading = readMessages(box().map(({ blocks }) => ({ text: '', blocks })));
    expect(reading.text).toBe('About “Where & when?”: it is in the documents. [1]');
    expect(reading.citations).toHaveLength(1);
    expect(reading.answerId).toBe('answer-1');
    await deliverCommand(bot.url, command(slack, 'And then?', 'T-2', 'two'));
    await settled([bot], () => (slack.workspace.responses.get('two')?.length ?? 0) > 0);
    expect([...service.conversations.values()]).toEqual([['Where & when?', 'And then?']]);
    expect(slack.workspace.messages).toEqual([]);
  });

  test('a follow-up button under such an answer is answered to the asker alone, too', async () => {
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service);
    const action = { type: 'button', action_id: 'rolecall_question_0', value: 'And before?' };
    const { response } = press(slack, bot, action, { channel: 'C0CHAN', messageTs: '1.1', ephemeral: true });
    await settled([bot], () => (slack.workspace.responses.get(response)?.length ?? 0) > 0);
    expect(service.questions.map((question) => question.message)).toEqual(['And before?']);
    expect(slack.workspace.messages).toEqual([]);
  });

  test.each([
    ['nothing', '', 'You could ask:'],
    ['too much', 'x'.repeat(2001), 'That question has 2001 characters'],
    ['what fails', 'fail', 'Sorry, something went wrong on my side'],
  ])('%s is answered with a sentence', async (_name, text, expected) => {
    const slack = await startSlack();
    const service = scriptedService(() => ({ sentences: [], failure: new Error('no') }));
    const bot = await startBot(slack, service);
    await deliverCommand(bot.url, command(slack, text, `T-${text.length}`, 'one'));
    await settled([bot], () => (slack.workspace.responses.get('one')?.length ?? 0) > 0);
    expect(JSON.stringify(slack.workspace.responses.get('one'))).toContain(expected);
  });
});
