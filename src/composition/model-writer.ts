import type { Config } from '../config.js';
import type { WriteReport } from '../llm/answer/write-report.js';
import type { Logger } from '../logging.js';
import type { Profile } from '../model/profile.js';
import type { EnginePort } from '../services/engine-port.js';
import { createModelEngine, type DecidingEngine } from '../services/model-engine.js';

export interface WriterParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly now: () => Date;
}

/** Puts a model's writing in front of an engine, for one profile. */
export type WriteWith = (engine: DecidingEngine & EnginePort, profile: Profile) => EnginePort;

const TOKENS_A_PRICE = 1_000_000;

/**
 * The writer of the configuration, made once: its budget and its circuit breaker outlive a new index. Without a
 * model, engines stay as they are and nothing of LangChain is loaded.
 */
export async function createWriteWith({ config, logger, now }: WriterParts): Promise<WriteWith> {
  const { chatModel, modelApi, modelLimits } = config;
  if (chatModel === undefined) return (engine) => engine;
  const { createWriter } = await import('../llm/create-writer.js');
  const writer = await createWriter({
    model: chatModel,
    apiKey: modelApi?.apiKey?.reveal(),
    baseUrl: modelApi?.baseUrl,
    api: modelLimits.api,
    timeoutMs: modelLimits.timeoutSeconds * 1000,
    concurrency: modelLimits.concurrency,
    contextTokens: modelLimits.contextTokens,
    dailyTokens: modelLimits.dailyTokens,
    now,
    nowMs: () => performance.now(),
    random: Math.random,
    fetch: globalThis.fetch,
    onReport: (report) => {
      const facts = { ...report, costUsd: costOf(report, modelLimits.price) };
      if (report.ending === 'whole') logger.info(facts, 'a model wrote an answer');
      else if (report.ending === 'aborted') logger.info(facts, 'a visitor left while a model wrote');
      else logger.warn(facts, 'a model failed; the extractive answer took its place');
    },
    onCircuit: (state) =>
      state === 'open'
        ? logger.warn({}, 'the model is not asked for a while: it failed too often')
        : logger.info({}, 'the model answers again'),
  });
  return (engine, profile) =>
    createModelEngine({
      engine,
      writer: {
        write: (input) => writer.write({ ...input, profile }),
        rewrite: (input) => writer.rewrite(input),
      },
      conversationAnswers: modelLimits.conversationAnswers,
      onBound: () => logger.info({}, 'a conversation had its share of model answers; the rest is extractive'),
    });
}

/** US dollars, where the price is known and the provider counted. */
function costOf({ usage }: WriteReport, price: Config['modelLimits']['price']): number | undefined {
  if (usage === undefined || price === undefined) return undefined;
  return (usage.input * price.input + usage.output * price.output) / TOKENS_A_PRICE;
}
