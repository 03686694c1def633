import type { UsageMetadata } from '@langchain/core/messages';
import type { ChatPiece, TokenUsage } from './chat-model.js';
import { ModelFailure } from './model-failure.js';

/** What is read of LangChain's message chunk. */
export interface EndingFacts {
  readonly usage_metadata?: UsageMetadata | undefined;
  readonly response_metadata: Readonly<Record<string, unknown>>;
  readonly additional_kwargs: Readonly<Record<string, unknown>>;
}

type Finish = Extract<ChatPiece, { type: 'end' }>['finish'];

/** Reads from the chunks of a reply how it ended and what it cost. */
export interface StreamEnding {
  read(chunk: EndingFacts): void;
  /** The closing piece. @throws ModelFailure `cut` where the stream ended and the model had not. */
  piece(): ChatPiece;
}

export function createStreamEnding(): StreamEnding {
  let finish: Finish | undefined;
  let usage: TokenUsage | undefined;
  return {
    read(chunk) {
      finish = finishOf(chunk) ?? finish;
      const counted = chunk.usage_metadata;
      if (counted === undefined) return;
      usage = {
        input: counted.input_tokens,
        output: counted.output_tokens,
        cachedInput: counted.input_token_details?.cache_read ?? 0,
      };
    },
    piece() {
      if (finish === undefined) throw new ModelFailure('cut');
      return { type: 'end', finish, ...(usage === undefined ? {} : { usage }) };
    },
  };
}

/** Chat Completions says `finish_reason`, Responses a `status` with `incomplete_details`. */
function finishOf(chunk: EndingFacts): Finish | undefined {
  const { finish_reason: reason, status, incomplete_details: incomplete } = chunk.response_metadata;
  const isFiltered = JSON.stringify(incomplete ?? null).includes('content_filter');
  if (typeof chunk.additional_kwargs.refusal === 'string') return 'refusal';
  if (reason === 'content_filter' || isFiltered) return 'filter';
  if (reason === 'length' || status === 'incomplete') return 'length';
  if (typeof reason === 'string' || status === 'completed') return 'stop';
  return undefined;
}
