import { readConfig, type SlackConfig } from '../../config.js';
import { RolecallError } from '../../errors.js';
import { silentLogger } from '../../logging.js';
import { boltLogger } from '../../slack/bolt-logger.js';
import { checkSlack } from '../../slack/check/check-slack.js';
import type { Finding } from '../../slack/check/finding.js';
import { createWebClient } from '../../slack/web-client.js';
import { type CommandInput, UsageError } from '../command.js';
import { printable, type Terminal } from '../terminal.js';

/** `rolecall slack`: runs the bot, or says what its set-up lacks. */
export async function runSlack(input: CommandInput): Promise<void> {
  const { check, url } = input.options;
  if (url !== undefined && (typeof url !== 'string' || !/^https?:\/\//.test(url) || !URL.canParse(url))) {
    throw new UsageError('--url needs an address such as https://cv.example.org.');
  }
  if (url !== undefined && check !== true) throw new UsageError('--url goes with --check.');
  const config = readConfig(input.env);
  if (config.slack === undefined) throw notSetUp();
  // The check loads no engine.
  if (check !== true) return (await import('./run-bot.js')).runBot(input, config);
  const findings = await findGaps(config.slack, typeof url === 'string' ? url : undefined);
  printFindings(findings, input.out);
  const missing = findings.filter((finding) => finding.state === 'missing').length;
  if (missing > 0) {
    throw new RolecallError(
      'config_invalid',
      `${missing === 1 ? 'One thing is' : `${missing} things are`} missing. See docs/slack.md.`,
    );
  }
}

function findGaps(config: SlackConfig, publicUrl: string | undefined): Promise<Finding[]> {
  const log = boltLogger(silentLogger);
  return checkSlack({
    config,
    createClient: (token) => createWebClient({ token, apiUrl: config.apiUrl, log }),
    publicUrl,
    fetch,
    now: Date.now,
  });
}

function printFindings(findings: readonly Finding[], out: Terminal): void {
  const marks = { ok: out.colours.green('✓'), missing: out.colours.red('✗'), note: out.colours.yellow('·') };
  for (const { state, text } of findings) out.line(`${marks[state]} ${printable(text)}`);
}

function notSetUp(): RolecallError {
  return new RolecallError(
    'config_invalid',
    'Slack is not set up: set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP). docs/slack.md tells where they come from.',
  );
}
