import type { Segment } from './geometry.js';
import { extent } from './gutters.js';

/** `Page 1 of 3`, `Seite 2 von 4`, also after a name: `Ada Brook – page 2`. */
const WORDED_NUMBER =
  /(?:^|[^\p{L}\p{N}])(?:page|seite|página|pagina|side|sida|strona|p\.)\s*\d{1,3}(?:\s*(?:of|von|de|di|af|av|z|sur|\/)\s*\d{1,3})?$/iu;
/** `2`, `- 2 -`, `2 / 5`, `2 of 5`: only where the numbers are right. */
const BARE_NUMBER = /^[-–—\s]*(\d{1,3})(?:\s*(?:\/|of|von|de)\s*(\d{1,3}))?[-–—\s]*$/i;
/** Longer lines are text, whatever they end with. */
const MAX_LENGTH = 120;
/** Lines of the first and last rows of a page that may be header or footer. */
const EDGE_ROWS = 3;
/** Lines repeat where they stand within so many points of the same place. */
const PLACE_TOLERANCE = 6;
const REPEATED_SHARE = 0.5;

/**
 * Removes headers and footers: page numbers at the edge of a page, and lines that stand at the same edge place of at
 * least half of the pages (numbers aside). Of the latter the first stays: it may be the only place of the name.
 */
export function removeFurniture(pages: readonly (readonly Segment[])[]): Segment[][] {
  const edges = pages.map((page) => new Set(edgeSegments(page)));
  const seen: Segment[] = [];
  return pages.map((page, index) =>
    page.filter((segment) => {
      if (edges[index]?.has(segment) !== true || segment.text.length > MAX_LENGTH) return true;
      if (isPageNumber(segment, page, pages.length)) return false;
      const isRepeated = countPages(segment, pages, edges) >= Math.max(2, pages.length * REPEATED_SHARE);
      const isFirst = !seen.some((other) => isSame(other, segment));
      seen.push(segment);
      return !isRepeated || isFirst;
    }),
  );
}

function edgeSegments(page: readonly Segment[]): Segment[] {
  const baselines = [...new Set(page.map((segment) => Math.round(segment.y)))].sort((a, b) => a - b);
  const edge = new Set([...baselines.slice(0, EDGE_ROWS), ...baselines.slice(-EDGE_ROWS)]);
  return page.filter((segment) => edge.has(Math.round(segment.y)));
}

/** Only in the first or the last line of the page: a lone number elsewhere says something. */
function isPageNumber(segment: Segment, page: readonly Segment[], pageCount: number): boolean {
  const [top, bottom] = extent(page);
  const atEdge = Math.abs(segment.y - top) < 2 || Math.abs(segment.y - bottom) < 2;
  if (!atEdge || page.length === 1) return false;
  if (WORDED_NUMBER.test(segment.text)) return true;
  const [matched, number, total] = BARE_NUMBER.exec(segment.text) ?? [];
  return matched !== undefined && Number(number) === segment.page && Number(total ?? pageCount) === pageCount;
}

function countPages(segment: Segment, pages: readonly unknown[], edges: readonly Set<Segment>[]): number {
  return pages.filter((_, index) => [...(edges[index] ?? [])].some((other) => isSame(other, segment))).length;
}

function isSame(a: Segment, b: Segment): boolean {
  const samePlace = Math.abs(a.y - b.y) < PLACE_TOLERANCE && Math.abs(a.x0 - b.x0) < PLACE_TOLERANCE;
  return samePlace && a.text.replace(/\d+/g, '#') === b.text.replace(/\d+/g, '#');
}
