import type { Logger as BoltLogger } from '@slack/bolt';
import { WebClient } from '@slack/web-api';

/** A call to Slack that takes longer counts as lost, in ms. */
const CALL_TIMEOUT_MS = 15_000;

/** A Web API client that tries each call once: SlackCalls decides what is sent again. */
export function createWebClient(options: {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly log: BoltLogger;
  readonly fetch?: typeof globalThis.fetch;
}): WebClient {
  return new WebClient(options.token, {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_TIMEOUT_MS,
    logger: options.log,
    ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
}
