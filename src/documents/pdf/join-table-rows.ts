import { isDateLike } from '../layout/date-like.js';
import type { Block } from './blocks.js';
import type { Placed } from './reading-order.js';

/** Are both in the first cell of one table row, or both in the rest of it, or both in no table? */
export function sameCell(a: Placed, b: Placed): boolean {
  return a.row === b.row && isFirst(a) === isFirst(b);
}

/**
 * Puts the first cell of a table row (`Languages`) and the rest (`Spanish, English`) on one line, where each is one
 * block. A date stays a line of its own, before what it dates; so does a first cell with several blocks beside it.
 */
export function joinTableRows(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    const next = blocks[index + 1];
    if (next !== undefined && isPair(block, next, blocks[index - 1], blocks[index + 2])) {
      const cells = [...(block.cells ?? [block.lines]), ...(next.cells ?? [next.lines])];
      joined.push({ lines: [...block.lines, ...next.lines], cells, apart: block.apart });
      index++;
    } else {
      joined.push(block);
    }
  }
  return joined;
}

function isPair(block: Block, next: Block, before: Block | undefined, after: Block | undefined): boolean {
  const row = rowOf(block);
  const [first] = block.lines;
  const [second] = next.lines;
  if (row === undefined || first === undefined || second === undefined || rowOf(next) !== row) return false;
  if (!isFirst(first) || isFirst(second) || second.marked) return false;
  if (rowOf(before) === row || rowOf(after) === row) return false;
  return !isDateLike(block.lines.map((line) => line.text).join(' '));
}

function rowOf(block: Block | undefined): Placed['row'] {
  return block?.lines[0]?.row;
}

/** `place` copies segments, so cells are told by position. */
function isFirst(placed: Placed): boolean {
  return [...(placed.row?.first ?? [])].some((segment) => segment.x0 === placed.x0 && segment.y === placed.y);
}
