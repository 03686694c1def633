/**
 * A local model server that answers from the evidence it is sent, without a key and without a model: to try model mode,
 * and to run `rolecall eval` in it.
 *
 *   npx tsx scripts/scripted-model.ts
 *   OPENAI_BASE_URL=<the URL it prints> ROLECALL_CHAT_MODEL=scripted npx rolecall eval FILE.jsonl
 */
import { startScriptedModel } from '../tests/llm/support/scripted-model.js';

const model = await startScriptedModel();
process.stdout.write(`${model.baseUrl}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void model.stop());
