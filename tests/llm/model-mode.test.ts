import { expect, onTestFinished, test } from 'vitest';
import { startScriptedModel } from './support/scripted-model.js';
import { askStreamed, serveForTest } from './support/served-rolecall.js';

test('a model writes the answer, sentence by sentence, and says so', async () => {
  const model = await startScriptedModel();
  onTestFinished(() => model.stop());
  const rolecall = await serveForTest({ env: { OPENAI_BASE_URL: model.baseUrl } });
  for (const q of [
    'How long has Niamh worked at Corran Valley Hospital?',
    'What did Niamh do about infections?',
    'Does Niamh know Rust?',
    'Where did she study?',
    'What is her experience with ventilated patients?',
    'What languages does she speak?',
    'Hello',
  ]) {
    const turn = await askStreamed(rolecall.url, q);
    console.log(q, JSON.stringify(turn.answer), turn.terminals, '\n   ', turn.text);
  }
  console.log(JSON.stringify(rolecall.log, null, 1).slice(0, 3000));
  console.log(model.prompts()[0]?.user, model.prompts()[0]?.system.slice(-4500));
  expect(1).toBe(1);
});
