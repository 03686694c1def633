import type { Config } from '../config.js';
import type { Metrics } from '../http/metrics.js';

/** Figures where they are asked for; `prom-client` is loaded only then. */
export async function createMetrics(config: Config): Promise<Metrics | undefined> {
  if (!config.server.metrics) return undefined;
  return (await import('../http/metrics.js')).createMetrics();
}
