import type { SectionKind } from '../../model/profile.js';
import type { Block } from '../text/blocks.js';
import { sectionKinds } from './heading-name.js';
import { holdsEntries, type Section } from './section.js';

/** What the whole column says of the headings in it. */
export interface Setting {
  readonly text: string;
  readonly topLevel: number;
  readonly styles: ReadonlySet<string>;
  /** The same line stands elsewhere too. */
  readonly isLabel: boolean;
}

/** Bare lines that stand more than once ("Highlights" under each job): labels inside entries, no sections. */
export function repeatedLabels(blocks: readonly Block[], texts: readonly string[]): ReadonlySet<string> {
  const bare = texts.filter((_, index) => blocks[index]?.heading === undefined);
  return new Set(bare.filter((text, index) => bare.indexOf(text) !== index));
}

/** Does a line that names a section open one where it stands? */
export function isSectionStart(
  block: Block,
  kinds: readonly SectionKind[],
  open: Section,
  setting: Setting,
): boolean {
  return block.heading === undefined
    ? isBareStart(block, kinds, open, setting)
    : isMarkedStart(block.heading, kinds, open, setting);
}

/** A line that no mark-up sets apart may be a label inside an entry. */
function isBareStart(
  block: Block,
  kinds: readonly SectionKind[],
  open: Section,
  { topLevel, isLabel }: Setting,
): boolean {
  const inEntries = holdsEntries(open) && !saysAgain(kinds, open);
  if (isLabel && inEntries) return false;
  // Where sections are marked as headings, a bare line under an entry is none, unless set apart.
  if (Number.isFinite(topLevel) && open.level !== undefined) {
    if (!block.emphasised && !block.gap) return false;
    if (inEntries && kinds.includes('summary')) return false;
  }
  return !(open.kinds.includes('experience') && !block.gap && kinds.includes('projects'));
}

/** A heading deeper than the sections' own level is a part of an entry ("#### Projects" under a job). */
function isMarkedStart(
  level: number,
  kinds: readonly SectionKind[],
  open: Section,
  { text, styles }: Setting,
): boolean {
  if (open.level === undefined || level <= open.level) return true;
  // "### Programming languages" under "## Skills" is a group of them.
  if (open.kinds.includes('skills') && kinds.length === 1 && saysAgain(kinds, open)) return false;
  // Inside a section of entries "Harbour Projects" is a company, "Projects" a section.
  if (holdsEntries(open) && sectionKinds(text).length === 0) return false;
  // Straight below another heading there is no entry that it could be a part of.
  if (open.blocks.length === 0 && !saysAgain(kinds, open)) return true;
  return (
    styles.has(`level ${level}`) || !open.kinds.some((kind) => kind === 'experience' || kind === 'projects')
  );
}

const saysAgain = (kinds: readonly SectionKind[], open: Section) =>
  open.kinds.some((kind) => kind !== 'head' && kinds.includes(kind));
