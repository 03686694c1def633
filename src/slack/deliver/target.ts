/** Where an answer goes: a thread, and for whom it is streamed. */
export interface Target {
  readonly channel: string;
  /** `ts` of the thread's first message. */
  readonly threadTs: string;
  /** The asker; Slack wants both for streams outside direct messages. */
  readonly userId: string;
  readonly teamId: string;
}
