import type { Answer, Citation } from '../../../src/model/answer.js';

/** What the scripted server does with one question. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly steps?: readonly Step[] }
  | { readonly kind: 'whole'; readonly answer: Answer }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: unknown;
    }
  | { readonly kind: 'raw'; readonly contentType: string; readonly body: string };

/** What happens between the pieces of a streamed answer: wait for the test, or cut the socket. */
export interface Step {
  /** After how many text pieces. */
  readonly after: number;
  readonly wait?: Promise<void>;
  readonly cut?: boolean;
  /** Ends the stream with an `error` part. */
  readonly error?: boolean;
}

export const QUOTE = 'Ran the night ward of 28 beds and trained eleven new nurses.';

export function citation(id: number, extra: Partial<Citation> = {}): Citation {
  return {
    id,
    document: 'resume.txt',
    start: 20,
    end: 20 + QUOTE.length,
    quote: QUOTE,
    context: 'Staff Nurse at St Brigid’s, 2019 – 2022',
    ...extra,
  };
}

export function answer(text: string, extra: Partial<Answer> = {}): Answer {
  const ids = [...new Set([...text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1])))];
  return {
    conversationId: 'conversation-1',
    answerId: 'answer-1',
    status: 'answered',
    mode: 'extractive',
    answer: text,
    citations: ids.map((id) => citation(id)),
    followUps: [],
    ...extra,
  };
}
