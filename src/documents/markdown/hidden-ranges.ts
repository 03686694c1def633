import type { Range } from '../text/split-lines.js';

/** A line that YAML front matter may hold: a key, an item, an indented or blank line, a remark. */
const YAML_LINE = /^(?:[ \t#]|-[ \t]|[\w"'-][^:]*:|$)/;
const FENCE = /^(?:---|\.\.\.)[ \t]*$/;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/** What a Markdown reader never shows: front matter and HTML comments (outside of code), in order, disjoint. */
export function findHiddenRanges(text: string): Range[] {
  const ranges: Range[] = [];
  const from = frontMatterLength(text);
  if (from > 0) ranges.push({ start: 0, end: from });
  for (const match of text.slice(from).matchAll(COMMENT)) {
    const start = from + match.index;
    ranges.push({ start, end: start + match[0].length });
  }
  return ranges;
}

/** Characters of the YAML front matter: from a first line `---` to the next `---` or `...`; 0 where there is none. */
function frontMatterLength(text: string): number {
  if (!/^---[ \t]*\n/.test(text)) return 0;
  const lines = text.split('\n');
  const close = lines.findIndex((line, index) => index > 0 && (FENCE.test(line) || !YAML_LINE.test(line)));
  if (close === -1 || !FENCE.test(lines[close] ?? '')) return 0;
  const length = lines.slice(0, close + 1).join('\n').length;
  return Math.min(length + 1, text.length);
}

/** The parts of a line that are hidden and shown, in order, without the blank ones. */
export function splitAtHidden(
  text: string,
  line: Range,
  hidden: readonly Range[],
): (Range & { hidden: boolean })[] {
  const parts: (Range & { hidden: boolean })[] = [];
  let at = line.start;
  const push = (end: number, isHidden: boolean) => {
    if (text.slice(at, end).trim() !== '') parts.push({ start: at, end, hidden: isHidden });
    at = Math.max(at, end);
  };
  for (const range of hidden) {
    if (range.end <= line.start || range.start >= line.end) continue;
    push(Math.max(range.start, line.start), false);
    push(Math.min(range.end, line.end), true);
  }
  push(line.end, false);
  return parts;
}
