/** Tokens that one call used, as the provider counts them. */
export interface TokenUsage {
  readonly input: number;
  readonly output: number;
  /** Part of `input` that the provider had in its cache. */
  readonly cachedInput: number;
}

/** What a model is asked. `system` is the same for every question about a profile, so that providers can cache it. */
export interface ChatPrompt {
  readonly system: string;
  readonly user: string;
}

/** A piece of a model's reply. `end` comes once, last, and only where the model itself ended. */
export type ChatPiece =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'end';
      readonly finish: 'stop' | 'length' | 'filter' | 'refusal';
      readonly usage?: TokenUsage;
    };

/** A language model as Rolecall needs it: text in, text out, no tools. */
export interface ChatModel {
  /** For logs, such as `gpt-4.1-mini`. */
  readonly name: string;
  /** Throws ModelFailure. Leaving the loop early, or aborting, closes the socket. */
  stream(prompt: ChatPrompt, options: { readonly signal?: AbortSignal }): AsyncIterable<ChatPiece>;
}
