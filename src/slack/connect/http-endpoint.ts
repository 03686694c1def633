import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Logger as BoltLogger, HTTPReceiver } from '@slack/bolt';

/** Where Slack calls; the contract, section 6. */
export const SLACK_PATH = '/slack/events';
/** Slack's own limit on how far a request's time may be off. Source: docs.slack.dev/authentication/verifying-requests-from-slack. */
const CLOCK_TOLERANCE_S = 5 * 60;
/** Slack's requests have a few KB; a message of the greatest length some 200 KB. */
const BODY_LIMIT_BYTES = 1024 * 1024;

/** Slack over HTTP: Bolt's receiver, which reads the raw body itself, behind two checks of our own. */
export interface HttpEndpoint {
  readonly receiver: HTTPReceiver;
  /** Handles `POST /slack/events`. Mount it before any body parser. */
  readonly handler: RequestListener;
}

/**
 * `accepting` is false before the start and after the stop: Slack is then told 503 and delivers again.
 * Bolt refuses a missing or wrong signature and a time too far back; it lets the future pass, so that is refused here.
 */
export function createHttpEndpoint(options: {
  readonly signingSecret: string;
  readonly log: BoltLogger;
  readonly now: () => number;
  readonly accepting: () => boolean;
}): HttpEndpoint {
  const receiver = new HTTPReceiver({
    signingSecret: options.signingSecret,
    endpoints: [SLACK_PATH],
    logger: options.log,
    bodyLimit: BODY_LIMIT_BYTES,
  });
  const handler = (request: IncomingMessage, response: ServerResponse) => {
    if (!options.accepting()) return refuse(response, 503);
    const sent = Number(request.headers['x-slack-request-timestamp']);
    if (!(Math.abs(options.now() / 1000 - sent) <= CLOCK_TOLERANCE_S)) return refuse(response, 401);
    return receiver.requestListener(request, response);
  };
  return { receiver, handler };
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' });
  response.end();
}
