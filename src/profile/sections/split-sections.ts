import { findPeriods } from '../../language/dates.js';
import type { SectionKind } from '../../model/profile.js';
import { isProse } from '../entries/prose.js';
import { organisationScore, titleScore } from '../header/scores.js';
import type { Block } from '../text/blocks.js';
import { display, type Page, type Range } from '../text/page.js';
import { looseSectionKinds, sectionKinds } from './heading-name.js';
import { type InlineLabel, readInlineLabel } from './inline-label.js';

/** The blocks under one heading. The first section of a page has no heading: name, contacts, summary. */
export interface Section {
  /** `head` for what stands above the first heading. */
  readonly kinds: readonly (SectionKind | 'head')[];
  /** The heading as written, where there is one. */
  readonly heading?: string;
  readonly headingRange?: Range;
  /** Heading level where the format marks one. */
  readonly level?: number;
  readonly sidebar: boolean;
  readonly blocks: readonly Block[];
}

interface OpenSection extends Section {
  readonly blocks: Block[];
}

/** How a heading is set: names of unknown sections are believed where they are set like those of known ones. */
function styleOf(text: string, block: Block): string | undefined {
  if (block.heading !== undefined) return `level ${block.heading}`;
  if (block.bullet !== undefined || !block.gap) return undefined;
  if (text === text.toUpperCase() && /\p{Lu}{3}/u.test(text)) return 'capitals';
  return undefined;
}

const isShort = (text: string) => text.length <= 60 && text.split(/\s+/).length <= 8;

/** The sections that a block announces by a name of its own line, or undefined. */
function headingKinds(text: string, block: Block, next: Block | undefined): readonly SectionKind[] {
  if (block.bullet !== undefined || block.cells !== undefined || !isShort(text) || /[.!?;]$/.test(text))
    return [];
  if (/^\p{Ll}/u.test(text) && block.heading === undefined && !block.emphasised) return [];
  const name = text.replace(/\s*:$/, '');
  const setApart = block.heading !== undefined || block.emphasised || name === name.toUpperCase();
  const alone = block.gap && (next === undefined || next.gap || next.bullet !== undefined);
  return setApart || alone ? looseSectionKinds(name) : sectionKinds(name);
}

/** Splits a page's blocks into sections. Side columns and the main column are split apart first. */
export function splitSections(page: Page, blocks: readonly Block[]): readonly Section[] {
  const columns = [blocks.filter((block) => !block.sidebar), blocks.filter((block) => block.sidebar)];
  return columns.filter((column) => column.length > 0).flatMap((column) => splitColumn(page, column));
}

function splitColumn(page: Page, blocks: readonly Block[]): readonly Section[] {
  const texts = blocks.map((block) => display(page, block));
  const known = blocks.map((block, index) => headingKinds(texts[index] ?? '', block, blocks[index + 1]));
  const styles = knownStyles(blocks, texts, known);
  const topLevel = Math.min(
    ...blocks.flatMap((block, index) => (known[index]?.length && block.heading ? [block.heading] : [])),
  );
  const sections: OpenSection[] = [{ kinds: ['head'], sidebar: blocks[0]?.sidebar === true, blocks: [] }];
  blocks.forEach((block, index) => {
    const text = texts[index] ?? '';
    const kinds = known[index] ?? [];
    const open = sections.at(-1);
    if (open === undefined) return;
    const start = (found: readonly SectionKind[], heading: string, range: Range) => {
      const level = block.heading === undefined ? {} : { level: block.heading };
      sections.push({
        kinds: found,
        heading,
        headingRange: range,
        ...level,
        sidebar: block.sidebar,
        blocks: [],
      });
    };
    if (kinds.length > 0 && isSectionStart(block, kinds, open, { topLevel, styles })) {
      start(kinds, text.replace(/\s*:$/, ''), block);
    } else if (isUnknownHeading(blocks, texts, index, styles, open)) {
      start(['other'], text.replace(/\s*:$/, ''), block);
    } else if (opensJobs(blocks, index, open)) {
      sections.push({ kinds: ['experience'], sidebar: block.sidebar, blocks: [block] });
    } else {
      const label = readInlineLabel(page, block, open.kinds, nextIsSection(known, blocks, index));
      if (label !== undefined) startInline(sections, block, label);
      else open.blocks.push(block);
    }
  });
  return sections.filter((section) => section.blocks.length > 0 || section.headingRange !== undefined);
}

function startInline(sections: OpenSection[], block: Block, label: InlineLabel): void {
  sections.push({
    kinds: label.kinds,
    heading: label.name,
    headingRange: label.range,
    sidebar: block.sidebar,
    blocks: [label.content],
  });
}

/** A heading deeper than the sections' own level is a part of an entry ("#### Projects" under a job). */
function isSectionStart(
  block: Block,
  kinds: readonly SectionKind[],
  open: Section,
  { topLevel, styles }: { readonly topLevel: number; readonly styles: ReadonlySet<string> },
): boolean {
  if (block.heading === undefined) {
    // Where sections are marked as headings, a bare line under an entry is none, unless set apart.
    if (Number.isFinite(topLevel) && open.level !== undefined && !block.emphasised && !block.gap)
      return false;
    return !(open.kinds.includes('experience') && !block.gap && kinds.includes('projects'));
  }
  return (
    open.level === undefined ||
    block.heading <= open.level ||
    styles.has(`level ${block.heading}`) ||
    !open.kinds.some((kind) => kind === 'experience' || kind === 'projects')
  );
}

function nextIsSection(
  known: readonly (readonly SectionKind[])[],
  blocks: readonly Block[],
  index: number,
): boolean {
  return index + 1 >= blocks.length || (known[index + 1]?.length ?? 0) > 0;
}

function knownStyles(
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

const LISTS = new Set<string>(['skills', 'languages', 'interests', 'contact', 'references']);
/** Blocks below a heading among which its dates and title may stand. */
const MAX_HEADER_BLOCKS = 3;

/** A marked heading over dates and a job title, under a section of mere lists: jobs set at the sections' own level. */
function opensJobs(blocks: readonly Block[], index: number, open: Section): boolean {
  const block = blocks[index];
  if (block?.heading === undefined || !open.kinds.some((kind) => LISTS.has(kind))) return false;
  const header = blocks
    .slice(index, index + MAX_HEADER_BLOCKS)
    .filter((each) => each.bullet === undefined && each.plain.length < 120);
  return (
    header.some((each) => findPeriods(each.plain).some((found) => found.range)) &&
    header.some((each) => titleScore(each.plain.trim()) >= 2)
  );
}

/** A heading of the sections' own style whose name is not known, and that opens no dated entry. */
function isUnknownHeading(
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
  const next = blocks[index + 1];
  if (next === undefined) return true;
  if (block.heading !== undefined && next.heading !== undefined)
    return next.heading > block.heading || block.heading <= 1;
  if (next.bullet !== undefined && titleScore(text) < 1.5 && organisationScore(text) < 1.5) return true;
  if (block.heading !== undefined && isProse(texts[index + 1] ?? '', false)) return true;
  if (block.heading !== undefined && titleScore(text) < 1.5 && organisationScore(text) < 1.5) return true;
  // Among jobs a name in capitals over a date line is an employer; above them it can only be a heading.
  return findPeriods(next.plain).length === 0 || (index > 1 && open.kinds.includes('head'));
}
