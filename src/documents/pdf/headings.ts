import type { Block } from './blocks.js';

/** What the look of a block says of it. */
export interface Look {
  readonly heading?: number;
  readonly emphasised?: true;
}

/** So much larger than body text, a short line is a heading; bold, so much. */
const LARGER = 1.07;
const LARGER_BOLD = 1.025;
/** Longer blocks are paragraphs, however large they are set. */
const MAX_LENGTH = 110;
const MAX_LEVEL = 6;

/** Says of each block whether it is a heading, and of which level: the larger (and bolder) the higher. */
export function findLooks(blocks: readonly Block[]): Look[] {
  const body = bodySize(blocks);
  const styles = blocks.map((block) => styleOf(block, body));
  const ranks = [...new Set(styles.filter((style) => style !== undefined))].sort((a, b) => b - a);
  return blocks.map((block, index) => {
    const style = styles[index];
    if (style !== undefined) return { heading: Math.min(MAX_LEVEL, ranks.indexOf(style) + 1) };
    return block.lines.every((line) => line.bold) && isShort(block) ? { emphasised: true } : {};
  });
}

/** The size of most letters, to half a point. */
function bodySize(blocks: readonly Block[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of blocks.flatMap((block) => block.lines)) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

/** A number that orders heading styles by size, then weight, then capitals; undefined for what is no heading. */
function styleOf(block: Block, body: number): number | undefined {
  const [first] = block.lines;
  if (first === undefined || first.marked || !isShort(block) || block.cells !== undefined) return undefined;
  const bold = block.lines.every((line) => line.bold);
  const capitals = isCapitals(block);
  const size = Math.round(first.size * 4) / 4;
  if (size >= body * (bold ? LARGER_BOLD : LARGER)) return size * 4 + (bold ? 1 : 0);
  return bold && capitals && size >= body * 0.9 ? size * 4 : undefined;
}

function isShort(block: Block): boolean {
  const length = block.lines.reduce((sum, line) => sum + line.text.length, 0);
  return length > 1 && length <= MAX_LENGTH && block.lines.some((line) => /\p{L}/u.test(line.text));
}

function isCapitals(block: Block): boolean {
  return block.lines.every((line) => !/\p{Ll}/u.test(line.text) && /\p{Lu}{2}/u.test(line.text));
}
