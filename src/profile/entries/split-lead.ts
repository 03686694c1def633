import { findPeriods } from '../../language/dates.js';
import type { Block } from '../text/blocks.js';
import type { Page } from '../text/page.js';
import { sentenceRanges } from '../text/statements.js';

/** A longer first sentence names no entry. */
const MAX_HEADER_LENGTH = 140;

/** The first sentence of a block, without its full stop, and what follows as an item below it. */
export function splitLead(page: Page, block: Block): readonly Block[] {
  const [first, second] = sentenceRanges(page, block);
  if (first === undefined || first.end - first.start > MAX_HEADER_LENGTH) return [block];
  const part = (start: number, end: number): Block => ({
    ...block,
    start,
    end,
    plain: page.plain.slice(start, end),
  });
  const end = first.end - (page.plain[first.end - 1] === '.' ? 1 : 0);
  const lead = part(block.start, end);
  if (second === undefined) return [lead];
  return [lead, { ...part(second.start, block.end), gap: false, bullet: (block.bullet ?? 0) + 1 }];
}

/** "Fellow, Tide Lab, 2019 – 2021. Low-cost …": an outermost item whose first sentence dates it, as header and text. */
export function splitDatedItem(page: Page, block: Block): readonly Block[] {
  if (block.bullet !== 0 || block.cells !== undefined) return [block];
  const [lead, ...rest] = splitLead(page, block);
  const isDated = lead !== undefined && findPeriods(lead.plain).some((found) => found.range);
  if (isDated && rest.length > 0) return [lead, ...rest];
  return splitAtDates(page, block);
}

/** What stands between the dates of an item and what it says: "(2019 – 2021) — kept the lamp". */
const AFTER_DATES = /^[)\]]?\s*(?:[—:]|[–-]\s)\s*(?=\S)/u;

/** "Keeper, Tide Works (2019 – 2021) — kept the lamp.": what stands behind the dates is an item of its own. */
function splitAtDates(page: Page, block: Block): readonly Block[] {
  const found = findPeriods(block.plain).find((period) => period.range);
  if (found === undefined || found.end > MAX_HEADER_LENGTH + found.end - found.start) return [block];
  const close = AFTER_DATES.exec(block.plain.slice(found.end));
  if (close === null || block.plain.slice(0, found.start).trim() === '') return [block];
  const end = block.start + found.end + (/^[)\]]/.test(close[0]) ? 1 : 0);
  const from = block.start + found.end + close[0].length;
  const part = (start: number, stop: number): Block => ({
    ...block,
    start,
    end: stop,
    plain: page.plain.slice(start, stop),
  });
  return [part(block.start, end), { ...part(from, block.end), gap: false, bullet: (block.bullet ?? 0) + 1 }];
}
