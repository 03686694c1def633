import { findPeriods } from '../../language/dates.js';
import type { SectionKind } from '../../model/profile.js';
import { titleScore } from '../header/scores.js';
import type { Block } from '../text/blocks.js';
import { display, type Page, type Range } from '../text/page.js';
import { looseSectionKinds, sectionKinds } from './heading-name.js';
import { type InlineLabel, readInlineLabel } from './inline-label.js';
import type { Section } from './section.js';
import { isSectionStart, repeatedLabels } from './section-start.js';
import { isShort, isUnknownHeading, knownStyles } from './unknown-heading.js';

interface OpenSection extends Section {
  readonly blocks: Block[];
}

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
  const labels = repeatedLabels(blocks, texts);
  const topLevel = Math.min(
    ...blocks.flatMap((block, index) => (known[index]?.length && block.heading ? [block.heading] : [])),
  );
  const sections: OpenSection[] = [{ kinds: ['head'], sidebar: blocks[0]?.sidebar === true, blocks: [] }];
  let nested: NestedList | undefined;
  blocks.forEach((block, index) => {
    const text = texts[index] ?? '';
    const kinds = known[index] ?? [];
    nested = leaveList(sections, nested, block);
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
    if (
      kinds.length > 0 &&
      isSectionStart(block, kinds, open, { text, topLevel, styles, isLabel: labels.has(text) })
    ) {
      start(kinds, text.replace(/\s*:$/, ''), block);
    } else if (isUnknownHeading(blocks, texts, index, styles, open)) {
      start(['other'], text.replace(/\s*:$/, ''), block);
    } else if (opensList(block, text, blocks[index + 1], open)) {
      nested = { depth: block.bullet ?? 0, outer: open };
      start(sectionKinds(text.replace(/\s*:$/, '')), text.replace(/\s*:$/, ''), block);
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

const AROUND_LISTS = new Set<string>(['head', 'contact', 'other']);

/** An item among the contacts whose own items are a list: "* Languages:" over the languages. */
function opensList(block: Block, text: string, next: Block | undefined, open: Section): boolean {
  if (block.bullet === undefined || (next?.bullet ?? -1) <= block.bullet) return false;
  if (!open.kinds.every((kind) => AROUND_LISTS.has(kind))) return false;
  const [kind, more] = sectionKinds(text.replace(/\s*:$/, ''));
  return more === undefined && (kind === 'languages' || kind === 'skills' || kind === 'interests');
}

/** A list inside an item, and the section that goes on behind it. */
interface NestedList {
  readonly depth: number;
  readonly outer: OpenSection;
}

/** Goes on with the outer section where a block is no item of the nested list any more. */
function leaveList(
  sections: OpenSection[],
  nested: NestedList | undefined,
  block: Block,
): NestedList | undefined {
  if (nested === undefined || (block.bullet ?? -1) > nested.depth) return nested;
  const { headingRange: _range, ...outer } = nested.outer;
  sections.push({ ...outer, blocks: [] });
  return undefined;
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

function nextIsSection(
  known: readonly (readonly SectionKind[])[],
  blocks: readonly Block[],
  index: number,
): boolean {
  return index + 1 >= blocks.length || (known[index + 1]?.length ?? 0) > 0;
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
