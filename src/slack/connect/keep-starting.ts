import { RolecallError } from '../../errors.js';
import type { Logger } from '../../logging.js';
import type { Sleep } from '../deliver/rate-gate.js';

/** Pauses before trying to start again, in ms; the last one repeats. */
const PAUSES_MS = [5_000, 15_000, 60_000];

/**
 * Starts, and where Slack can't be reached goes on trying in the background, so that a website is not held up by an
 * outage of Slack. Rejects where Slack refuses what it was given: trying again would not help.
 */
export async function keepStarting(options: {
  readonly start: () => Promise<void>;
  readonly sleep: Sleep;
  readonly log: Logger;
  readonly signal: AbortSignal;
}): Promise<void> {
  const { start, sleep, log, signal } = options;
  const tryAgain = async () => {
    for (let tries = 0; !signal.aborted; tries += 1) {
      try {
        await sleep(PAUSES_MS[tries] ?? 60_000, signal);
        await start();
        log.info({ tries: tries + 2 }, 'Slack was reached; the bot has started');
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (isRefusal(error)) {
          log.error({ error }, 'Slack refused the bot; it stays away until the next start');
          return;
        }
        log.warn({ error }, 'Slack still can’t be reached; trying again');
      }
    }
  };
  try {
    await start();
  } catch (error) {
    if (isRefusal(error)) throw error;
    log.warn({ error }, 'Slack can’t be reached; the bot starts once it can');
    void tryAgain();
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof RolecallError && error.code === 'config_invalid';
}
