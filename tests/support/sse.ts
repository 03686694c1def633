import { createParser } from 'eventsource-parser';

/** A part of the stream as a client sees it. */
export type Part = { type: string } & Record<string, unknown>;

/** Everything that a finished stream said: its parts, its comment lines, and whether it ended in `[DONE]`. */
export interface ReadStream {
  readonly parts: Part[];
  readonly comments: string[];
  readonly isDone: boolean;
}

/** Parses a whole event stream. */
export function parseStream(text: string): ReadStream {
  const parts: Part[] = [];
  const comments: string[] = [];
  let isDone = false;
  const parser = createParser({
    onEvent: ({ data }) => {
      if (isDone) throw new Error('something came after [DONE]');
      if (data === '[DONE]') isDone = true;
      else parts.push(JSON.parse(data));
    },
    onComment: (comment) => comments.push(comment.trim()),
    onError: (error) => {
      throw error;
    },
  });
  parser.feed(text);
  return { parts, comments, isDone };
}
