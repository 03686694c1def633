import type { Line } from '../../model/document.js';
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
  const cuts = lines.flatMap((line) => cutsOfLine(text, line, ranges));
  if (cuts.length === 0) return { text, lines: [...lines] };
  const merged = mergeRanges(cuts);
  const shift = (offset: number) => {
    const removed = merged
      .filter((cut) => cut.start < offset)
      .reduce((sum, cut) => sum + Math.min(cut.end, offset) - cut.start, 0);
    return offset - removed;
  };
  const isGone = ({ start, end }: Line) =>
    merged.some((cut) => cut.start <= start && Math.max(end, start + 1) <= cut.end);
  const kept = lines.filter((line) => !isGone(line));
  return {
    text: remainder(text, { start: 0, end: text.length }, merged),
    lines: kept.map((line) => shiftLine(line, shift)),
  };
}

function cutsOfLine(text: string, line: Line, ranges: readonly Range[]): Range[] {
  if (line.start === line.end) {
    const isInside = ranges.some(({ start, end }) => start < line.start && line.start < end);
    return isInside ? [{ start: line.start, end: line.end + 1 }] : [];
  }
  const cuts = ranges
    .map(({ start, end }) => ({ start: Math.max(start, line.start), end: Math.min(end, line.end) }))
    .filter((cut) => cut.start < cut.end);
  if (cuts.length === 0 || /[\p{L}\p{N}]/u.test(remainder(text, line, mergeRanges(cuts)))) {
    return cuts.map((cut) => (cut.end === line.end ? { ...cut, start: beforeSpace(text, cut.start) } : cut));
  }
  const isBroken = text[line.end] === '\n';
  return [{ start: line.start, end: line.end + (isBroken ? 1 : 0) }];
}

/** The space in front of a last sentence goes with it. */
function beforeSpace(text: string, start: number): number {
  return text.slice(0, start).replace(/[ \t]+$/, '').length;
}

/** The ranges in order, those that touch or overlap as one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || range.start > last.end) merged.push(range);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return merged;
}

function remainder(text: string, range: Range, cuts: readonly Range[]): string {
  let kept = '';
  let at = range.start;
  for (const cut of cuts) {
    kept += text.slice(at, cut.start);
    at = cut.end;
  }
  return kept + text.slice(at, range.end);
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
