import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { initChatModel } from 'langchain/chat_models/universal';
import type { ChatModel, ChatPiece, ChatPrompt } from './chat-model.js';
import { toModelFailure } from './classify-error.js';
import { createStreamEnding } from './stream-ending.js';

/** How an OpenAI-compatible server is reached. */
export interface ChatAccess {
  readonly model: string;
  /** Undefined for servers that ask for none. */
  readonly apiKey: string | undefined;
  /** Undefined for OpenAI itself. */
  readonly baseUrl: string | undefined;
  /** Chat Completions, which every compatible server has, or OpenAI's Responses. */
  readonly api: 'chat' | 'responses';
  /** Until the reply's headers. */
  readonly connectMs: number;
  /** Most tokens of a reply. */
  readonly maxOutputTokens: number;
  readonly fetch: typeof globalThis.fetch;
  readonly nowMs: () => number;
}

/** Models that refuse a temperature. */
const FIXED_TEMPERATURE = /^(?:o\d|gpt-5)/;
/** Compatible servers without keys still want the header. */
const NO_KEY = 'none';

/**
 * A chat model through LangChain and the `openai` client, in streaming. Nothing is retried here, nothing is kept at
 * the provider, and no tools are offered.
 */
export async function createLangChainChat(access: ChatAccess): Promise<ChatModel> {
  const model = await initChatModel(access.model, {
    modelProvider: 'openai',
    apiKey: access.apiKey ?? NO_KEY,
    maxRetries: 0,
    timeout: access.connectMs,
    maxTokens: access.maxOutputTokens,
    streamUsage: true,
    useResponsesApi: access.api === 'responses',
    ...(access.api === 'responses' ? { zdrEnabled: true } : {}),
    ...(FIXED_TEMPERATURE.test(access.model) ? {} : { temperature: 0 }),
    configuration: {
      ...(access.baseUrl === undefined ? {} : { baseURL: access.baseUrl }),
      fetch: access.fetch,
      logLevel: 'off',
    },
  });

  async function* stream(
    prompt: ChatPrompt,
    { signal }: { readonly signal?: AbortSignal },
  ): AsyncGenerator<ChatPiece> {
    // An own controller: LangChain adds listeners to the signal that it is given and leaves them there.
    const controller = new AbortController();
    const abort = () => controller.abort(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    if (signal?.aborted) abort();
    const ending = createStreamEnding();
    try {
      const messages = [new SystemMessage(prompt.system), new HumanMessage(prompt.user)];
      for await (const chunk of await model.stream(messages, { signal: controller.signal })) {
        ending.read(chunk);
        // Chat Completions gives plain strings; the getter's search through content blocks costs more than the rest.
        const text = typeof chunk.content === 'string' ? chunk.content : chunk.text;
        if (text !== '') yield { type: 'text', text };
      }
      signal?.throwIfAborted();
      yield ending.piece();
    } catch (error) {
      throw toModelFailure(signal?.aborted ? signal.reason : error, access.nowMs);
    } finally {
      signal?.removeEventListener('abort', abort);
      controller.abort();
    }
  }

  return { name: access.model, stream };
}
