import type { Line } from '../../model/document.js';
import type { Loaded, Loader } from '../loaded.js';
import { decodeText } from '../text/decode.js';
import { type Range, splitLines } from '../text/split-lines.js';
import { findHiddenRanges, splitAtHidden } from './hidden-ranges.js';
import { splitAtTags } from './html-lines.js';
import { MarkdownScanner, type Piece } from './scanner.js';

/** Loads a Markdown file: the text stays as it is, with its mark-up; lines say what the mark-up means. */
export const loadMarkdown: Loader = async (bytes) => readMarkdown(decodeText(bytes));

/** Finds the lines of a Markdown text: headings, list items, table rows, wrapped paragraphs, hidden mark-up. */
export function readMarkdown(text: string): Loaded {
  const hidden = findHiddenRanges(text);
  const pieces = splitLines(text).flatMap((line) => piecesOf(text, line, hidden));
  const scanner = new MarkdownScanner(text, pieces);
  const lines: Line[] = pieces.map((_, index) => scanner.read(index));
  return { text, lines };
}

/** A line as one piece, or several where something hidden or an HTML tag parts it. */
function piecesOf(text: string, line: Range, hidden: readonly Range[]): readonly Piece[] {
  const parts = splitAtHidden(text, line, hidden);
  if (parts.length === 0) return [{ start: line.start, end: line.start, hidden: false, slice: '' }];
  return parts.flatMap((part): readonly Piece[] => {
    const slice = text.slice(part.start, part.end);
    // The cells of a table may hold tags; its row stays one.
    if (part.hidden || /^\s*\|/.test(slice)) return [{ ...part, slice }];
    return splitAtTags(text, part).map((each) => ({
      ...each,
      slice: text.slice(each.start, each.end),
    }));
  });
}
