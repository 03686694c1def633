import type { Field } from '../../model/profile.js';
import type { Block } from '../text/blocks.js';
import { fieldOf, type Page, trimSpace } from '../text/page.js';

/** How deep a line stands: headings, then bare lines, then list items by their depth. */
const depthOf = (block: Block) => (block.heading === undefined ? (block.bullet ?? -1) : block.heading - 10);

/** The groups that a list of skills is in while it is read: an inner one ends with its items, the outer goes on. */
export class Groups {
  private readonly opened: { readonly name: Field; readonly depth: number }[] = [];

  /** A line that names a group opens it, inside those of outer lines. */
  open(page: Page, block: Block): void {
    const depth = depthOf(block);
    this.leave(depth);
    const end = block.end - (/\s*:\s*$/.exec(block.plain)?.[0].length ?? 0);
    this.opened.push({ name: fieldOf(page, { start: block.start, end }), depth });
  }

  /** The group of a line, if any; with `around` that of its own line's depth, outside of the group that it opened. */
  of(block: Block, around?: number): Field | undefined {
    const depth = around ?? depthOf(block);
    if (around !== undefined) return this.opened.findLast((group) => group.depth < around)?.name;
    // A bare line below a bare group's name belongs to it.
    if (block.bullet !== undefined || block.heading !== undefined) this.leave(depth);
    return this.opened.at(-1)?.name;
  }

  private leave(depth: number): void {
    while ((this.opened.at(-1)?.depth ?? -Infinity) >= depth) this.opened.pop();
  }
}

/** "Languages: Python, R; Tools: Git, Docker": a line with several groups as one block for each. */
export function splitGroups(page: Page, block: Block): readonly Block[] {
  if (block.cells !== undefined || !/^[^:;,]{2,30}:\s/.test(block.plain)) return [block];
  const cuts = [...block.plain.matchAll(/(?:;|\s\|)\s+(?=[^:;,|]{2,30}:\s)/g)];
  if (cuts.length === 0) return [block];
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const ends = [...cuts.map((cut) => cut.index), block.plain.length];
  return starts.map((start, index) => {
    const range = trimSpace(page.plain, {
      start: block.start + start,
      end: block.start + (ends[index] ?? start),
    });
    return { ...block, ...range, plain: page.plain.slice(range.start, range.end) };
  });
}
