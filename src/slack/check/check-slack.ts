import type { WebAPICallResult } from '@slack/web-api';
import { readFailure } from '../deliver/slack-error.js';
import { checkEndpoint } from './check-endpoint.js';
import type { CheckOptions, Finding } from './finding.js';
import { SCOPES } from './scopes.js';

const WHERE = 'api.slack.com/apps';

/** Says what the set-up lacks, in the order in which a person would put it right. Changes nothing in Slack. */
export async function checkSlack(options: CheckOptions): Promise<Finding[]> {
  const bot = await checkBotToken(options);
  return [...bot, ...(await checkTransport(options))];
}

async function checkBotToken({ config, createClient }: CheckOptions): Promise<Finding[]> {
  try {
    const who = await createClient(config.botToken.reveal()).auth.test();
    const name = `@${who.user ?? 'the bot'} in ${who.team ?? 'the workspace'}`;
    return [{ state: 'ok', text: `SLACK_BOT_TOKEN is valid: ${name}.` }, ...checkScopes(who)];
  } catch (error) {
    const cure = `Copy the Bot User OAuth Token from ${WHERE}, OAuth & Permissions.`;
    return [unlessReached('SLACK_BOT_TOKEN', error, cure)];
  }
}

function checkScopes(who: WebAPICallResult): Finding[] {
  const given = who.response_metadata?.scopes;
  if (given === undefined) return [{ state: 'note', text: 'Slack did not say which scopes the token has.' }];
  const missing = SCOPES.filter((scope) => !given.includes(scope.name));
  if (missing.length === 0) return [{ state: 'ok', text: 'The token has every scope that is needed.' }];
  return missing.map((scope) => ({
    state: 'missing',
    text: `The scope ${scope.name} is missing: ${scope.without}. Add it under OAuth & Permissions, then reinstall the app.`,
  }));
}

async function checkTransport(options: CheckOptions): Promise<Finding[]> {
  const { transport } = options.config;
  if (transport.kind === 'http') return checkEndpoint(options, transport.signingSecret.reveal());
  try {
    await options.createClient(transport.appToken.reveal()).apps.connections.open({});
    return [{ state: 'ok', text: 'SLACK_APP_TOKEN opens Socket Mode connections.' }];
  } catch (error) {
    const cure = `Make one with the scope connections:write at ${WHERE}, Basic Information, App-Level Tokens, and switch Socket Mode on.`;
    return [unlessReached('SLACK_APP_TOKEN', error, cure)];
  }
}

function unlessReached(variable: string, error: unknown, cure: string): Finding {
  const failure = readFailure(error);
  if (failure.kind === 'refused') {
    return { state: 'missing', text: `Slack refuses ${variable} (${failure.code}). ${cure}` };
  }
  if (failure.kind === 'limited') {
    return { state: 'missing', text: `Slack asks to wait ${failure.retryAfterSeconds} s; check again then.` };
  }
  return {
    state: 'missing',
    text: `Slack can't be reached (${failure.reason}), so ${variable} was not checked. See to the network, a proxy, or SLACK_API_URL.`,
  };
}
