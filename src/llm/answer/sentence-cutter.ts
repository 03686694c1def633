/** Cuts a stream of text into whole sentences, as they become whole. */
export interface SentenceCutter {
  /** Sentences that the new text completes, markers included, white space trimmed. */
  push(text: string): string[];
  /** What is left when the stream has ended by itself; a stream that broke off is not flushed. */
  flush(): string | undefined;
  /** Characters held back. */
  readonly held: number;
}

/** Short words whose full stop ends no sentence; lower case. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr st prof rev sr jr no vs e.g i.e eg ie etc inc ltd co corp dept univ approx ca cf al fig vol u.s u.k'.split(
    ' ',
  ),
);

/** A stop with its closing quotes and the markers behind it. */
const STOP = /[.!?…]+["”’')]*((?:\s*[[【][\d\s,;–-]{1,40}[\]】])*)/g;
const MARKED_BEFORE = /[\]】]["”’')]*$/;

export function createSentenceCutter(): SentenceCutter {
  let buffer = '';

  function* cut(): Generator<string> {
    for (;;) {
      const end = endOfFirst(buffer);
      if (end === undefined) return;
      const sentence = buffer.slice(0, end).trim();
      buffer = buffer.slice(end);
      if (sentence !== '') yield sentence;
    }
  }

  return {
    push(text) {
      buffer += text;
      return [...cut()];
    },
    flush() {
      const rest = buffer.trim();
      buffer = '';
      return rest === '' ? undefined : rest;
    },
    get held() {
      return buffer.length;
    },
  };
}

/** Where the first sentence of the text surely ends; undefined while it may go on. */
function endOfFirst(text: string): number | undefined {
  const line = text.indexOf('\n');
  if (line !== -1 && text.slice(0, line).trim() === '') return line + 1;
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (line !== -1 && match.index > line) break;
    if (isSure(text, match, end)) return end;
  }
  return line === -1 ? undefined : line + 1;
}

function isSure(text: string, match: RegExpExecArray, end: number): boolean {
  const before = text.slice(0, match.index);
  // "… [1]." is over at its stop; nothing has to be waited for.
  if (match[1] === '' && MARKED_BEFORE.test(before))
    return end <= text.length && !/^[\d.]/.test(text.slice(end));
  const rest = text.slice(end);
  const next = /^\s+(\S)/.exec(rest)?.[1];
  if (next === undefined || next === '[' || next === '【') return false;
  if (/^\p{Ll}$/u.test(next)) return false;
  if ((match[1] ?? '') !== '') return true;
  const word = /([\p{L}.]+)$/u.exec(before)?.[1] ?? '';
  const isInitial = /^\p{Lu}$/u.test(word);
  return !(match[0].startsWith('.') && (isInitial || ABBREVIATIONS.has(word.toLowerCase())));
}
