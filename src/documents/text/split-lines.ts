/** A range of the text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The lines of a text without their line feeds; lines of white space are empty ranges; no line after a final feed. */
export function splitLines(text: string): Range[] {
  const lines: Range[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    lines.push({ start, end: text.slice(start, end).trim() === '' ? start : end });
    start = end + 1;
  }
  return lines;
}
