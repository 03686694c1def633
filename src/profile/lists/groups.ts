import type { Field } from '../../model/profile.js';
import type { Block } from '../text/blocks.js';
import { fieldOf, type Page } from '../text/page.js';

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
