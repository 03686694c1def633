/** One environment variable: what `readConfig` reads, and what README's table is checked against. */
export interface Variable {
  readonly name: string;
  /** The default as the documentation prints it; `unset` where there is none. */
  readonly fallback: string;
  readonly meaning: string;
}

/** Every variable that Rolecall reads, in the order of the documentation. */
export const VARIABLES = [
  { name: 'PORT', fallback: '3000', meaning: 'where to listen; `0` takes any free port' },
  { name: 'HOST', fallback: '127.0.0.1', meaning: 'the address to listen on; `0.0.0.0` for all' },
  { name: 'ROLECALL_CORPUS_DIR', fallback: 'corpus', meaning: 'the profile documents' },
  {
    name: 'ROLECALL_DATA_DIR',
    fallback: '.rolecall',
    meaning: 'index, conversations, logs of unanswered questions',
  },
  {
    name: 'ROLECALL_EMBEDDINGS',
    fallback: 'auto',
    meaning: '`builtin`, `openai`, or a local model folder; `auto`: openai with a key, else builtin',
  },
  {
    name: 'ROLECALL_EMBEDDING_MODEL',
    fallback: 'text-embedding-3-small',
    meaning: 'the model that `ROLECALL_EMBEDDINGS=openai` asks for',
  },
  {
    name: 'ROLECALL_CHAT_MODEL',
    fallback: 'auto',
    meaning: 'a model name, or `none` for extractive answers; `auto`: a default model with a key, else none',
  },
  { name: 'OPENAI_API_KEY', fallback: 'unset', meaning: 'the key for OpenAI or a compatible server' },
  {
    name: 'OPENAI_BASE_URL',
    fallback: 'unset',
    meaning: 'a compatible server: Ollama, vLLM, llama.cpp, LM Studio, a gateway',
  },
  {
    name: 'ROLECALL_MODEL_API',
    fallback: 'chat',
    meaning: '`chat` (Chat Completions, which every compatible server has) or `responses`',
  },
  {
    name: 'ROLECALL_MODEL_TIMEOUT_SECONDS',
    fallback: '45',
    meaning: 'longest time that a model may write; half of it until its first word, a third until it replies',
  },
  {
    name: 'ROLECALL_MODEL_CONCURRENCY',
    fallback: '32',
    meaning: 'answers that a model writes at once; as many again wait, the rest are extractive',
  },
  {
    name: 'ROLECALL_MODEL_CONTEXT_TOKENS',
    fallback: '16000',
    meaning: 'longest prompt; a profile that is longer gives way to the evidence found',
  },
  {
    name: 'ROLECALL_MODEL_DAILY_TOKENS',
    fallback: '2000000',
    meaning: 'tokens a day and process (UTC), after which answers are extractive; `0` is no limit',
  },
  {
    name: 'ROLECALL_MODEL_CONVERSATION_ANSWERS',
    fallback: '40',
    meaning: 'answers of one conversation that a model writes; later ones are extractive',
  },
  {
    name: 'ROLECALL_MODEL_PRICE',
    fallback: 'unset',
    meaning:
      'US dollars a million tokens, input/output, such as `0.40/1.60`: logs then tell what an answer cost',
  },
  {
    name: 'ROLECALL_ALLOWED_ORIGINS',
    fallback: 'same origin only',
    meaning: 'comma-separated origins that may embed the widget',
  },
  {
    name: 'ROLECALL_RATE_PER_MINUTE',
    fallback: '20',
    meaning: 'questions a minute per visitor; `0` is off',
  },
  {
    name: 'ROLECALL_TRUST_PROXY',
    fallback: '0',
    meaning: 'number of proxies in front whose `X-Forwarded-For` counts, or their addresses, comma-separated',
  },
  { name: 'ROLECALL_METRICS', fallback: '0', meaning: '`1` serves Prometheus figures at `/metrics`' },
  { name: 'SLACK_BOT_TOKEN', fallback: 'unset', meaning: 'the Slack bot, `xoxb-…`' },
  { name: 'SLACK_SIGNING_SECRET', fallback: 'unset', meaning: 'Slack over HTTP' },
  { name: 'SLACK_APP_TOKEN', fallback: 'unset', meaning: 'Slack over Socket Mode, `xapp-…`' },
  { name: 'SLACK_API_URL', fallback: 'unset', meaning: 'another Slack API address, for tests and proxies' },
  {
    name: 'REDIS_URL',
    fallback: 'unset',
    meaning: 'shared conversations and limits, for more than one replica',
  },
  { name: 'LOG_LEVEL', fallback: 'info', meaning: 'pino levels, or `silent`' },
] as const satisfies readonly Variable[];

/** The name of a variable that Rolecall reads. */
export type VariableName = (typeof VARIABLES)[number]['name'];
