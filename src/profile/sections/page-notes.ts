import type { Block } from '../text/blocks.js';

const ON_REQUEST =
  /^(?:personal |professional )?refer(?:ences|ees)\b.{0,40}\b(?:available|furnished|provided|on request|upon request)\b/i;
/** A footer that a converter left among the text. */
const PAGE_NUMBER = /^.{0,50}\bpage \d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$/i;
/** The running title of a page, "Ines Varga - Resume 2", and what a site's template says of itself. */
const RUNNING_TITLE = /^.{3,50}?\s+[–—|•·-]\s+(?:résumé|resume|curriculum vitae|cv)\s+(?:page\s+)?\d{1,2}$/i;
const TEMPLATE_NOTE =
  /^(?:this (?:project|page|site|resume|résumé|cv) is (?:maintained|hosted|built|generated|made) (?:by|on|with|using)\b|(?:hosted|published) (?:on|with) github pages|(?:powered|built|generated|made) (?:by|with) (?:jekyll|hugo|pandoc|gatsby|github pages)\b|theme by\b)/i;
/** Buttons, counters and notices of a profile page that was copied as text. */
const PAGE_FURNITURE =
  /^(?:show (?:all|more|less)\b.{0,40}|(?:…|\.{3})?\s*see (?:more|less|all)|endorsed by .{1,80}|\d+\+? (?:endorsements?|connections|followers)|\d+ experiences? (?:across|at) .{1,60}|passed linkedin skill assessment|contact info|skills endorsed|(?:…|\.{3})\s*more)$/i;
const LOGO = /^(\S.{0,78}) logo$/;

/** "References are available on request": about the section that it stands in, but none of its lines. */
export function isOnRequest(block: Block): boolean {
  return ON_REQUEST.test(block.plain.trim());
}

/** The text of an image, "Acme Ltd logo", above the lines that name Acme Ltd. */
function isLogo(block: Block, blocks: readonly Block[]): boolean {
  const name = LOGO.exec(block.plain.trim())?.[1];
  return name !== undefined && blocks.some((each) => each !== block && each.plain.trim().startsWith(name));
}

/** A line and the same line again: the words of a link and of what it holds. */
function isRepeated(block: Block, next: Block | undefined): boolean {
  return next !== undefined && block.cells === undefined && block.plain.trim() === next.plain.trim();
}

/**
 * A section's blocks without what says nothing of its entries, and that apart. What stands below a logo begins
 * anew, as after a blank line.
 */
export function splitNotes(blocks: readonly Block[]): {
  readonly said: readonly Block[];
  readonly notes: readonly Block[];
} {
  const said: Block[] = [];
  const notes: Block[] = [];
  let gap = false;
  for (const [index, block] of blocks.entries()) {
    const text = block.plain.trim();
    const logo = isLogo(block, blocks) || isRepeated(block, blocks[index + 1]);
    if (
      logo ||
      isOnRequest(block) ||
      [PAGE_NUMBER, PAGE_FURNITURE, TEMPLATE_NOTE, ...(index > 1 ? [RUNNING_TITLE] : [])].some((note) =>
        note.test(text),
      )
    ) {
      notes.push(block);
      gap = gap || logo || block.gap;
    } else {
      said.push(gap ? { ...block, gap } : block);
      gap = false;
    }
  }
  return { said, notes };
}
