import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { RolecallError } from '../errors.js';
import type { RedisConnection } from '../redis/connection.js';
import {
  type ConversationStore,
  IDLE_LIMIT_MS,
  MAX_TURNS,
  type Release,
  type StoredTurn,
} from './conversation-store.js';

/** A turn's claim on its conversation lapses after this, so that a killed replica blocks nobody for long. */
const LEASE_MS = 15_000;
const RENEW_EVERY_MS = 5_000;
/** How long a turn waits for the one before it. */
const MAX_WAIT_MS = 60_000;
const POLL_MS = 40;

/** Deletes the lease only where it is still ours. */
const RELEASE_SCRIPT =
  "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0";
/** Prolongs the lease only where it is still ours. */
const RENEW_SCRIPT =
  "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0";

const storedTurns = z.array(z.object({ answerId: z.string(), turn: z.unknown() }));

export interface RedisStoreOptions {
  readonly redis: RedisConnection;
  /** Makes the token that tells one holder of a lease from another. */
  readonly newId: () => string;
  readonly idleLimitMs?: number;
}

/** Conversations shared by all replicas on one Redis. Redis itself forgets what is idle. */
export function createRedisStore(options: RedisStoreOptions): ConversationStore {
  const { redis, newId, idleLimitMs = IDLE_LIMIT_MS } = options;
  const conversationKey = (id: string) => redis.key(`conversation:${id}`);

  return {
    async load(id) {
      const reply = await redis.send(['GETEX', conversationKey(id), 'PX', String(idleLimitMs)]);
      return typeof reply === 'string' ? parseTurns(reply) : undefined;
    },
    async save(id, turns) {
      const json = JSON.stringify(turns.slice(-MAX_TURNS));
      await redis.send(['SET', conversationKey(id), json, 'PX', String(idleLimitMs)]);
    },
    acquire: (id, signal) => acquireLease({ redis, key: redis.key(`turn:${id}`), token: newId() }, signal),
    async close() {},
  };
}

/** An entry that an older or foreign version wrote counts as unknown. */
function parseTurns(json: string): readonly StoredTurn[] | undefined {
  try {
    return storedTurns.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}

interface Lease {
  readonly redis: RedisConnection;
  readonly key: string;
  readonly token: string;
}

async function acquireLease(lease: Lease, signal: AbortSignal | undefined): Promise<Release> {
  for (let waitedMs = 0; waitedMs <= MAX_WAIT_MS; waitedMs += POLL_MS) {
    throwIfWithdrawn(signal);
    const reply = await lease.redis.send(['SET', lease.key, lease.token, 'NX', 'PX', String(LEASE_MS)]);
    if (reply === 'OK') return keepLease(lease);
    await delay(POLL_MS, undefined, signal === undefined ? {} : { signal }).catch(() =>
      throwIfWithdrawn(signal),
    );
  }
  throw new RolecallError(
    'overloaded',
    'The question before this one is still being answered. Ask again shortly.',
    {
      retryAfterSeconds: 5,
    },
  );
}

function throwIfWithdrawn(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new RolecallError('aborted', 'The question was withdrawn before it was answered.');
}

/** Renews the lease while the turn runs. A renewal that fails is tried again; at worst the lease lapses. */
function keepLease({ redis, key, token }: Lease): Release {
  const timer = setInterval(() => {
    redis.send(['EVAL', RENEW_SCRIPT, '1', key, token, String(LEASE_MS)]).catch(() => {});
  }, RENEW_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await redis.send(['EVAL', RELEASE_SCRIPT, '1', key, token]).catch(() => {});
  };
}
