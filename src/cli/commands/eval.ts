import type { CommandSpec } from '../command.js';

export const evaluate: CommandSpec = {
  name: 'eval',
  args: '[file]',
  summary: 'score a question set, or with --auto one made from the documents',
  options: [
    { flags: '--auto', description: 'make the questions from what was understood of the documents' },
    { flags: '--corpus <dir>', description: 'documents other than those of ROLECALL_CORPUS_DIR' },
    { flags: '--today <date>', description: 'the date up to which open-ended roles run, YYYY-MM-DD' },
    { flags: '--failures', description: 'print the failed questions with their whole answers and citations' },
    { flags: '--min <percent>', description: 'fail where fewer questions pass' },
    { flags: '--seed <text>', description: 'with --auto: the same questions in other words' },
    { flags: '--save <file>', description: 'with --auto: write the questions down, as JSON Lines' },
    { flags: '--json', description: 'print the scorecard and every failed question as JSON' },
  ],
  examples: [
    'rolecall eval --auto',
    'rolecall eval questions.jsonl --failures',
    'rolecall eval questions.jsonl --corpus cv --today 2026-11-23 --min 95',
  ],
  run: async (input) => (await import('../eval/run-eval.js')).runEval(input),
};
