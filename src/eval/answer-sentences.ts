/** A sentence of an answer, and what a reader may ask of it. */
export interface AnswerSentence {
  readonly text: string;
  readonly hasMarker: boolean;
  /** False for "Yes.", a lead-in that ends in a colon, and what is said of the documents' silence. */
  readonly isFactual: boolean;
}

/** Words whose full stop ends no sentence, lower case, without the stop. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr st prof rev sr jr no nr vs e.g i.e etc inc ltd co corp dept univ approx ca cf fig vol'.split(
    ' ',
  ),
);

/** Closing punctuation with its quotes and markers, then white space. */
const BOUNDARY = /[.!?…]+["'”’)\]]*(?:\s*\[\d+\])*[.!?]?\s+/gu;
const MARKER = /\[\d+\]/;
/** What is said of the documents, not of the candidate. */
const SILENCE =
  /\b(?:documents?|profile|résumé|resume|cv)\b[^.]{0,30}\b(?:do(?:es)? ?n[o']t|do not|does not|doesn’t|don’t|lacks?|nothing|no)\b|\bno evidence\b|\bnothing (?:in|about)\b|\bI (?:can|could|am|answer|only)\b/iu;

/** Cuts an answer into sentences; what stands in quotation marks is never cut. */
export function answerSentences(answer: string): AnswerSentence[] {
  return answer
    .split(/\n+/)
    .flatMap((line) => cutLine(line.trim()))
    .filter((text) => text !== '')
    .map((text) => ({ text, hasMarker: MARKER.test(text), isFactual: isFactual(text) }));
}

function cutLine(line: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of line.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (!isBoundary(line, { from, at: match.index, end, text: match[0] })) continue;
    pieces.push(line.slice(from, end).trim());
    from = end;
  }
  return [...pieces, line.slice(from).trim()];
}

function isBoundary(line: string, cut: { from: number; at: number; end: number; text: string }): boolean {
  if (isInsideQuote(line.slice(cut.from, cut.end))) return false;
  const next = line.slice(cut.end);
  if (/^(?:\[|\(|\p{Ll})/u.test(next)) return false;
  if (MARKER.test(cut.text)) return true;
  if (/^\d/.test(next) || !cut.text.startsWith('.')) return !/^\d/.test(next);
  const word = /([\p{L}.]+)$/u.exec(line.slice(cut.from, cut.at))?.[1] ?? '';
  return !(/^\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase()));
}

function isInsideQuote(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/“/g) > count(/”/g);
}

function isFactual(text: string): boolean {
  const bare = text
    .replace(/\[\d+\]/g, '')
    .replace(/^[-*]\s+/, '')
    .trim();
  if (/:$/.test(bare)) return false;
  if (/^(?:yes|no|not (?:quite|exactly|really))[.!]?$/i.test(bare)) return false;
  return !SILENCE.test(bare.replace(/“[^”]*”/g, '“”'));
}

/** Words of an answer, without its markers. */
export function countWords(answer: string): number {
  return answer.replace(/\[\d+\]/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’.,%+#/-]*/gu)?.length ?? 0;
}
