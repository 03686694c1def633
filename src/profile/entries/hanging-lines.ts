import type { Block } from '../text/blocks.js';

/** Items of the outermost depth over lines of their own that are set in below them. */
export function itemsOverLines(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  let item: Block | undefined;
  for (const block of blocks) {
    if (block.bullet === 0) item = block;
    else if (block.bullet !== undefined || block.gap || block.heading !== undefined) item = undefined;
    else if (item !== undefined && block.indent > item.indent) found.add(item);
  }
  return found;
}
