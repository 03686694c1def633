import type { ChatModel, ChatPiece, ChatPrompt, TokenUsage } from './chat-model.js';
import type { CircuitBreaker } from './circuit-breaker.js';
import { ModelFailure } from './model-failure.js';
import type { Slots } from './slots.js';
import type { TokenBudget } from './token-budget.js';

export interface Guards {
  readonly circuit: CircuitBreaker;
  readonly budget: TokenBudget;
  readonly slots: Slots;
  readonly maxOutputTokens: number;
}

/** Characters of English a token; a low guess, so that an estimate errs upwards. */
const CHARACTERS_PER_TOKEN = 3.5;

/** Tokens of a text, about; for budgets and where a provider doesn't count. */
export const estimateTokens = (text: string): number => Math.ceil(text.length / CHARACTERS_PER_TOKEN);

/** A model behind its guards: circuit breaker, budget, bound on what runs at once. All are let go however it ends. */
export function withGuards(model: ChatModel, guards: Guards): ChatModel {
  async function* stream(
    prompt: ChatPrompt,
    { signal }: { readonly signal?: AbortSignal },
  ): AsyncGenerator<ChatPiece> {
    const input = estimateTokens(prompt.system) + estimateTokens(prompt.user);
    const settle = guards.budget.reserve(input + guards.maxOutputTokens);
    let written = '';
    let usage: TokenUsage | undefined;
    let began = false;
    try {
      const release = await guards.slots.take(signal);
      try {
        guards.circuit.enter();
        began = true;
        yield* watch(prompt, signal, (piece) => {
          if (piece.type === 'text') written += piece.text;
          else usage = piece.usage;
        });
      } finally {
        release();
      }
    } finally {
      const counted = usage === undefined ? input + estimateTokens(written) : usage.input + usage.output;
      settle(began ? counted : 0);
    }
  }

  async function* watch(
    prompt: ChatPrompt,
    signal: AbortSignal | undefined,
    see: (piece: ChatPiece) => void,
  ): AsyncGenerator<ChatPiece> {
    // A visitor who leaves in the middle says nothing about the provider.
    let outcome: ModelFailure | undefined = new ModelFailure('aborted');
    try {
      for await (const piece of model.stream(prompt, signal === undefined ? {} : { signal })) {
        see(piece);
        yield piece;
      }
      outcome = undefined;
    } catch (error) {
      outcome = error instanceof ModelFailure ? error : new ModelFailure('network', { cause: error });
      throw outcome;
    } finally {
      guards.circuit.leave(outcome);
    }
  }

  return { name: model.name, stream };
}
