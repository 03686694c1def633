import type { Block } from '../text/blocks.js';
import { type Page, trimSpace } from '../text/page.js';

/** Fewest names in a row that are a list, and most words of one. */
const FEWEST_NAMES = 3;
const MAX_NAME_WORDS = 9;

/** "Tide Prize (2024); Lamp Society (2021); Pier Medal": a line that lists several names, as one block for each. */
export function splitSemicolons(page: Page, block: Block): readonly Block[] {
  if (block.cells !== undefined || block.heading !== undefined) return [block];
  const ranges: { start: number; end: number }[] = [];
  let from = 0;
  for (const stop of [...block.plain.matchAll(/;\s+/g), undefined]) {
    const to = stop === undefined ? block.plain.length : stop.index;
    ranges.push(trimSpace(page.plain, { start: block.start + from, end: block.start + to }));
    from = stop === undefined ? to : to + stop[0].length;
  }
  const texts = ranges.map((range) => page.plain.slice(range.start, range.end));
  const areNames = texts.every(
    (text) =>
      /^[\p{Lu}\d]/u.test(text) && text.split(/\s+/).length <= MAX_NAME_WORDS && !/[.!?]\s/.test(text),
  );
  if (ranges.length < FEWEST_NAMES || !areNames) return [block];
  return ranges.map((range, index) => ({
    ...block,
    ...range,
    plain: texts[index] ?? '',
    bullet: block.bullet ?? 0,
    gap: index === 0 && block.gap,
  }));
}
