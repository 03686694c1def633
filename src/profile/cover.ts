import type { Statement } from '../model/profile.js';
import type { Draft } from './draft.js';
import type { Section } from './sections/split-sections.js';
import { type Block, findBlocks, isDecoration } from './text/blocks.js';
import type { Page, Range } from './text/page.js';
import { type StatementContext, sentenceRanges, statementOf } from './text/statements.js';

/** Parts of a range that no taken range covers, in order. `taken` is sorted. */
function uncovered(range: Range, taken: readonly Range[]): readonly Range[] {
  const left: Range[] = [];
  let at = range.start;
  for (const each of taken) {
    if (each.end <= at || each.start >= range.end) continue;
    if (each.start > at) left.push({ start: at, end: each.start });
    at = Math.max(at, each.end);
  }
  if (at < range.end) left.push({ start: at, end: range.end });
  return left;
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

/**
 * Completes a draft so that nothing of its page is lost: duplicates go, the order is the document's, and every
 * passage that no parser took becomes free text.
 */
export function coverPage(page: Page, draft: Draft, sections: readonly Section[]): readonly Statement[] {
  const byId = new Map<string, Statement>();
  for (const statement of draft.statements) if (!byId.has(statement.id)) byId.set(statement.id, statement);
  const statements = [...byId.values()];
  const headings = sections.flatMap((section) =>
    section.headingRange === undefined ? [] : [section.headingRange],
  );
  const taken = [...statements.map((statement) => statement.span), ...headings].sort(
    (a, b) => a.start - b.start,
  );
  for (const block of findBlocks(page)) {
    for (const range of uncovered(block, taken)) {
      if (isDecoration(page.plain.slice(range.start, range.end))) continue;
      for (const sentence of sentenceRanges(page, range)) {
        const statement = statementOf(page, sentence, contextAt(sections, block));
        if (statement !== undefined && !byId.has(statement.id)) {
          byId.set(statement.id, statement);
          statements.push(statement);
        }
      }
    }
  }
  return statements.sort((a, b) => a.span.start - b.span.start);
}
