import type { Logger } from '../../logging.js';
import type { ClaimResult, Claims } from './claims.js';

/**
 * Shared claims that fall back to this process's own while Redis is away: a question answered twice, should Slack
 * deliver it to two replicas just then, is better than one that nobody answers.
 */
export class ResilientClaims implements Claims {
  readonly #shared: Claims;
  readonly #own: Claims;
  readonly #log: Logger;

  constructor(options: { shared: Claims; own: Claims; log: Logger }) {
    this.#shared = options.shared;
    this.#own = options.own;
    this.#log = options.log;
  }

  async take(keys: readonly string[], owner: string): Promise<ClaimResult> {
    const own = await this.#own.take(keys, owner);
    if (own.kind !== 'taken') return own;
    try {
      const shared = await this.#shared.take(keys, owner);
      if (shared.kind !== 'taken') await this.#own.release(keys, owner);
      return shared;
    } catch (error) {
      this.#log.warn({ error }, 'Redis is away; claiming Slack events within this process only');
      return own;
    }
  }

  renew(keys: readonly string[], owner: string): Promise<void> {
    return this.#both((claims) => claims.renew(keys, owner));
  }

  settle(keys: readonly string[], owner: string): Promise<void> {
    return this.#both((claims) => claims.settle(keys, owner));
  }

  release(keys: readonly string[], owner: string): Promise<void> {
    return this.#both((claims) => claims.release(keys, owner));
  }

  async #both(act: (claims: Claims) => Promise<void>): Promise<void> {
    await act(this.#own);
    try {
      await act(this.#shared);
    } catch (error) {
      this.#log.warn({ error }, 'Redis is away; a Slack claim there keeps its old state');
    }
  }
}
