import type { RedisConnection } from '../../redis/connection.js';
import type { Sleep } from '../deliver/rate-gate.js';

/** Pauses before a command is sent again, in ms. */
const PAUSES_MS = [50, 200, 500, 1_000];
/** A failure that took so long was a time-out: Redis, or this process, is slow and not away. In ms. */
const SLOW_MS = 1_000;
/** Time-outs in a row after which Redis counts as away after all. */
const MOST_SLOW = 8;
/** After a command failed for good, others fail at their first failure for this long, in ms. */
const GIVEN_UP_MS = 5_000;

/**
 * A Redis that is slow for a moment is not a Redis that is away: commands that fail are sent again before anyone falls
 * back to what this process knows alone, which may answer a question twice. Only for commands of which twice is the
 * same as once.
 */
export function steadyRedis(
  redis: RedisConnection,
  options: { readonly sleep: Sleep; readonly now: () => number },
): RedisConnection {
  const { sleep, now } = options;
  let givenUpUntil = 0;

  async function send(command: readonly string[]) {
    let slow = 0;
    let away = 0;
    for (;;) {
      const since = now();
      try {
        return await redis.send(command);
      } catch (error) {
        if (now() - since >= SLOW_MS) slow += 1;
        else away += 1;
        const pause = PAUSES_MS[away - 1] ?? 0;
        if (slow >= MOST_SLOW || away > PAUSES_MS.length) givenUpUntil = now() + GIVEN_UP_MS;
        if (now() < givenUpUntil) throw error;
        await sleep(pause);
      }
    }
  }

  return { key: (name) => redis.key(name), close: () => redis.close(), send };
}
