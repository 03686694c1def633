import { createHmac } from 'node:crypto';
import { SIGNING_SECRET, TEAM } from './workspace.js';

/** Slack's patience with an acknowledgement, in ms. Source: docs.slack.dev/apis/events-api. */
const ACK_MS = 3_000;

/** Headers of a signed request. Source: docs.slack.dev/authentication/verifying-requests-from-slack. */
export function sign(
  body: string,
  options: { timestamp?: number; secret?: string } = {},
): Record<string, string> {
  const timestamp = String(options.timestamp ?? Math.floor(Date.now() / 1000));
  const hmac = createHmac('sha256', options.secret ?? SIGNING_SECRET).update(`v0:${timestamp}:${body}`);
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${hmac.digest('hex')}` };
}

/** Posts one signed request and gives its status; 0 where nothing answered in Slack's time. */
export async function post(
  url: string,
  body: string,
  headers: Record<string, string>,
  contentType = 'application/json',
): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': contentType, ...headers },
      signal: AbortSignal.timeout(ACK_MS),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

/** The envelope that every event comes in. Source: docs.slack.dev/apis/events-api, "Callback field overview". */
export function envelope(event: object, eventId: string): object {
  return {
    token: 'legacy-verification-token',
    team_id: TEAM,
    api_app_id: 'A0APP',
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: TEAM, user_id: 'U0BOT', is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
  };
}

/** Delivers an event once; a second and third try carry Slack's retry headers. */
export function deliverEvent(
  url: string,
  event: object,
  options: { eventId: string; retry?: number },
): Promise<number> {
  const body = JSON.stringify(envelope(event, options.eventId));
  const retry =
    options.retry === undefined
      ? {}
      : { 'x-slack-retry-num': String(options.retry), 'x-slack-retry-reason': 'http_timeout' };
  return post(url, body, { ...sign(body), ...retry });
}

/** Delivers a button press or another interaction: a form with one `payload` field. */
export function deliverInteraction(url: string, payload: object): Promise<number> {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return post(url, body, sign(body), 'application/x-www-form-urlencoded');
}

/** Delivers a slash command: a plain form. */
export function deliverCommand(url: string, fields: Record<string, string>): Promise<number> {
  const body = new URLSearchParams(fields).toString();
  return post(url, body, sign(body), 'application/x-www-form-urlencoded');
}
