import type { Statement } from '../model/profile.js';
import type { Draft } from './draft.js';
import type { Section } from './sections/section.js';
import { type Block, isDecoration } from './text/blocks.js';
import type { Page, Range } from './text/page.js';
import { type StatementContext, sentenceRanges, statementOf } from './text/statements.js';

/**
 * Completes a draft so that nothing of its page is lost: duplicates go, the order is the document's, and every
 * passage that no parser took becomes free text. `blocks` are those of the page.
 */
export function coverPage(
  page: Page,
  draft: Draft,
  sections: readonly Section[],
  blocks: readonly Block[],
): readonly Statement[] {
  const byId = new Map<string, Statement>();
  for (const statement of draft.statements) if (!byId.has(statement.id)) byId.set(statement.id, statement);
  const headings = sections.flatMap((section) => section.headingRange ?? []);
  const taken = [...[...byId.values()].map((statement) => statement.span), ...headings].sort(
    (a, b) => a.start - b.start,
  );
  for (const [block, range] of uncovered(
    [...blocks].sort((a, b) => a.start - b.start),
    taken,
  )) {
    if (isDecoration(page.plain.slice(range.start, range.end))) continue;
    for (const sentence of sentenceRanges(page, range)) {
      const statement = statementOf(page, sentence, contextAt(sections, block));
      if (statement !== undefined && !byId.has(statement.id)) byId.set(statement.id, statement);
    }
  }
  return [...byId.values()].sort((a, b) => a.span.start - b.span.start);
}

/** The parts of blocks that no taken range covers, in order. Both lists are sorted by their start. */
function* uncovered(blocks: readonly Block[], taken: readonly Range[]): Generator<readonly [Block, Range]> {
  let first = 0;
  for (const block of blocks) {
    let at = block.start;
    while (first < taken.length && (taken[first]?.end ?? 0) <= block.start) first++;
    for (let index = first; index < taken.length; index++) {
      const range = taken[index];
      if (range === undefined || range.start >= block.end) break;
      if (range.start > at) yield [block, { start: at, end: range.start }];
      at = Math.max(at, range.end);
    }
    if (at < block.end) yield [block, { start: at, end: block.end }];
  }
}

/** The section that a block stands in, by its place: the last heading above it in the same column. */
function contextAt(sections: readonly Section[], block: Block): StatementContext {
  const above = sections.filter(
    (section) => section.sidebar === block.sidebar && (section.headingRange?.start ?? -1) <= block.start,
  );
  const section = above.sort((a, b) => (a.headingRange?.start ?? -1) - (b.headingRange?.start ?? -1)).at(-1);
  const [kind = 'other'] = section?.kinds ?? [];
  return { section: kind === 'head' ? 'other' : kind, heading: section?.heading };
}
