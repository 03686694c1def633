import type { RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Registry } from 'prom-client';
import type { Answer } from '../model/answer.js';

/** Figures for Prometheus: the process, and answers by status and mode. Never a question. */
export interface Metrics {
  readonly handler: RequestHandler;
  readonly onAnswer: (answer: Answer) => void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: 'rolecall_answers_total',
    help: 'Finished answers by status and mode',
    labelNames: ['status', 'mode'] as const,
    registers: [registry],
  });
  return {
    handler: async (_request, response) => {
      response.set('Content-Type', registry.contentType).send(await registry.metrics());
    },
    onAnswer: ({ status, mode }) => answers.inc({ status, mode }),
  };
}
