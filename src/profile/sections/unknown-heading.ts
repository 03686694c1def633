import { findPeriods } from '../../language/dates.js';
import type { SectionKind } from '../../model/profile.js';
import { isProse } from '../entries/prose.js';
import { organisationScore, titleScore } from '../header/scores.js';
import type { Block } from '../text/blocks.js';
import { holdsEntries, type Section } from './section.js';

/** How a heading is set: names of unknown sections are believed where they are set like those of known ones. */
function styleOf(text: string, block: Block): string | undefined {
  if (block.heading !== undefined) return `level ${block.heading}`;
  if (block.bullet !== undefined || !block.gap) return undefined;
  if (text === text.toUpperCase() && /\p{Lu}{3}/u.test(text)) return 'capitals';
  return undefined;
}

/** Is a line short enough for a heading? */
export const isShort = (text: string) => text.length <= 60 && text.split(/\s+/).length <= 8;

/** The styles of headings that the column's known sections have, and the level that its sections seem to have. */
export function knownStyles(
  blocks: readonly Block[],
  texts: readonly string[],
  known: readonly (readonly SectionKind[])[],
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  blocks.forEach((block, index) => {
    const style = styleOf(texts[index] ?? '', block);
    if (style !== undefined && (known[index]?.length ?? 0) > 0)
      counts.set(style, (counts.get(style) ?? 0) + 1);
  });
  const believed = [...counts].filter(([, count]) => count >= 2).map(([style]) => style);
  return new Set([...believed, ...sectionLevels(blocks, texts)]);
}

/** Headings of one level from which that level is taken for the sections' own. */
const FEWEST_SECTIONS = 3;

/** The outermost marked level that repeats and mostly holds names, not dated entries: the sections', whatever they are called. */
function sectionLevels(blocks: readonly Block[], texts: readonly string[]): readonly string[] {
  for (const level of [1, 2, 3]) {
    const at = blocks.flatMap((block, index) => (block.heading === level ? [index] : []));
    if (at.length < FEWEST_SECTIONS) continue;
    const entries = at.filter(
      (index) => /\d|[|·@]| [–—-] | at /.test(texts[index] ?? '') || titleScore(texts[index] ?? '') >= 2,
    );
    return entries.length * 3 < at.length ? [`level ${level}`] : [];
  }
  return [];
}

/** A heading of the sections' own style whose name is not known, and that opens no dated entry. */
export function isUnknownHeading(
  blocks: readonly Block[],
  texts: readonly string[],
  index: number,
  styles: ReadonlySet<string>,
  open: Section,
): boolean {
  const block = blocks[index];
  const text = texts[index] ?? '';
  if (block === undefined || !isShort(text) || index === 0) return false;
  const style = styleOf(text, block);
  if (style === undefined || !styles.has(style)) return false;
  if (/\d/.test(text) || /[|·@]| [–—-] | at /.test(text)) return false;
  // Below jobs it is a part of one, below skills a group of them.
  const isInside = holdsEntries(open) || open.kinds.includes('skills');
  if (isInside && (block.heading ?? 0) > (open.level ?? 6)) return false;
  // Below the name: what the candidate is.
  if (index === 1 && titleScore(text) >= 2) return false;
  const next = blocks[index + 1];
  return (
    next === undefined ||
    parts(block, text, next, texts[index + 1] ?? '', index > 1 && open.kinds.includes('head'))
  );
}

/** Does an unknown name over this block part sections, not entries? `aboveAll` is true where no section is open yet. */
function parts(block: Block, text: string, next: Block, below: string, aboveAll: boolean): boolean {
  const names = titleScore(text) >= 1.5 || organisationScore(text) >= 1.5;
  if (block.heading !== undefined) {
    if (next.heading !== undefined) return next.heading > block.heading || block.heading <= 1;
    if (!names || isProse(below, false)) return true;
  } else if (next.bullet !== undefined && !names) return true;
  // Among jobs a name in capitals over a date line is an employer; above them it can only be a heading.
  return findPeriods(next.plain).length === 0 || aboveAll;
}
