/** A text whose longest line is longer than this was not wrapped by hand or by an editor. */
const MAX_WRAP_COLUMNS = 100;
/** A text whose longest line is shorter than this has short lines, not wrapped ones. */
const MIN_WRAP_COLUMNS = 55;
/** A wrapped line stops short of the margin by less than a long word. */
const RAGGED_COLUMNS = 14;
/** So many lines, and such a share of all, must reach the margin before it counts as one. */
const MIN_FULL_LINES = 4;
const MIN_FULL_SHARE = 0.15;

/** The column at which the lines of a text were broken, or undefined where they were not. */
export function wrapColumn(lines: readonly string[]): number | undefined {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (longest < MIN_WRAP_COLUMNS || longest > MAX_WRAP_COLUMNS) return undefined;
  const full = lengths.filter((length) => length >= longest - RAGGED_COLUMNS).length;
  return full >= Math.max(MIN_FULL_LINES, lengths.length * MIN_FULL_SHARE) ? longest : undefined;
}

/**
 * Does `next` continue the paragraph of `previous`? Sure only where the text is wrapped and the first word of
 * `next` had no room on `previous`; both are lines without list marker, heading or blank between them.
 */
export function isWrapped(previous: string, next: string, column: number | undefined): boolean {
  if (column === undefined || /:\s*$/.test(previous)) return false;
  const [word = ''] = next.trimStart().split(/\s/, 1);
  return previous.trimEnd().length + 1 + word.length > column;
}
