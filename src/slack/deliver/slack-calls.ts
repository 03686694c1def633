import type {
  AssistantThreadsSetStatusArguments,
  AssistantThreadsSetSuggestedPromptsArguments,
  ChatAppendStreamArguments,
  ChatPostMessageArguments,
  ChatStartStreamArguments,
  ChatStopStreamArguments,
  ChatUpdateArguments,
  ConversationsRepliesArguments,
  ViewsPublishArguments,
  WebClient,
} from '@slack/web-api';
import type { Logger } from '../../logging.js';
import { RateGate, type Sleep } from './rate-gate.js';
import { readFailure, SlackCallError } from './slack-error.js';

/** Whether a call may be sent again when nobody knows if it was carried out. */
interface Manner {
  /** True where doing it twice is the same as doing it once. */
  readonly repeatable: boolean;
  /** True to fail at once while Slack limits the method, instead of waiting. */
  readonly impatient?: boolean;
}

/** Pauses before the second, third and fourth try of a repeatable call, in ms. */
const BACKOFF_MS = [500, 2_000, 8_000];
/** Longest that a call waits for Slack's rate limits in all, in ms. */
const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * The Web API calls that Rolecall makes, each obeying `Retry-After` and sent again only where that is safe.
 * The client must be made with no retries of its own and with `rejectRateLimitedCalls`: its own policy would send a
 * `chat.appendStream` twice after a lost answer. Every method rejects with SlackCallError.
 */
export class SlackCalls {
  readonly #client: WebClient;
  readonly #gate: RateGate;
  readonly #sleep: Sleep;
  readonly #now: () => number;
  readonly #log: Logger;

  constructor(options: { client: WebClient; sleep: Sleep; now: () => number; log: Logger }) {
    this.#client = options.client;
    this.#sleep = options.sleep;
    this.#now = options.now;
    this.#log = options.log;
    this.#gate = new RateGate(options);
  }

  authTest() {
    return this.#run('auth.test', { repeatable: true }, () => this.#client.auth.test());
  }

  startStream(args: ChatStartStreamArguments) {
    const manner = { repeatable: false, impatient: true };
    return this.#run('chat.startStream', manner, () => this.#client.chat.startStream(args));
  }

  appendStream(args: ChatAppendStreamArguments) {
    return this.#run('chat.appendStream', { repeatable: false }, () => this.#client.chat.appendStream(args));
  }

  /** With nothing to add, stopping twice is the same as once. */
  stopStream(args: ChatStopStreamArguments) {
    const repeatable = args.markdown_text === undefined && args.blocks === undefined;
    return this.#run('chat.stopStream', { repeatable }, () => this.#client.chat.stopStream(args));
  }

  postMessage(args: ChatPostMessageArguments) {
    return this.#run('chat.postMessage', { repeatable: false }, () => this.#client.chat.postMessage(args));
  }

  updateMessage(args: ChatUpdateArguments) {
    return this.#run('chat.update', { repeatable: true }, () => this.#client.chat.update(args));
  }

  replies(args: ConversationsRepliesArguments) {
    return this.#run('conversations.replies', { repeatable: true, impatient: true }, () =>
      this.#client.conversations.replies(args),
    );
  }

  setStatus(args: AssistantThreadsSetStatusArguments) {
    return this.#run('assistant.threads.setStatus', { repeatable: false, impatient: true }, () =>
      this.#client.assistant.threads.setStatus(args),
    );
  }

  setSuggestedPrompts(args: AssistantThreadsSetSuggestedPromptsArguments) {
    return this.#run('assistant.threads.setSuggestedPrompts', { repeatable: true }, () =>
      this.#client.assistant.threads.setSuggestedPrompts(args),
    );
  }

  publishHome(args: ViewsPublishArguments) {
    return this.#run('views.publish', { repeatable: true }, () => this.#client.views.publish(args));
  }

  async #run<T>(method: string, manner: Manner, call: () => Promise<T>): Promise<T> {
    const deadline = this.#now() + LONGEST_WAIT_MS;
    for (let unclearTries = 0; ; ) {
      if (manner.impatient === true) this.#refuseWhileLimited(method);
      await this.#gate.pass(method);
      try {
        return await call();
      } catch (error) {
        const failure = readFailure(error);
        this.#log.debug({ method, ...failure }, 'Slack call failed');
        if (failure.kind === 'limited') this.#gate.close(method, failure.retryAfterSeconds);
        const waits = failure.kind === 'limited' && manner.impatient !== true && this.#now() < deadline;
        const pause = failure.kind === 'unclear' && manner.repeatable ? BACKOFF_MS[unclearTries] : undefined;
        if (pause === undefined && !waits) throw new SlackCallError(method, failure, { cause: error });
        if (pause === undefined) continue;
        unclearTries += 1;
        await this.#sleep(pause);
      }
    }
  }

  #refuseWhileLimited(method: string): void {
    const wait = this.#gate.waitMs(method);
    if (wait === 0) return;
    throw new SlackCallError(method, { kind: 'limited', retryAfterSeconds: Math.ceil(wait / 1000) });
  }
}
