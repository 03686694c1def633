import { RolecallError } from '../../errors.js';
import type { SlackCalls } from '../deliver/slack-calls.js';
import { SlackCallError } from '../deliver/slack-error.js';
import type { Identity } from '../listen/incoming.js';

/**
 * Asks Slack who the bot token belongs to.
 * @throws RolecallError `config_invalid` where Slack refuses the token, `internal` where it can't be reached.
 */
export async function fetchIdentity(calls: SlackCalls): Promise<Identity> {
  try {
    const who = await calls.authTest();
    if (who.user_id === undefined) {
      throw new RolecallError(
        'config_invalid',
        'SLACK_BOT_TOKEN is not the token of a bot; copy the one that starts with xoxb-.',
      );
    }
    return { botUserId: who.user_id, botId: who.bot_id };
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    throw asStartError(error);
  }
}

/** Why Slack could not be started, and the cure. */
export function asStartError(error: SlackCallError): RolecallError {
  if (error.failure.kind === 'refused') {
    const app = error.method === 'apps.connections.open';
    return new RolecallError(
      'config_invalid',
      `Slack refused ${app ? 'SLACK_APP_TOKEN' : 'SLACK_BOT_TOKEN'} (${error.failure.code}). Run: rolecall slack --check`,
      { cause: error },
    );
  }
  return new RolecallError(
    'internal',
    'Slack could not be reached. Check the network, then run: rolecall slack --check',
    {
      cause: error,
    },
  );
}
