import type { Span } from '../../model/document.js';

/** About 400 tokens: past that, one vector no longer says what a passage is about. */
export const LONGEST_PIECE_CHARACTERS = 1_600;

const SEPARATORS = ['\n\n', '\n', '. ', '? ', '! ', '; ', ', ', ' ', ''];

/**
 * Cuts a long passage at paragraph, line, sentence or clause ends. Each piece is an exact sub-span: in order,
 * without overlap, nothing lost but white space between pieces.
 */
export async function splitSpan(source: string, span: Span): Promise<Span[]> {
  // Imported on demand: few profiles hold a passage this long.
  const { RecursiveCharacterTextSplitter } = await import('@langchain/textsplitters');
  const splitter = new RecursiveCharacterTextSplitter({
    chunkSize: LONGEST_PIECE_CHARACTERS,
    chunkOverlap: 0,
    separators: SEPARATORS,
  });
  const spans: Span[] = [];
  let from = span.start;
  for (const piece of await splitter.splitText(source.slice(span.start, span.end))) {
    const start = source.indexOf(piece, from);
    if (start < 0 || start + piece.length > span.end) return [span];
    from = start + piece.length;
    spans.push({ document: span.document, start, end: from });
  }
  return spans.length === 0 ? [span] : spans;
}
