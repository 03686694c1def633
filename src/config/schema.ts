import { z } from 'zod';
import { Secret } from './secret.js';
import type { VariableName } from './variables.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Asked for where a key is set and no model is named: quick, cheap, and keeps to instructions. */
const DEFAULT_CHAT_MODEL = 'gpt-4.1-mini';

const secret = z.string().transform((value) => new Secret(value));

function wholeNumber(min: number, max: number, cure: string) {
  return z
    .string()
    .regex(/^\d{1,9}$/, cure)
    .transform(Number)
    .refine((value) => value >= min && value <= max, cure);
}

function address(schemes: readonly string[], cure: string) {
  return z.string().refine((value) => {
    return URL.canParse(value) && schemes.includes(new URL(value).protocol);
  }, cure);
}

const httpUrl = (example: string) =>
  address(['http:', 'https:'], `must be an http(s) URL, such as ${example}`);

function prefixedSecret(prefix: string) {
  return z
    .string()
    .startsWith(prefix, `must start with ${prefix}; copy it from the Slack app's settings`)
    .transform((value) => new Secret(value));
}

/** `https://example.org`: scheme and host, no path; what a browser sends as `Origin`. */
function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return ['http:', 'https:'].includes(url.protocol) && url.origin === value;
}

const origins = z.string().transform((list, context) => {
  const values = list.split(',').map((value) => value.trim().replace(/\/$/, '').toLowerCase());
  const named = values.filter((value) => value !== '');
  for (const value of named) {
    if (isOrigin(value)) continue;
    context.addIssue(
      `has ${JSON.stringify(value)}, which is not an origin; write scheme and host alone, such as https://example.org`,
    );
  }
  return named;
});

/** A hop count, or addresses and subnets, as Express's `trust proxy` takes them. */
const trustProxy = z.string().transform((value): number | readonly string[] =>
  /^\d{1,3}$/.test(value)
    ? Number(value)
    : value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
);

const flag = z
  .string()
  .regex(/^[01]$/, 'must be 0 or 1')
  .transform((value) => value === '1');

/** `0.40/1.60`: US dollars a million tokens in and out. */
const price = z
  .string()
  .regex(
    /^\d{1,4}(?:\.\d{1,6})?\/\d{1,4}(?:\.\d{1,6})?$/,
    'must be two prices, input/output, such as 0.40/1.60',
  )
  .transform((value) => {
    const [input = 0, output = 0] = value.split('/').map(Number);
    return { input, output };
  });

/** What each variable may say, on its own. What they must say together is checked in `rules.ts`. */
export const environmentSchema = z.object({
  PORT: wholeNumber(0, 65_535, 'must be a port from 0 to 65535').default(3000),
  HOST: z.string().default('127.0.0.1'),
  ROLECALL_CORPUS_DIR: z.string().default('corpus'),
  ROLECALL_DATA_DIR: z.string().default('.rolecall'),
  ROLECALL_EMBEDDINGS: z.string().default('auto'),
  ROLECALL_EMBEDDING_MODEL: z.string().default('text-embedding-3-small'),
  ROLECALL_CHAT_MODEL: z.string().default('auto'),
  OPENAI_API_KEY: secret.optional(),
  OPENAI_BASE_URL: httpUrl('http://127.0.0.1:11434/v1').optional(),
  ROLECALL_MODEL_API: z.enum(['chat', 'responses'], 'must be chat or responses').default('chat'),
  ROLECALL_MODEL_TIMEOUT_SECONDS: wholeNumber(1, 600, 'must be a number of seconds from 1 to 600').default(
    45,
  ),
  ROLECALL_MODEL_CONCURRENCY: wholeNumber(1, 10_000, 'must be a whole number from 1 to 10000').default(32),
  ROLECALL_MODEL_CONTEXT_TOKENS: wholeNumber(
    2_000,
    1_000_000,
    'must be a number of tokens from 2000 to 1000000',
  ).default(16_000),
  ROLECALL_MODEL_DAILY_TOKENS: wholeNumber(
    0,
    999_999_999,
    'must be a number of tokens, or 0 for no limit',
  ).default(2_000_000),
  ROLECALL_MODEL_CONVERSATION_ANSWERS: wholeNumber(
    1,
    100_000,
    'must be a whole number from 1 to 100000',
  ).default(40),
  ROLECALL_MODEL_PRICE: price.optional(),
  ROLECALL_ALLOWED_ORIGINS: origins.default([]),
  ROLECALL_RATE_PER_MINUTE: wholeNumber(
    0,
    1_000_000,
    'must be a whole number from 0 (off) to 1000000',
  ).default(20),
  ROLECALL_TRUST_PROXY: trustProxy.default(0),
  ROLECALL_METRICS: flag.default(false),
  SLACK_BOT_TOKEN: prefixedSecret('xoxb-').optional(),
  SLACK_SIGNING_SECRET: secret.optional(),
  SLACK_APP_TOKEN: prefixedSecret('xapp-').optional(),
  SLACK_API_URL: httpUrl('https://slack.com/api/').optional(),
  REDIS_URL: address(
    ['redis:', 'rediss:'],
    'must be a redis:// or rediss:// URL, such as redis://127.0.0.1:6379',
  )
    .transform((value) => new Secret(value))
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
} satisfies Record<VariableName, z.ZodType>);

/** The variables after each was read on its own. */
export type Environment = z.infer<typeof environmentSchema>;

/** The model to ask, or undefined for extractive answers. */
export function chooseChatModel(env: Environment): string | undefined {
  if (env.ROLECALL_CHAT_MODEL === 'none') return undefined;
  if (env.ROLECALL_CHAT_MODEL !== 'auto') return env.ROLECALL_CHAT_MODEL;
  return env.OPENAI_API_KEY === undefined ? undefined : DEFAULT_CHAT_MODEL;
}
