import type { Line } from '../../model/document.js';
import type { Range } from '../text/split-lines.js';

/** A paragraph, list item, heading or table row: a line with those that continue it. */
export interface Block extends Range {
  /** Index of its first line. */
  readonly first: number;
  /** Index after its last line. */
  readonly after: number;
  readonly kind: 'blank' | 'heading' | 'item' | 'row' | 'paragraph';
}

/** Groups the lines of a text into blocks, in order; each line is in one. */
export function findBlocks(text: string, lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  lines.forEach((line, index) => {
    const open = blocks.at(-1);
    const kind = kindOf(line);
    const before = lines[index - 1];
    if (
      open !== undefined &&
      before !== undefined &&
      kind === 'paragraph' &&
      continues(text, open, before, line)
    ) {
      blocks[blocks.length - 1] = { ...open, end: line.end, after: index + 1 };
    } else {
      blocks.push({ start: line.start, end: line.end, first: index, after: index + 1, kind });
    }
  });
  return blocks;
}

function kindOf(line: Line): Block['kind'] {
  if (line.end === line.start) return 'blank';
  if (line.heading !== undefined) return 'heading';
  if (line.bullet === true) return 'item';
  return line.cells === undefined ? 'paragraph' : 'row';
}

/** Said by the loader, or plain from a sentence that goes on in lower case. Side by side on one line: always. */
function continues(text: string, open: Block, before: Line, line: Line): boolean {
  if (open.kind !== 'paragraph' && open.kind !== 'item') return false;
  if (line.continuation === true || !text.slice(before.end, line.start).includes('\n')) return true;
  return (
    /^\s*\p{Ll}/u.test(text.slice(line.start, line.end)) &&
    !/[.!?:]\s*$/.test(text.slice(before.start, before.end))
  );
}
