import type { Line } from '../../model/document.js';
import { firstEndingAfter, mergeRanges, overlapping } from '../text/ranges.js';
import type { Range } from '../text/split-lines.js';

/**
 * Removes ranges from a text and keeps its lines true: a line without letters or digits left goes with its line feed.
 * Line feeds elsewhere stay, so no two lines run together; an empty line goes where it is inside of a range.
 */
export function cutRanges(
  text: string,
  lines: readonly Line[],
  ranges: readonly Range[],
): { text: string; lines: Line[] } {
  const wanted = mergeRanges(ranges);
  const cuts = mergeRanges(lines.flatMap((line) => cutsOfLine(text, line, wanted)));
  if (cuts.length === 0) return { text, lines: [...lines] };
  const shift = makeShift(cuts);
  return {
    text: remainder(text, { start: 0, end: text.length }, cuts),
    lines: lines.filter((line) => !isGone(line, cuts)).map((line) => shiftLine(line, shift)),
  };
}

function cutsOfLine(text: string, line: Line, ranges: readonly Range[]): Range[] {
  if (line.start === line.end) {
    const range = ranges[firstEndingAfter(ranges, line.start)];
    return range !== undefined && range.start < line.start ? [{ start: line.start, end: line.end + 1 }] : [];
  }
  const cuts = overlapping(ranges, line).map(({ start, end }) => ({
    start: Math.max(start, line.start),
    end: Math.min(end, line.end),
  }));
  if (cuts.length === 0) return [];
  if (/[\p{L}\p{N}]/u.test(remainder(text, line, cuts))) {
    return cuts.map((cut) =>
      cut.end === line.end ? { ...cut, start: beforeSpace(text, line, cut.start) } : cut,
    );
  }
  return [{ start: line.start, end: line.end + (text[line.end] === '\n' ? 1 : 0) }];
}

/** The space in front of a last sentence goes with it. */
function beforeSpace(text: string, line: Line, start: number): number {
  return line.start + text.slice(line.start, start).trimEnd().length;
}

function isGone({ start, end }: Line, cuts: readonly Range[]): boolean {
  const cut = cuts[firstEndingAfter(cuts, start)];
  return cut !== undefined && cut.start <= start && Math.max(end, start + 1) <= cut.end;
}

/** Where an offset of the old text stands in the new one. */
function makeShift(cuts: readonly Range[]): (offset: number) => number {
  const removedBefore = [0];
  for (const { start, end } of cuts) removedBefore.push((removedBefore.at(-1) ?? 0) + end - start);
  return (offset) => {
    const index = firstEndingAfter(cuts, offset);
    const partly = Math.max(0, offset - (cuts[index]?.start ?? offset));
    return offset - (removedBefore[index] ?? 0) - partly;
  };
}

function remainder(text: string, range: Range, cuts: readonly Range[]): string {
  const kept: string[] = [];
  let at = range.start;
  for (const cut of cuts) {
    kept.push(text.slice(at, cut.start));
    at = cut.end;
  }
  kept.push(text.slice(at, range.end));
  return kept.join('');
}

function shiftLine(line: Line, shift: (offset: number) => number): Line {
  const range = { start: shift(line.start), end: shift(line.end) };
  if (line.cells === undefined) return { ...line, ...range };
  return {
    ...line,
    ...range,
    cells: line.cells.map(({ start, end }) => ({ start: shift(start), end: shift(end) })),
  };
}
