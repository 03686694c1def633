import { createHmac, randomUUID } from 'node:crypto';
import { SLACK_PATH } from '../connect/http-endpoint.js';
import type { CheckOptions, Finding } from './finding.js';

/** Signing secrets are 32 hexadecimal digits. */
const SIGNING_SECRET = /^[0-9a-f]{32}$/;
/** Slack itself waits no longer, in ms. */
const PATIENCE_MS = 3_000;

/**
 * HTTP mode: the signing secret's form and, with a public address, whether the server there answers Slack's own
 * handshake, signed with the secret of this environment.
 */
export async function checkEndpoint(options: CheckOptions, secret: string): Promise<Finding[]> {
  const form: Finding = SIGNING_SECRET.test(secret)
    ? { state: 'ok', text: 'SLACK_SIGNING_SECRET has the form of one.' }
    : {
        state: 'note',
        text: 'SLACK_SIGNING_SECRET is not 32 hexadecimal digits, as Slack’s are; compare it with Basic Information, Signing Secret.',
      };
  if (options.publicUrl === undefined) {
    return [
      form,
      {
        state: 'note',
        text: 'Whether Slack can reach the server was not checked; add --url https://your-host while it runs.',
      },
    ];
  }
  return [form, await shakeHands(options, options.publicUrl, secret)];
}

/** Sends Slack's `url_verification`. Source: docs.slack.dev/reference/events/url_verification. */
async function shakeHands(options: CheckOptions, publicUrl: string, secret: string): Promise<Finding> {
  const url = new URL(SLACK_PATH, publicUrl);
  const challenge = randomUUID();
  const body = JSON.stringify({ type: 'url_verification', challenge });
  const timestamp = String(Math.floor(options.now() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await options.fetch(url, { method: 'POST', body, headers, signal });
    const text = await response.text();
    if (response.ok && text.includes(challenge)) {
      return { state: 'ok', text: `${url.href} answers as Slack wants it to.` };
    }
    if (response.status === 401) {
      return {
        state: 'missing',
        text: `${url.href} refuses our signature: it runs with another SLACK_SIGNING_SECRET, or its clock is off.`,
      };
    }
    return {
      state: 'missing',
      text: `${url.href} answers ${response.status} instead of Slack's handshake; is Rolecall running there with the Slack variables?`,
    };
  } catch {
    return {
      state: 'missing',
      text: `${url.href} does not answer within 3 seconds; Slack needs a public https address that leads to Rolecall.`,
    };
  }
}
