import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runEval } from '../../src/cli/eval/run-eval.js';
import { startScriptedModel } from '../llm/support/scripted-model.js';
import { freePort } from '../support/free-port.js';
import { commandInput } from '../support/terminal.js';
import { createWorkspace } from '../support/workspace.js';
import { questionOf } from './support/answers.js';

/** Scores two questions, of which a model may write one. */
async function evaluateWith(baseUrl: string) {
  const workspace = createWorkspace();
  const file = join(workspace.root, 'set.jsonl');
  const questions = [
    questionOf({ id: 'work', turns: ['What did she do at Larkmoor University Hospital?'] }),
    questionOf({ id: 'cobol', turns: ['Does she know COBOL?'], refuse: true }),
  ];
  writeFileSync(file, questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
  const model = { OPENAI_BASE_URL: baseUrl, ROLECALL_CHAT_MODEL: 'scripted', ROLECALL_EMBEDDINGS: 'builtin' };
  const input = commandInput({ args: [file], env: { ...workspace.env, ...model }, options: { json: true } });
  await runEval(input);
  return { card: JSON.parse(input.out.text()), err: input.err.text() };
}

test('with a model the same set is scored, and who wrote what is counted', async () => {
  const model = await startScriptedModel();
  onTestFinished(() => model.stop());
  const { card, err } = await evaluateWith(model.baseUrl);
  expect(card.total).toMatchObject({
    passed: { hits: 2, of: 2 },
    modes: { extractive: 1, llm: 1 },
    wrongSpans: 0,
  });
  expect(err).not.toContain('the model wrote none');
});

test('a model that is down is told, since the extractive answers hide it', async () => {
  const { card, err } = await evaluateWith(`http://127.0.0.1:${await freePort()}/v1`);
  expect(card.total).toMatchObject({ passed: { hits: 2, of: 2 }, modes: { extractive: 2, llm: 0 } });
  expect(err).toContain('the model wrote none of these answers');
});
