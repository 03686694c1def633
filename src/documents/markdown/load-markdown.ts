import type { Line } from '../../model/document.js';
import type { Loaded, Loader } from '../loaded.js';
import { decodeText } from '../text/decode.js';
import { splitLines } from '../text/split-lines.js';
import { findHiddenRanges, splitAtHidden } from './hidden-ranges.js';
import { MarkdownScanner, type Piece } from './scanner.js';

/** Loads a Markdown file: the text stays as it is, with its mark-up; lines say what the mark-up means. */
export const loadMarkdown: Loader = async (bytes) => readMarkdown(decodeText(bytes));

/** Finds the lines of a Markdown text: headings, list items, table rows, wrapped paragraphs, hidden mark-up. */
export function readMarkdown(text: string): Loaded {
  const hidden = findHiddenRanges(text);
  const pieces: Piece[] = [];
  for (const line of splitLines(text)) {
    const parts = splitAtHidden(text, line, hidden);
    if (parts.length === 0) pieces.push({ start: line.start, end: line.start, hidden: false, slice: '' });
    for (const part of parts) pieces.push({ ...part, slice: text.slice(part.start, part.end) });
  }
  const scanner = new MarkdownScanner(text, pieces);
  const lines: Line[] = pieces.map((_, index) => scanner.read(index));
  return { text, lines };
}
