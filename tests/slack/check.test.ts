import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { reportFailure } from '../../src/cli/failure.js';
import { runSlack } from '../../src/cli/slack/run-slack.js';
import { createTerminal } from '../../src/cli/terminal.js';
import { SCOPES } from '../../src/slack/check/scopes.js';
import { ASK_COMMAND } from '../../src/slack/listen/command.js';
import { ALL_SCOPES, APP_TOKEN, BOT_TOKEN, SIGNING_SECRET } from './fake-slack/workspace.js';
import { startBot, startSlack } from './harness.js';
import { echoService } from './scripted-service.js';

/** Runs the command in this process: what it prints, and the code that it would end with. */
async function check(env: Record<string, string>, url?: string) {
  const out: string[] = [];
  const err: string[] = [];
  const recorder = (lines: string[]) => createTerminal({ write: (text: string) => lines.push(text) }, {});
  const terminals = { out: recorder(out), err: recorder(err) };
  const options = { check: true, ...(url === undefined ? {} : { url }) };
  let code = 0;
  try {
    await runSlack({
      args: [],
      options,
      env,
      stdin: Readable.from([]),
      signal: new AbortController().signal,
      ...terminals,
    });
  } catch (error) {
    code = reportFailure(error, terminals.err);
  }
  const printed = { out: out.join(''), err: err.join(''), code };
  expect(printed.out + printed.err).not.toContain(BOT_TOKEN);
  return printed;
}

const socket = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN };
const http = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET };

describe('rolecall slack --check', () => {
  test('all is well', async () => {
    const slack = await startSlack();
    const { out, code } = await check({ ...socket, SLACK_API_URL: slack.apiUrl });
    expect(out).toBe(
      [
        '✓ SLACK_BOT_TOKEN is valid: @rolecall in Fake.',
        '✓ The token has every scope that is needed.',
        '✓ SLACK_APP_TOKEN opens Socket Mode connections.\n',
      ].join('\n'),
    );
    expect(code).toBe(0);
  });

  test('missing scopes are listed with what breaks, and a refused app token with its cure', async () => {
    const slack = await startSlack({ botScopes: ALL_SCOPES.filter((scope) => !/^(im|mpim):/.test(scope)) });
    const { out, err, code } = await check({
      ...socket,
      SLACK_APP_TOKEN: 'xapp-1-A0-0-another',
      SLACK_API_URL: slack.apiUrl,
    });
    expect(out).toContain('✗ The scope im:history is missing: direct messages are not seen.');
    expect(out).toContain('✗ The scope mpim:history is missing');
    expect(out).toContain(
      '✗ Slack refuses SLACK_APP_TOKEN (invalid_auth). Make one with the scope connections:write',
    );
    expect(err).toContain('3 things are missing.');
    expect(code).toBe(1);
  });

  test('a refused bot token', async () => {
    const slack = await startSlack();
    const { out, code } = await check({ ...http, SLACK_BOT_TOKEN: 'xoxb-0', SLACK_API_URL: slack.apiUrl });
    expect(out).toContain('✗ Slack refuses SLACK_BOT_TOKEN (invalid_auth). Copy the Bot User OAuth Token');
    expect(code).toBe(1);
  });

  test('a Slack that can’t be reached', async () => {
    const { out, code } = await check({ ...socket, SLACK_API_URL: 'http://127.0.0.1:9/api/' });
    expect(out).toContain("✗ Slack can't be reached (no answer), so SLACK_BOT_TOKEN was not checked.");
    expect(code).toBe(1);
  });

  test('the server’s own address, with the right secret, another, and nobody there', async () => {
    const slack = await startSlack();
    const bot = await startBot(slack, echoService());
    const env = { ...http, SLACK_API_URL: slack.apiUrl };
    const origin = new URL(bot.url).origin;
    const right = await check(env, origin);
    expect(right.out).toContain(`✓ ${bot.url} answers as Slack wants it to.`);
    expect(right.code).toBe(0);
    const other = await check({ ...env, SLACK_SIGNING_SECRET: 'f'.repeat(32) }, origin);
    expect(other.out).toContain('it runs with another SLACK_SIGNING_SECRET');
    expect(other.code).toBe(1);
    const nobody = await check(env, 'http://127.0.0.1:9');
    expect(nobody.out).toContain('does not answer within 3 seconds');
  });

  test.each([
    [{}, 'Slack is not set up'],
    [{ SLACK_BOT_TOKEN: BOT_TOKEN }, 'SLACK_SIGNING_SECRET is unset'],
    [{ SLACK_APP_TOKEN: APP_TOKEN, SLACK_BOT_TOKEN: '' }, 'SLACK_BOT_TOKEN is unset'],
    [{ SLACK_BOT_TOKEN: 'nonsense', SLACK_APP_TOKEN: 'nonsense' }, 'SLACK_APP_TOKEN must start with xapp-'],
  ])('half-set secrets stop it: %o', async (env, expected) => {
    const { err, code } = await check(env);
    expect(err).toContain(expected);
    expect(code).toBe(1);
  });

  test('as a command of its own', () => {
    const args = ['--import', 'tsx', 'src/cli/main.ts', 'slack', '--check'];
    const { status, stderr } = spawnSync(process.execPath, args, {
      env: { PATH: process.env.PATH },
      encoding: 'utf8',
    });
    expect(stderr).toContain('rolecall: Slack is not set up');
    expect(status).toBe(1);
  });
});

const manifestShape = z.object({
  features: z.object({
    agent_view: z.object({ agent_description: z.string().max(300) }),
    slash_commands: z.array(z.object({ command: z.string(), description: z.string().max(2000) })),
    app_home: z.object({ home_tab_enabled: z.literal(true), messages_tab_enabled: z.literal(true) }),
  }),
  display_information: z.object({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4000),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
    interactivity: z.object({ is_enabled: z.literal(true) }),
  }),
});

describe('the manifest', () => {
  const source = readFileSync('docs/slack-manifest.yaml', 'utf8');
  const manifest = manifestShape.parse(parse(source));

  test('asks for exactly the scopes that the check wants, and they are those of this list', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(SCOPES.map((scope) => scope.name));
    expect(manifest.oauth_config.scopes.bot).toEqual(ALL_SCOPES);
  });

  test('subscribes to the events that are listened to and names the command', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      'agent_session_stopped',
      'app_home_opened',
      'app_mention',
      'message.channels',
      'message.groups',
      'message.im',
      'message.mpim',
    ]);
    expect(manifest.features.slash_commands[0]?.command).toBe(ASK_COMMAND);
  });

  test('the lines marked HTTP give a manifest for HTTP', () => {
    const forHttp = source
      .replace(/# HTTP: false\n\s*socket_mode_enabled: true/, 'socket_mode_enabled: false')
      .replaceAll(/# HTTP: ((?:request_)?url: )/g, '$1');
    const url = 'https://YOUR-HOST/slack/events';
    expect(parse(forHttp)).toMatchObject({
      features: { slash_commands: [{ url }] },
      settings: {
        event_subscriptions: { request_url: url },
        interactivity: { request_url: url },
        socket_mode_enabled: false,
      },
    });
  });
});
