import { createInterface } from 'node:readline';
import { deliverEvent, envelope } from './deliver.js';
import { FakeSlack } from './server.js';
import { APP_TOKEN, BOT_TOKEN, BOT_USER, SIGNING_SECRET } from './workspace.js';

/**
 * The pretended Slack on its own, to try the bot by hand without a workspace:
 *
 *     npx tsx tests/slack/fake-slack/main.ts http://127.0.0.1:3000/slack/events
 *
 * It prints the variables to start Rolecall with. Each line that is typed is a mention; what the bot does is printed.
 * A line that begins with `>` continues the last thread.
 */
const target = process.argv[2] ?? 'http://127.0.0.1:3000/slack/events';
const slack = await new FakeSlack().start();
process.stdout.write(
  [
    `SLACK_API_URL=${slack.apiUrl}`,
    `SLACK_BOT_TOKEN=${BOT_TOKEN}`,
    `SLACK_SIGNING_SECRET=${SIGNING_SECRET}   # or SLACK_APP_TOKEN=${APP_TOKEN}\n`,
  ].join('\n'),
);

let printed = 0;
setInterval(() => {
  for (const { method, args } of slack.calls.slice(printed)) {
    process.stdout.write(`${method} ${JSON.stringify(args)}\n`);
  }
  printed = slack.calls.length;
}, 200).unref();

let thread: string | undefined;
let events = 0;
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const follows = line.startsWith('>');
  if (!follows) thread = undefined;
  const channel = 'C0CHAN';
  const ts = slack.workspace.nextTs();
  const text = follows ? line.slice(1).trim() : `<@${BOT_USER}> ${line}`;
  slack.workspace.add({ channel, ts, thread_ts: thread, user: 'U0ASKER', text, blocks: [] });
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  const kind = follows ? { type: 'message', channel_type: 'channel' } : { type: 'app_mention' };
  const event = { ...kind, user: 'U0ASKER', text, ts, channel, event_ts: ts, ...inThread };
  thread ??= ts;
  events += 1;
  if (slack.socket.open > 0) {
    await slack.socket.deliver('events_api', envelope(event, `Ev${events}`));
  } else
    process.stdout.write(`delivered: ${await deliverEvent(target, event, { eventId: `Ev${events}` })}\n`);
}
await slack.stop();
