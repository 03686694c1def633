import type { Store } from 'express-rate-limit';
import type { RedisConnection, RedisReply } from '../redis/connection.js';

/** Counts of the rate limits, shared by all replicas on one Redis; undefined for counts in this process. */
export async function createRateStore(
  redis: RedisConnection | undefined,
): Promise<((name: string) => Store) | undefined> {
  if (redis === undefined) return undefined;
  const { RedisStore } = await import('rate-limit-redis');
  const sendCommand = async (...command: string[]) => flat(await redis.send(command));
  return (name) => new RedisStore({ prefix: redis.key(`limit:${name}:`), sendCommand });
}

type Scalar = string | number | boolean;

/** The store's scripts answer with a scalar or a list of scalars; nothing else is let through. */
function flat(reply: RedisReply): Scalar | Scalar[] {
  return isScalar(reply) ? reply : (reply ?? []).filter(isScalar);
}

function isScalar(reply: RedisReply): reply is Scalar {
  return typeof reply === 'string' || typeof reply === 'number' || typeof reply === 'boolean';
}
