import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  type ConversationStore,
  MAX_TURNS,
  type StoredTurn,
} from '../../src/conversations/conversation-store.js';

const turn = (n: number): StoredTurn => ({
  answerId: `a${n}`,
  turn: { n, text: 'Ünï 🏥', nested: [null, true] },
});

/** What every store must do. `store` is fresh or shared; ids are new each time. */
export function itKeepsConversations(store: () => ConversationStore): void {
  test('an unknown id has no conversation', async () => {
    expect(await store().load(randomUUID())).toBeUndefined();
  });

  test('turns come back as they were, in their order', async () => {
    const id = randomUUID();
    await store().save(id, [turn(1), turn(2)]);
    expect(await store().load(id)).toEqual([turn(1), turn(2)]);
  });

  test('a conversation without turns is known all the same', async () => {
    const id = randomUUID();
    await store().save(id, []);
    expect(await store().load(id)).toEqual([]);
  });

  test('only the last turns are kept', async () => {
    const id = randomUUID();
    await store().save(
      id,
      Array.from({ length: MAX_TURNS + 5 }, (_, n) => turn(n)),
    );
    const kept = await store().load(id);
    expect(kept?.map(({ answerId }) => answerId)).toEqual(
      Array.from({ length: MAX_TURNS }, (_, n) => `a${n + 5}`),
    );
  });

  test('conversations do not mix', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    await Promise.all([store().save(one, [turn(1)]), store().save(two, [turn(2)])]);
    expect(await store().load(one)).toEqual([turn(1)]);
    expect(await store().load(two)).toEqual([turn(2)]);
  });

  test('turns of one conversation run one after the other', async () => {
    const id = randomUUID();
    const log: string[] = [];
    const work = async (name: string) => {
      const release = await store().acquire(id);
      log.push(`${name} in`);
      await store().load(id);
      log.push(`${name} out`);
      await release();
    };
    await Promise.all(['a', 'b', 'c', 'd'].map(work));
    expect(log).toHaveLength(8);
    for (let index = 0; index < 8; index += 2) {
      expect(log[index + 1]).toBe(log[index]?.replace('in', 'out'));
    }
  });

  test('another conversation does not wait', async () => {
    const release = await store().acquire(randomUUID());
    const other = await store().acquire(randomUUID());
    await other();
    await release();
  });

  test('a turn withdrawn while it waits leaves, and those behind it still get their turn', async () => {
    const id = randomUUID();
    const first = await store().acquire(id);
    const leaving = new AbortController();
    const second = store().acquire(id, leaving.signal);
    let isThirdIn = false;
    const third = store()
      .acquire(id)
      .then((release) => {
        isThirdIn = true;
        return release;
      });
    leaving.abort();
    await expect(second).rejects.toMatchObject({ code: 'aborted' });
    await store().load(id);
    expect(isThirdIn).toBe(false);
    await first();
    await (await third)();
    await (await store().acquire(id))();
  });

  test('releasing twice gives nothing away', async () => {
    const id = randomUUID();
    const first = await store().acquire(id);
    await first();
    const second = await store().acquire(id);
    await first();
    let isThirdIn = false;
    const third = store()
      .acquire(id)
      .then((release) => {
        isThirdIn = true;
        return release;
      });
    await store().load(id);
    expect(isThirdIn).toBe(false);
    await second();
    await (await third)();
  });
}
