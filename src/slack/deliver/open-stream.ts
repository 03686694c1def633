import { SlackCallError } from './slack-error.js';
import type { StreamOptions } from './stream-options.js';

/**
 * Looks for a stream that Slack opened although its answer to us was lost: the newest message of the thread that is
 * still streaming. Undefined where there is none, or where Slack won't say.
 */
export async function findOpenStream({ calls, target, log }: StreamOptions): Promise<string | undefined> {
  try {
    const found = await calls.replies({ channel: target.channel, ts: target.threadTs, limit: 200 });
    return (found.messages ?? []).findLast(isStreaming)?.ts;
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    log.warn({ failure: error.failure }, 'could not see whether a stream was opened');
    return undefined;
  }
}

function isStreaming(message: object): boolean {
  return 'streaming_state' in message && message.streaming_state === 'in_progress';
}
