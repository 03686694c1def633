import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectRedis, type RedisConnection } from '../../src/redis/connection.js';
import { hasRedis, startRedis, type TestRedis } from '../support/redis-server.js';
import { deliverEvent } from './fake-slack/deliver.js';
import { BOT_USER } from './fake-slack/workspace.js';
import { nextEventId, settled, startBot, startSlack, write } from './harness.js';
import { echoService, type ScriptedService } from './scripted-service.js';

const EVENTS = 500;
const AT_ONCE = 12;

/** Numbers that look random and are the same in every run. */
function* seeded(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    yield state / 2 ** 32;
  }
}

describe.skipIf(!hasRedis())('two replicas on one Redis', () => {
  let server: TestRedis;
  let connections: RedisConnection[];

  beforeAll(async () => {
    server = await startRedis();
    const connect = () => connectRedis({ url: server.url, onError: () => {} });
    connections = [await connect(), await connect()];
  });

  afterAll(async () => {
    await Promise.all(connections.map((connection) => connection.close()));
    await server.stop();
  });

  async function startReplicas() {
    const slack = await startSlack();
    const services: ScriptedService[] = connections.map(() => echoService());
    const bots = await Promise.all(
      services.map((service, index) => startBot(slack, service, { redis: connections[index] })),
    );
    const asked = () => services.reduce((sum, service) => sum + service.questions.length, 0);
    return { slack, services, bots, asked };
  }

  test(`${EVENTS} events, each delivered up to three times to either replica: ${EVENTS} answers`, async () => {
    const { slack, services, bots, asked } = await startReplicas();
    const random = seeded(7);
    const next = () => random.next().value ?? 0;
    const said = Array.from({ length: EVENTS }, (_, index) =>
      write(slack, { channel: 'C0CHAN', text: `<@${BOT_USER}> Question ${index}?`, type: 'app_mention' }),
    );
    const deliveries = said
      .flatMap((one, index) => {
        const eventId = nextEventId();
        const times = 1 + Math.floor(next() * 3);
        return Array.from({ length: times }, (_, retry) => ({ one, index, eventId, retry, order: next() }));
      })
      .sort((a, b) => a.order - b.order);
    expect(deliveries.length).toBeGreaterThan(EVENTS * 1.5);
    const acknowledged = new Set<string>();
    const queue = deliveries.values();
    const postman = async () => {
      for (const { one, eventId, retry } of queue) {
        const either = () => bots[next() < 0.5 ? 0 : 1]?.url ?? '';
        if (await deliverAsSlackDoes(either, one.event, eventId, retry)) acknowledged.add(eventId);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, postman));
    await settled(bots, () => asked() >= EVENTS, 60_000);
    expect(acknowledged.size).toBe(EVENTS);
    expect(asked()).toBe(EVENTS);
    for (const one of said) expect(slack.workspace.botReplies('C0CHAN', one.ts)).toHaveLength(1);
    for (const service of services) expect(service.questions.length).toBeGreaterThan(EVENTS / 10);
  }, 120_000);

  test('a thread begun on one replica goes on, without a mention, on the other', async () => {
    const { slack, services, bots } = await startReplicas();
    const [first, second] = bots;
    if (first === undefined || second === undefined) throw new Error('no replicas');
    const said = write(slack, { channel: 'C0CHAN', text: `<@${BOT_USER}> One?`, type: 'app_mention' });
    await deliverEvent(first.url, said.event, { eventId: nextEventId() });
    await settled([first], () => services[0]?.questions.length === 1);
    const followUp = write(slack, { channel: 'C0CHAN', text: 'Two?', threadTs: said.ts });
    await deliverEvent(second.url, followUp.event, { eventId: nextEventId() });
    await settled([second], () => services[1]?.questions.length === 1);
    const [conversationId] = services[0]?.conversations.keys() ?? [];
    expect(services[1]?.questions[0]?.conversationId).toBe(conversationId);
  });

  test('a replica that died over a question: its retry is answered by the other, after the lease', async () => {
    const slack = await startSlack();
    const times = { leaseMs: 300, answeredMs: 60_000 };
    const never = echoService();
    const dying = await startBot(
      slack,
      { ...never, stream: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) }) },
      // It renews nothing more once its connection is gone, as after a kill.
      { redis: dead(connections[0]), claimTimes: times, haste: 0.05 },
    );
    const service = echoService();
    const living = await startBot(slack, service, { redis: connections[1], claimTimes: times });
    const said = write(slack, { channel: 'D0ASKER', text: 'Anybody there?' });
    const eventId = nextEventId();
    await deliverEvent(dying.url, said.event, { eventId });
    await settled([], () => dying.app.figures().answering === 1);
    await deliverEvent(living.url, said.event, { eventId, retry: 1 });
    await settled([living], () => service.questions.length === 1);
    expect(slack.workspace.botReplies('D0ASKER', said.ts)).toHaveLength(1);
  });

  test('Redis goes away: questions are still answered, and once by each process', async () => {
    const own = await startRedis();
    const connection = await connectRedis({ url: own.url, onError: () => {} });
    const slack = await startSlack();
    const service = echoService();
    const bot = await startBot(slack, service, { redis: connection });
    await own.stop();
    const said = write(slack, { channel: 'D0ASKER', text: 'Still there?' });
    const eventId = nextEventId();
    for (const retry of [1, 2, 3]) await deliverEvent(bot.url, said.event, { eventId, retry });
    await settled([bot], () => slack.workspace.botReplies('D0ASKER', said.ts).length > 0);
    expect(service.questions).toHaveLength(1);
    await connection.close();
  });
});

/** A connection of which only the first few commands, those that claim, ever arrive. */
function dead(connection: RedisConnection | undefined): RedisConnection {
  if (connection === undefined) throw new Error('no Redis');
  let renewals = 0;
  return {
    key: (name) => connection.key(name),
    close: () => connection.close(),
    send(command) {
      if (command[0] !== 'EVAL') return connection.send(command);
      renewals += 1;
      return Promise.reject(new Error(`the process is dead (${renewals})`));
    },
  };
}

/** What is not acknowledged in three seconds is delivered again, to whichever replica. */
async function deliverAsSlackDoes(
  either: () => string,
  event: object,
  eventId: string,
  firstRetry: number,
): Promise<boolean> {
  for (let retry = firstRetry; retry < firstRetry + 5; retry += 1) {
    const header = retry === 0 ? {} : { retry };
    if ((await deliverEvent(either(), event, { eventId, ...header })) === 200) return true;
  }
  return false;
}
