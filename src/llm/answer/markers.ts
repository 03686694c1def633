/** A sentence without its markers, and the numbers that they name. */
export interface MarkedSentence {
  readonly text: string;
  /** In order, each once. */
  readonly numbers: readonly number[];
}

/** `[1]`, `[1,3]`, `[1, 3]`, `[1-3]`, `【1】`, `【1†source】`. */
const MARKER = /\s*[[【]\s*(\d{1,4}(?:\s*[,;–-]\s*\d{1,4})*)\s*(?:†[^\]】]{0,40})?[\]】]/g;
/** Code and quotations: what looks like a marker there is somebody's text. */
const QUOTED = /`[^`]*`|“[^”]*”|"[^"]*"|«[^»]*»/g;
/** Longest run that `[1-9]` may stand for. */
const LONGEST_RANGE = 10;

/** Takes the markers out of a sentence, in whatever form models write them. */
export function readMarkers(sentence: string): MarkedSentence {
  const quoted = [...sentence.matchAll(QUOTED)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const numbers: number[] = [];
  const text = sentence.replace(MARKER, (found: string, list: string, at: number) => {
    const start = at + found.length - found.trimStart().length;
    if (quoted.some(([from, to]) => start > from && start < to)) return found;
    numbers.push(...numbersOf(list));
    return '';
  });
  return { text: tidy(text), numbers: [...new Set(numbers)] };
}

function numbersOf(list: string): number[] {
  return list.split(/[,;]/).flatMap((part) => {
    const [first = 0, last = first] = part.split(/[–-]/).map(Number);
    if (last < first || last - first >= LONGEST_RANGE) return [first, last];
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

const tidy = (text: string): string =>
  text
    .replace(/\s+([.,;:!?])/g, '$1')
    .replace(/([.!?])\.+$/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
