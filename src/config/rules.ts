import type { Environment } from './schema.js';
import type { VariableName } from './variables.js';

/** One thing wrong with the environment: which variable, and what, why and the cure. */
export interface ConfigProblem {
  readonly variable: VariableName;
  readonly message: string;
}

const MODEL_ACCESS = 'needs OPENAI_API_KEY, or OPENAI_BASE_URL for a compatible server';

/** What the variables must say together. Takes what could be read; unread ones count as unset. */
export function crossCheck(env: Partial<Environment>, given: ReadonlySet<string>): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const has = (name: VariableName) => given.has(name);
  const hasModelAccess = has('OPENAI_API_KEY') || has('OPENAI_BASE_URL');

  const model = env.ROLECALL_CHAT_MODEL ?? 'auto';
  if (model !== 'auto' && model !== 'none' && !hasModelAccess) {
    problems.push({ variable: 'ROLECALL_CHAT_MODEL', message: `names a model and ${MODEL_ACCESS}` });
  }
  if (env.ROLECALL_EMBEDDINGS === 'openai' && !hasModelAccess) {
    problems.push({ variable: 'ROLECALL_EMBEDDINGS', message: `is openai and ${MODEL_ACCESS}` });
  }
  return [...problems, ...slackProblems(has)];
}

function slackProblems(has: (name: VariableName) => boolean): ConfigProblem[] {
  const bot = has('SLACK_BOT_TOKEN');
  const signing = has('SLACK_SIGNING_SECRET');
  const app = has('SLACK_APP_TOKEN');
  if (bot && !signing && !app) {
    return [
      {
        variable: 'SLACK_SIGNING_SECRET',
        message: 'is unset while SLACK_BOT_TOKEN is set; set it for HTTP, or SLACK_APP_TOKEN for Socket Mode',
      },
    ];
  }
  if (!bot && (signing || app)) {
    const other = app ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET';
    return [{ variable: 'SLACK_BOT_TOKEN', message: `is unset while ${other} is set; set both, or neither` }];
  }
  return [];
}
