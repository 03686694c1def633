import { type ConfigProblem, crossCheck } from './config/rules.js';
import { chooseChatModel, type Environment, environmentSchema } from './config/schema.js';
import type { Secret } from './config/secret.js';
import { VARIABLES, type VariableName } from './config/variables.js';
import { RolecallError } from './errors.js';

/** Which embedder makes the vectors. */
export type EmbeddingsConfig =
  | { readonly kind: 'builtin' }
  | { readonly kind: 'openai'; readonly model: string }
  | { readonly kind: 'local'; readonly folder: string };

/** Access to an OpenAI-compatible API. One of the two is always set. */
export interface ModelApiConfig {
  readonly apiKey?: Secret;
  readonly baseUrl?: string;
}

/** The bounds within which a model is asked. */
export interface ModelLimits {
  readonly api: 'chat' | 'responses';
  readonly timeoutSeconds: number;
  readonly concurrency: number;
  readonly contextTokens: number;
  /** 0 is no limit. */
  readonly dailyTokens: number;
  readonly conversationAnswers: number;
  /** US dollars a million tokens. */
  readonly price: { readonly input: number; readonly output: number } | undefined;
}

/** How Slack is reached: Socket Mode where there is an app token, else HTTP. */
export interface SlackConfig {
  readonly botToken: Secret;
  readonly transport:
    | { readonly kind: 'socket'; readonly appToken: Secret }
    | { readonly kind: 'http'; readonly signingSecret: Secret };
  readonly apiUrl?: string;
}

/** The environment, read and checked. See the contract, section 2. */
export interface Config {
  readonly server: {
    readonly port: number;
    readonly host: string;
    /** Origins besides the server's own that may call it; empty for same origin only. */
    readonly allowedOrigins: readonly string[];
    /** Questions a minute per visitor; 0 is off. */
    readonly ratePerMinute: number;
    /** Express's `trust proxy`: a number of hops, or addresses. */
    readonly trustProxy: number | readonly string[];
    readonly metrics: boolean;
  };
  /** As given: relative to the working directory, or absolute. */
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly embeddings: EmbeddingsConfig;
  /** Undefined for extractive answers. */
  readonly chatModel: string | undefined;
  /** Undefined where neither a key nor a base URL is set. */
  readonly modelApi: ModelApiConfig | undefined;
  readonly modelLimits: ModelLimits;
  /** Undefined where Slack is not set up. */
  readonly slack: SlackConfig | undefined;
  readonly redisUrl: Secret | undefined;
  readonly logLevel: Environment['LOG_LEVEL'];
}

/**
 * Reads the environment. Pure: touches neither disk nor network. An empty string counts as unset.
 * @throws RolecallError `config_invalid` naming every problem at once; `facts.problems` lists them.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = new Map<string, string>();
  for (const { name } of VARIABLES) {
    const value = env[name]?.trim();
    if (value !== undefined && value !== '') given.set(name, value);
  }
  const parsed = environmentSchema.safeParse(Object.fromEntries(given));
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map(toProblem)),
    ...crossCheck(parsed.success ? parsed.data : readableOnly(given), new Set(given.keys())),
  ];
  if (!parsed.success || problems.length > 0) throw configInvalid(problems);
  return toConfig(parsed.data);
}

function toProblem(issue: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}): ConfigProblem {
  const name = VARIABLES.find((variable) => variable.name === issue.path[0])?.name;
  return { variable: name ?? 'PORT', message: issue.message };
}

/** The plain values that the cross-checks look at, when some other variable could not be read. */
function readableOnly(given: ReadonlyMap<VariableName | string, string>): Partial<Environment> {
  return {
    ROLECALL_CHAT_MODEL: given.get('ROLECALL_CHAT_MODEL') ?? 'auto',
    ROLECALL_EMBEDDINGS: given.get('ROLECALL_EMBEDDINGS') ?? 'auto',
  };
}

function configInvalid(problems: readonly ConfigProblem[]): RolecallError {
  const lines = problems.map((problem) => `  ${problem.variable} ${problem.message}`);
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  return new RolecallError('config_invalid', `The environment has ${count}:\n${lines.join('\n')}`, {
    facts: { problems },
  });
}

function toConfig(env: Environment): Config {
  return {
    server: {
      port: env.PORT,
      host: env.HOST,
      allowedOrigins: env.ROLECALL_ALLOWED_ORIGINS,
      ratePerMinute: env.ROLECALL_RATE_PER_MINUTE,
      trustProxy: env.ROLECALL_TRUST_PROXY,
      metrics: env.ROLECALL_METRICS,
    },
    corpusDir: env.ROLECALL_CORPUS_DIR,
    dataDir: env.ROLECALL_DATA_DIR,
    embeddings: toEmbeddings(env),
    chatModel: chooseChatModel(env),
    modelApi: toModelApi(env),
    modelLimits: {
      api: env.ROLECALL_MODEL_API,
      timeoutSeconds: env.ROLECALL_MODEL_TIMEOUT_SECONDS,
      concurrency: env.ROLECALL_MODEL_CONCURRENCY,
      contextTokens: env.ROLECALL_MODEL_CONTEXT_TOKENS,
      dailyTokens: env.ROLECALL_MODEL_DAILY_TOKENS,
      conversationAnswers: env.ROLECALL_MODEL_CONVERSATION_ANSWERS,
      price: env.ROLECALL_MODEL_PRICE,
    },
    slack: toSlack(env),
    redisUrl: env.REDIS_URL,
    logLevel: env.LOG_LEVEL,
  };
}

function toEmbeddings(env: Environment): EmbeddingsConfig {
  const chosen = env.ROLECALL_EMBEDDINGS;
  if (chosen === 'openai' || (chosen === 'auto' && env.OPENAI_API_KEY !== undefined)) {
    return { kind: 'openai', model: env.ROLECALL_EMBEDDING_MODEL };
  }
  if (chosen === 'builtin' || chosen === 'auto') return { kind: 'builtin' };
  return { kind: 'local', folder: chosen };
}

function toModelApi(env: Environment): ModelApiConfig | undefined {
  if (env.OPENAI_API_KEY === undefined && env.OPENAI_BASE_URL === undefined) return undefined;
  return {
    ...(env.OPENAI_API_KEY === undefined ? {} : { apiKey: env.OPENAI_API_KEY }),
    ...(env.OPENAI_BASE_URL === undefined ? {} : { baseUrl: env.OPENAI_BASE_URL }),
  };
}

function toSlack(env: Environment): SlackConfig | undefined {
  if (env.SLACK_BOT_TOKEN === undefined) return undefined;
  const api = env.SLACK_API_URL === undefined ? {} : { apiUrl: env.SLACK_API_URL };
  if (env.SLACK_APP_TOKEN !== undefined) {
    return {
      botToken: env.SLACK_BOT_TOKEN,
      transport: { kind: 'socket', appToken: env.SLACK_APP_TOKEN },
      ...api,
    };
  }
  if (env.SLACK_SIGNING_SECRET === undefined) return undefined;
  return {
    botToken: env.SLACK_BOT_TOKEN,
    transport: { kind: 'http', signingSecret: env.SLACK_SIGNING_SECRET },
    ...api,
  };
}
