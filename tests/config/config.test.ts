import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { RolecallError } from '../../src/errors.js';

/** The problems of an environment as `VARIABLE message`; none where it is fine. */
function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof RolecallError)) throw error;
    expect(error.code).toBe('config_invalid');
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
}

test('an empty environment is the documented one', () => {
  expect(readConfig({})).toEqual({
    server: {
      port: 3000,
      host: '127.0.0.1',
      allowedOrigins: [],
      ratePerMinute: 20,
      trustProxy: 0,
      metrics: false,
    },
    corpusDir: 'corpus',
    dataDir: '.rolecall',
    embeddings: { kind: 'builtin' },
    chatModel: undefined,
    modelApi: undefined,
    modelLimits: {
      api: 'chat',
      timeoutSeconds: 45,
      concurrency: 32,
      contextTokens: 16_000,
      dailyTokens: 2_000_000,
      conversationAnswers: 40,
      price: undefined,
    },
    slack: undefined,
    redisUrl: undefined,
    logLevel: 'info',
  });
});

test('an empty or blank string counts as unset', () => {
  const names = [
    'PORT',
    'HOST',
    'OPENAI_API_KEY',
    'SLACK_BOT_TOKEN',
    'REDIS_URL',
    'LOG_LEVEL',
    'ROLECALL_ALLOWED_ORIGINS',
  ];
  for (const blank of ['', '  ', '\n']) {
    expect(readConfig(Object.fromEntries(names.map((name) => [name, blank])))).toEqual(readConfig({}));
  }
});

test('with a key both the model and the embeddings are those of the API', () => {
  const config = readConfig({ OPENAI_API_KEY: 'sk-1' });
  expect(config.chatModel).toEqual(expect.any(String));
  expect(config.embeddings).toEqual({ kind: 'openai', model: 'text-embedding-3-small' });
  expect(config.modelApi?.apiKey?.reveal()).toBe('sk-1');
});

test.each([
  [{ OPENAI_API_KEY: 'k', ROLECALL_CHAT_MODEL: 'none' }, undefined],
  [{ OPENAI_API_KEY: 'k', ROLECALL_CHAT_MODEL: 'm' }, 'm'],
  [{ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }, undefined],
  [{ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', ROLECALL_CHAT_MODEL: 'llama3' }, 'llama3'],
])('%j asks the model %s', (env, model) => {
  expect(readConfig(env).chatModel).toBe(model);
});

test.each([
  [{ ROLECALL_EMBEDDINGS: 'builtin', OPENAI_API_KEY: 'k' }, { kind: 'builtin' }],
  [{ ROLECALL_EMBEDDINGS: 'models/use-lite' }, { kind: 'local', folder: 'models/use-lite' }],
  [
    { ROLECALL_EMBEDDINGS: 'openai', OPENAI_BASE_URL: 'http://127.0.0.1/v1', ROLECALL_EMBEDDING_MODEL: 'e5' },
    { kind: 'openai', model: 'e5' },
  ],
])('%j embeds with %j', (env, embeddings) => {
  expect(readConfig(env).embeddings).toEqual(embeddings);
});

test.each([
  [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' }, 'http'],
  [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }, 'socket'],
  [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 's' }, 'socket'],
])('%j is Slack over %s', (env, kind) => {
  expect(readConfig(env).slack?.transport.kind).toBe(kind);
});

test.each([
  [{ PORT: 'eighty' }, 'PORT'],
  [{ PORT: '65536' }, 'PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ ROLECALL_RATE_PER_MINUTE: '1.5' }, 'ROLECALL_RATE_PER_MINUTE'],
  [{ ROLECALL_ALLOWED_ORIGINS: 'portfolio.example' }, 'ROLECALL_ALLOWED_ORIGINS'],
  [{ ROLECALL_ALLOWED_ORIGINS: '*' }, 'ROLECALL_ALLOWED_ORIGINS'],
  [{ ROLECALL_ALLOWED_ORIGINS: 'https://a.example/path' }, 'ROLECALL_ALLOWED_ORIGINS'],
  [{ OPENAI_BASE_URL: 'localhost:11434' }, 'OPENAI_BASE_URL'],
  [{ ROLECALL_CHAT_MODEL: 'gpt' }, 'ROLECALL_CHAT_MODEL'],
  [{ ROLECALL_EMBEDDINGS: 'openai' }, 'ROLECALL_EMBEDDINGS'],
  [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_SIGNING_SECRET'],
  [{ SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN'],
  [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
  [{ SLACK_BOT_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN'],
  [{ REDIS_URL: '127.0.0.1:6379' }, 'REDIS_URL'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [{ ROLECALL_METRICS: 'yes' }, 'ROLECALL_METRICS'],
])('%j is a problem of %s', (env, variable) => {
  const problems = problemsOf(env);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${variable} \\w`));
});

test('all problems are told at once', () => {
  const named = problemsOf({
    PORT: 'x',
    LOG_LEVEL: 'loud',
    ROLECALL_CHAT_MODEL: 'gpt',
    SLACK_APP_TOKEN: 'xapp-1',
    REDIS_URL: 'x',
  }).map((line) => line.split(' ')[0]);
  expect(new Set(named)).toEqual(
    new Set(['PORT', 'LOG_LEVEL', 'ROLECALL_CHAT_MODEL', 'SLACK_BOT_TOKEN', 'REDIS_URL']),
  );
});

test('origins are trimmed, lower-cased and freed of a trailing slash', () => {
  const list = 'https://A.example/ , http://localhost:8080,';
  expect(readConfig({ ROLECALL_ALLOWED_ORIGINS: list }).server.allowedOrigins).toEqual([
    'https://a.example',
    'http://localhost:8080',
  ]);
});

test.each([
  ['1', 1],
  ['10.0.0.1, 10.1.0.0/16', ['10.0.0.1', '10.1.0.0/16']],
])('ROLECALL_TRUST_PROXY=%s', (value, trust) => {
  expect(readConfig({ ROLECALL_TRUST_PROXY: value }).server.trustProxy).toEqual(trust);
});

test('no secret shows in JSON, in a template, in inspect or in an error', () => {
  const env = {
    OPENAI_API_KEY: 'sk-hunter2',
    SLACK_BOT_TOKEN: 'xoxb-hunter2',
    SLACK_APP_TOKEN: 'xapp-hunter2',
    REDIS_URL: 'redis://:hunter2@127.0.0.1',
  };
  const config = readConfig(env);
  const shown = [
    JSON.stringify(config),
    inspect(config, { depth: 9 }),
    `${config.redisUrl}`,
    String(config.modelApi?.apiKey),
  ];
  expect(shown.join(' ')).not.toContain('hunter2');
  expect(problemsOf({ ...env, SLACK_BOT_TOKEN: 'hunter2', REDIS_URL: 'hunter2' }).join(' ')).not.toContain(
    'hunter2',
  );
});
