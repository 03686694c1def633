import type { Entry, SectionKind, Statement } from '../../model/profile.js';
import type { Block } from './blocks.js';
import { isDecoration } from './blocks.js';
import { MASK } from './mask.js';
import { display, type Page, type Range, spanOf, trimRange } from './page.js';
import { INVISIBLE, splitSentences } from './sentences.js';

/** Where a statement stands. */
export interface StatementContext {
  readonly section: SectionKind;
  readonly entryId?: string | undefined;
  readonly heading?: string | undefined;
}

/** A bullet no longer than this with two sentences is still quoted sentence by sentence; a fragment never is. */
const MIN_SENTENCE_LENGTH = 12;

/** One statement from a range; undefined where there is nothing to read in it. */
export function statementOf(page: Page, range: Range, context: StatementContext): Statement | undefined {
  const trimmed = trimRange(page, range);
  if (trimmed.end <= trimmed.start || isDecoration(page.plain.slice(trimmed.start, trimmed.end)))
    return undefined;
  return {
    id: `${page.document.name}#${trimmed.start}`,
    text: display(page, trimmed),
    span: spanOf(page, trimmed),
    section: context.section,
    ...(context.entryId === undefined ? {} : { entryId: context.entryId }),
    ...(context.heading === undefined ? {} : { heading: context.heading }),
  };
}

/** The sentences of a range; very short ones join their neighbour. Mark-up stays with the words that it touches. */
export function sentenceRanges(page: Page, range: Range): readonly Range[] {
  const text = page.masked.slice(range.start, range.end).replaceAll(MASK, INVISIBLE).replace(/\n/g, ' ');
  const isShort = (each: Range) => each.end - each.start < MIN_SENTENCE_LENGTH;
  const ranges: { start: number; end: number }[] = [];
  for (const sentence of splitSentences(text)) {
    const found = { start: range.start + sentence.start, end: range.start + sentence.end };
    const last = ranges.at(-1);
    if (last !== undefined && (isShort(found) || (ranges.length === 1 && isShort(last))))
      last.end = found.end;
    else ranges.push(found);
  }
  return ranges;
}

/** The statements of a block: a table row or header is one, prose is one for each sentence. */
export function blockStatements(page: Page, block: Block, context: StatementContext): readonly Statement[] {
  const ranges = block.cells === undefined ? sentenceRanges(page, block) : [block];
  return ranges.flatMap((range) => statementOf(page, range, context) ?? []);
}

/** The statements of an entry that are its header, one for each line. */
export function headerStatements(
  page: Page,
  blocks: readonly Range[],
  context: StatementContext,
): readonly Statement[] {
  return blocks.flatMap((block) => statementOf(page, block, context) ?? []);
}

/** The whole extent of an entry. */
export function extentOf(page: Page, blocks: readonly Range[]): Entry['span'] {
  return spanOf(page, {
    start: Math.min(...blocks.map((block) => block.start)),
    end: Math.max(...blocks.map((block) => block.end)),
  });
}
