import type { RedisConnection } from '../../redis/connection.js';
import { CLAIM_TIMES, type ClaimResult, type Claims, type ClaimTimes } from './claims.js';

/** What an answered key holds instead of its owner. */
const ANSWERED = 'answered';
/** Sets the key anew only where this owner holds it; an empty value deletes it. */
const IF_OWNED = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
if ARGV[2] == '' then return redis.call('DEL', KEYS[1]) end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1`;

/**
 * Claims that replicas share: one `SET … NX PX` a key, so that exactly one of them gets it.
 * The keys of one delivery may live on different nodes of a cluster, so they are taken one by one, always in the same
 * order; what was taken is given back where a later one is held.
 */
export class RedisClaims implements Claims {
  readonly #redis: RedisConnection;
  readonly #times: ClaimTimes;

  constructor(options: { redis: RedisConnection; times?: ClaimTimes }) {
    this.#redis = options.redis;
    this.#times = options.times ?? CLAIM_TIMES;
  }

  async take(keys: readonly string[], owner: string): Promise<ClaimResult> {
    const taken: string[] = [];
    for (const key of keys) {
      const result = await this.#takeOne(key, owner);
      if (result.kind !== 'taken') {
        await this.release(taken, owner);
        return result;
      }
      taken.push(key);
    }
    return { kind: 'taken' };
  }

  async renew(keys: readonly string[], owner: string): Promise<void> {
    await this.#setOwned(keys, owner, owner, this.#times.leaseMs);
  }

  async settle(keys: readonly string[], owner: string): Promise<void> {
    await this.#setOwned(keys, owner, ANSWERED, this.#times.answeredMs);
  }

  async release(keys: readonly string[], owner: string): Promise<void> {
    await this.#setOwned(keys, owner, '', 1);
  }

  async #takeOne(key: string, owner: string): Promise<ClaimResult> {
    const name = this.#redis.key(`slack:claim:${key}`);
    const set = ['SET', name, owner, 'NX', 'PX', String(this.#times.leaseMs)];
    if ((await this.#redis.send(set)) !== null) return { kind: 'taken' };
    const holder = await this.#redis.send(['GET', name]);
    if (holder === ANSWERED) return { kind: 'answered' };
    // Sent again after its confirmation was lost, the command finds its own work.
    if (holder === owner) return { kind: 'taken' };
    const left = Number(await this.#redis.send(['PTTL', name]));
    return { kind: 'working', leaseMs: Math.max(1, left) };
  }

  async #setOwned(keys: readonly string[], owner: string, value: string, ms: number): Promise<void> {
    for (const key of keys) {
      const name = this.#redis.key(`slack:claim:${key}`);
      await this.#redis.send(['EVAL', IF_OWNED, '1', name, owner, value, String(ms)]);
    }
  }
}
