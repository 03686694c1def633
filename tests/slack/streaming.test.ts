import { describe, expect, test } from 'vitest';
import { deliverEvent, envelope } from './fake-slack/deliver.js';
import type { Fault } from './fake-slack/faults.js';
import type { FakeSlack } from './fake-slack/server.js';
import { TEAM } from './fake-slack/workspace.js';
import { mention, nextEventId, settled, startBot, startSlack, write } from './harness.js';
import { readThread } from './reading.js';
import { CITATION, scriptedService } from './scripted-service.js';

const SENTENCES = ['First, she ran Ward 4. [1] ', 'Then she ran the clinic. [1] ', 'Last, she taught. [1]'];
const WHOLE = SENTENCES.join('');

/** An answer of which each sentence comes when Slack was given the one before: the second one is an append. */
function pacedService(slack: FakeSlack, onSentence: (index: number) => void = () => {}) {
  const streaming = () => slack.workspace.messages.some((message) => message.streaming === 'in_progress');
  const given = (index: number) => {
    if (index === 0) return true;
    if (index === 1) return slack.callsOf('chat.startStream').length > 0;
    return slack.callsOf('chat.appendStream').length >= index - 1 || !streaming();
  };
  return scriptedService(() => ({
    sentences: SENTENCES,
    citations: [CITATION],
    followUps: ['More?'],
    before: async (index) => {
      onSentence(index);
      for (let tries = 0; !given(index) && tries < 300; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  }));
}

/** Faults of one method in turn; `undefined` lets a call through. */
type Plan = Partial<Record<string, (Fault | undefined)[]>>;
const lost: Fault = { kind: 'lost-before' };
const late: Fault = { kind: 'lost-after' };
const cut: Fault = { kind: 'cut' };
const refused = (code: string): Fault => ({ kind: 'error', code });
const limited: Fault = { kind: 'limited', retryAfterSeconds: 1 };

const TABLE: readonly [name: string, plan: Plan][] = [
  ['nothing goes wrong', {}],
  ['no stream is given', { 'chat.startStream': [refused('channel_type_not_supported')] }],
  ['streams are limited', { 'chat.startStream': [limited] }],
  ['the start is lost before it happened', { 'chat.startStream': [lost] }],
  ['the start happened and its answer is lost', { 'chat.startStream': [late] }],
  ['the connection is cut after the start', { 'chat.startStream': [cut] }],
  [
    'the stream is closed before the second text',
    { 'chat.appendStream': [refused('message_not_in_streaming_state')] },
  ],
  ['an append is limited', { 'chat.appendStream': [limited] }],
  ['an append is lost before it happened', { 'chat.appendStream': [lost] }],
  ['an append happened and its answer is lost', { 'chat.appendStream': [late] }],
  ['the connection is cut after an append', { 'chat.appendStream': [cut] }],
  ['an append is too long for Slack', { 'chat.appendStream': [refused('msg_too_long')] }],
  ['the stream is closed before its end', { 'chat.stopStream': [refused('message_not_in_streaming_state')] }],
  ['the end is limited', { 'chat.stopStream': [limited] }],
  ['the end is lost before it happened', { 'chat.stopStream': [lost] }],
  ['the end happened and its answer is lost', { 'chat.stopStream': [late] }],
  ['the end is cut off', { 'chat.stopStream': [cut, lost] }],
  ['the end’s blocks are refused', { 'chat.stopStream': [refused('invalid_blocks')] }],
  ['the end is too long', { 'chat.stopStream': [refused('msg_blocks_too_long')] }],
  [
    'no stream, and the message is lost before it is posted',
    { 'chat.startStream': [refused('not_allowed')], 'chat.postMessage': [lost] },
  ],
  [
    'no stream, and the message is posted and its answer lost',
    { 'chat.startStream': [refused('not_allowed')], 'chat.postMessage': [late] },
  ],
  [
    'no stream, and messages are limited twice',
    { 'chat.startStream': [refused('not_allowed')], 'chat.postMessage': [limited, limited] },
  ],
  [
    'the mending of a lost append is lost twice',
    { 'chat.appendStream': [late], 'chat.update': [lost, late] },
  ],
  [
    'Slack won’t say what it did',
    { 'chat.startStream': [lost], 'conversations.replies': [refused('missing_scope')] },
  ],
  ['the status is refused', { 'assistant.threads.setStatus': [refused('channel_not_found')] }],
  ['the status is limited', { 'assistant.threads.setStatus': [limited] }],
];

describe('an answer arrives whole and once', () => {
  test.each(TABLE)('%s', async (_name, plan) => {
    const slack = await startSlack();
    for (const [method, faults] of Object.entries(plan)) slack.faults.plan(method, ...(faults ?? []));
    const bot = await startBot(slack, pacedService(slack));
    const said = await mention(slack, bot, 'What?');
    await settled([bot], () => readThread(slack, said).answerId !== undefined);
    const reading = readThread(slack, said);
    expect(reading.text).toBe(WHOLE);
    expect(reading.citations).toHaveLength(1);
    expect(reading.followUps).toEqual(['More?']);
    expect(slack.faults.violations).toBe(0);
    expect(slack.faults.unmet()).toEqual([]);
    const left = slack.workspace.botReplies(said.channel, said.ts);
    expect(left.filter((message) => message.streaming === 'in_progress')).toEqual([]);
  });

  test('Slack refuses every block: the answer and its citations come as text', async () => {
    const slack = await startSlack();
    slack.faults.plan('chat.startStream', refused('not_allowed'));
    slack.faults.plan('chat.postMessage', refused('invalid_blocks'));
    const bot = await startBot(slack, pacedService(slack));
    const said = await mention(slack, bot, 'What?');
    await settled([bot], () => slack.workspace.botReplies(said.channel, said.ts).length > 0);
    expect(readThread(slack, said).text).toBe(
      `${WHOLE}\n\n*[1]* ${CITATION.context} · ${CITATION.document}\n“${CITATION.quote}”`,
    );
  });

  test('the stream is closed by Slack in mid-answer: the rest is a second message', async () => {
    const slack = await startSlack();
    const closeStreams = () => {
      for (const message of slack.workspace.messages) {
        if (message.streaming === 'in_progress') message.streaming = 'completed';
      }
    };
    const service = pacedService(slack, (index) => {
      if (index === 2) closeStreams();
    });
    const bot = await startBot(slack, service);
    const said = await mention(slack, bot, 'What?');
    await settled([bot], () => readThread(slack, said).answerId !== undefined);
    expect(readThread(slack, said).text).toBe(WHOLE);
    expect(slack.workspace.botReplies(said.channel, said.ts)).toHaveLength(2);
  });

  test('the asker presses stop: the answer ends there and the model is withdrawn', async () => {
    const slack = await startSlack();
    let held = () => {};
    const service = scriptedService(() => ({
      sentences: SENTENCES,
      before: async (index) => {
        if (index < 2) return;
        await new Promise<void>((resolve) => {
          held = resolve;
        });
      },
    }));
    const bot = await startBot(slack, service);
    const said = await mention(slack, bot, 'What?');
    await settled([], () => slack.workspace.botReplies(said.channel, said.ts).length > 0);
    const stop = {
      type: 'agent_session_stopped',
      channel: said.channel,
      thread_ts: said.ts,
      user: 'U0ASKER',
    };
    slack.faults.plan('chat.appendStream', refused('stopped_by_user'));
    slack.faults.plan('chat.stopStream', refused('stopped_by_user'));
    await deliverEvent(
      bot.url,
      { ...stop, streaming_message_ts: [], event_ts: '1.1' },
      { eventId: nextEventId() },
    );
    await settled([], () => service.withdrawn.length > 0);
    held();
    await settled([bot], () => true);
    expect(slack.workspace.botReplies(said.channel, said.ts)).toHaveLength(1);
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
    expect(envelope(stop, 'x')).toMatchObject({ team_id: TEAM });
  });

  test('Slack is away altogether: the question is free again for a retry, which answers it', async () => {
    const slack = await startSlack();
    const away = Array.from({ length: 4 }, (): Fault => ({ kind: 'lost-before' }));
    slack.faults.plan('chat.startStream', ...away.slice(0, 1));
    slack.faults.plan('chat.postMessage', ...away.slice(0, 2));
    slack.faults.plan('conversations.replies', ...away, ...away);
    const service = pacedService(slack);
    const bot = await startBot(slack, service, { haste: 0.01 });
    const said = write(slack, { channel: 'D0ASKER', text: 'What?' });
    const eventId = nextEventId();
    await deliverEvent(bot.url, said.event, { eventId });
    await settled([bot], () => slack.callsOf('chat.postMessage').length === 2);
    expect(readThread(slack, said).text).toBe('');
    await deliverEvent(bot.url, said.event, { eventId, retry: 1 });
    await settled([bot], () => readThread(slack, said).answerId !== undefined);
    expect(readThread(slack, said).text).toBe(WHOLE);
  });
});
