/** Short words whose full stop ends no sentence. Lower case, without the stop. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr st prof rev sr jr no vs e.g i.e eg ie etc inc ltd co corp dept univ approx ca cf al fig vol'.split(
    ' ',
  ),
);

/** Where a sentence may end: a line break, or closing punctuation with its quotes and markers, then white space. */
const BOUNDARY = /\n+|[.!?…]+["'”’)\]]*(?:\s*\[\d+\])*[.!?]?\s+|(?:\[\d+\])+[.!?]?\s+/gu;

/**
 * Cuts a finished answer into whole sentences, each with its markers and the white space after it.
 * The pieces joined are the answer, character by character.
 */
export function splitSentences(answer: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of answer.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (!endsSentence(answer, match, end)) continue;
    pieces.push(answer.slice(from, end));
    from = end;
  }
  if (from < answer.length) pieces.push(answer.slice(from));
  return pieces;
}

function endsSentence(answer: string, match: RegExpExecArray, end: number): boolean {
  if (match[0].includes('\n')) return true;
  const next = answer.slice(end, end + 1);
  // A marker, or a word in lower case, goes on with the same sentence.
  if (next === '[' || /^\p{Ll}/u.test(next)) return false;
  if (match[0].includes('[')) return true;
  const word = /([\p{L}.]+)$/u.exec(answer.slice(Math.max(0, match.index - 20), match.index))?.[1] ?? '';
  const isInitial = /^\p{Lu}$/u.test(word);
  return !(match[0].startsWith('.') && (isInitial || ABBREVIATIONS.has(word.toLowerCase())));
}

/** The numbers of the `[n]` markers in a text, in order of appearance, repeats included. */
export function markersIn(text: string): number[] {
  return [...text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
}
