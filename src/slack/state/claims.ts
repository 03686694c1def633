/**
 * What a claim found. `taken`: this process owns the keys now. `working`: another owner holds one of them and has
 * `leaseMs` left to renew it. `answered`: done before.
 */
export type ClaimResult =
  | { readonly kind: 'taken' }
  | { readonly kind: 'working'; readonly leaseMs: number }
  | { readonly kind: 'answered' };

/**
 * Who answers what, so that retries, twins and replicas give one answer. A claim is a lease: its owner renews it while
 * it works and settles it when it has answered; the lease of an owner that crashed runs out.
 */
export interface Claims {
  /** Takes all of the keys, or none. */
  take(keys: readonly string[], owner: string): Promise<ClaimResult>;
  /** Prolongs the lease. */
  renew(keys: readonly string[], owner: string): Promise<void>;
  /** Marks the keys as answered, for as long as Slack may deliver again. */
  settle(keys: readonly string[], owner: string): Promise<void>;
  /** Gives the keys up unanswered. */
  release(keys: readonly string[], owner: string): Promise<void>;
}

/** How long a claim lives, in ms. */
export interface ClaimTimes {
  /** A crashed owner's question is free again after this. */
  readonly leaseMs: number;
  /**
   * Slack delivers for about five minutes, and for up to a day where an app has delayed events switched on.
   * Source: docs.slack.dev/apis/events-api.
   */
  readonly answeredMs: number;
}

export const CLAIM_TIMES: ClaimTimes = { leaseMs: 30_000, answeredMs: 25 * 60 * 60_000 };
