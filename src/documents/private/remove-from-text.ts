import type { Line } from '../../model/document.js';
import { overlapping } from '../text/ranges.js';
import type { Range } from '../text/split-lines.js';
import { type Block, findBlocks } from './blocks.js';
import { cutRanges } from './cut.js';
import type { PassageFinder } from './passage-finder.js';
import { sentenceRanges } from './sentences.js';

/** `Marital status: …`: a label and what it labels belong together, however many sentences follow. */
const LABELLED = /^[^.!?:]{1,40}:\s/;

/**
 * Removes each sentence of a paragraph, and each list item, heading and table row, that holds a private passage.
 * A heading or label that says nothing else takes what stands under it along.
 */
export function removeFromText(
  text: string,
  lines: readonly Line[],
  finder: PassageFinder,
): { text: string; lines: readonly Line[] } {
  const blocks = findBlocks(text, lines);
  const unitsOf = makeUnits(text);
  const cuts: Range[] = [];
  for (const match of finder.find(text)) {
    const touched = overlapping(blocks, match);
    if (touched.length > 1 && !match.mayCross) continue;
    for (const block of touched) cuts.push(...overlapping(unitsOf(block), match));
  }
  blocks.forEach((block, index) => {
    const said = text.slice(block.start, block.end);
    if (block.kind === 'blank' || !finder.isWhole(said)) return;
    // A sentence says all it has to say; only a label ("Marital status") speaks of what stands under it.
    if (block.kind === 'paragraph' && /[.!?…]["'”’»)]*\s*$/.test(said)) return;
    const last = blocksUnder(blocks, lines, index).at(-1);
    if (last !== undefined) cuts.push({ start: block.start, end: last.end });
  });
  return cutRanges(text, lines, cuts);
}

/** What of a block goes at once: a sentence of a paragraph; anything else as a whole. Worked out once for each block. */
function makeUnits(text: string): (block: Block) => readonly Range[] {
  const known = new Map<Block, readonly Range[]>();
  return (block) => {
    const units = known.get(block) ?? findUnits(text, block);
    known.set(block, units);
    return units;
  };
}

function findUnits(text: string, block: Block): readonly Range[] {
  if (block.kind !== 'paragraph' || LABELLED.test(text.slice(block.start, block.end))) return [block];
  return sentenceRanges(text, block);
}

/** What a heading, a list item or a line alone says something of: its section, its inner items, the next paragraph. */
function blocksUnder(blocks: readonly Block[], lines: readonly Line[], index: number): readonly Block[] {
  const head = blocks[index];
  if (head === undefined) return [];
  const line = lines[head.first];
  const isOver = (block: Block): boolean => {
    const first = lines[block.first];
    if (first?.heading !== undefined) return line?.heading === undefined || first.heading <= line.heading;
    return head.kind === 'item' ? first?.bullet !== true || (first.depth ?? 0) <= (line?.depth ?? 0) : false;
  };
  const rest = blocks.slice(index + 1);
  if (head.kind === 'heading' || head.kind === 'item') return takeUntil(rest, isOver);
  const from = rest.findIndex((block) => block.kind !== 'blank');
  return from === -1 ? [] : takeUntil(rest.slice(from), (block) => block.kind === 'blank' || isOver(block));
}

function takeUntil(blocks: readonly Block[], isOver: (block: Block) => boolean): readonly Block[] {
  const end = blocks.findIndex(isOver);
  return end === -1 ? blocks : blocks.slice(0, end);
}
