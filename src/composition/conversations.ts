import type { Config } from '../config.js';
import type { ConversationStore } from '../conversations/conversation-store.js';
import { createMemoryStore } from '../conversations/memory-store.js';
import type { Logger } from '../logging.js';
import type { RedisConnection } from '../redis/connection.js';

export interface ConversationParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly newId: () => string;
}

/** Conversations in this process, or in Redis where REDIS_URL is set. */
export async function createConversations({ config, logger, newId }: ConversationParts): Promise<{
  readonly store: ConversationStore;
  readonly redis: RedisConnection | undefined;
}> {
  if (config.redisUrl === undefined) {
    return { store: createMemoryStore({ nowMs: () => performance.now() }), redis: undefined };
  }
  const [{ connectRedis }, { createRedisStore }, { forgiving }] = await Promise.all([
    import('../redis/connection.js'),
    import('../conversations/redis-store.js'),
    import('../conversations/forgiving-store.js'),
  ]);
  const redis = await connectRedis({
    url: config.redisUrl.reveal(),
    onError: (error) => logger.warn({ error }, 'the connection to Redis failed'),
  });
  const store = forgiving(createRedisStore({ redis, newId }), (error) =>
    logger.warn({ error }, 'Redis failed; a turn went on without its conversation'),
  );
  return { store, redis };
}
