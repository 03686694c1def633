import { mergeRanges } from '../text/ranges.js';
import type { Range } from '../text/split-lines.js';

/** A line that YAML front matter may hold: a key, an item, an indented or blank line, a remark. */
const YAML_LINE = /^(?:[ \t#]|-[ \t]|[\w"'-][^:]*:|$)/;
const YAML_FENCE = /^(?:---|\.\.\.)[ \t]*$/;
/** The same of TOML, as Hugo has it. */
const TOML_LINE = /^(?:[ \t#[]|[\w"'.-]+[ \t]*=|$)/;
const TOML_FENCE = /^\+\+\+[ \t]*$/;

/** An element whose style hides it: not shown, or so small or pale that no reader sees it. */
const UNSEEN =
  /<(\w+)\b[^<>]*?\sstyle\s*=\s*"(?![^"]*background)[^"]*(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:\.\d+)?(?:px|pt|em|rem|%)?\s*(?=[;"])|opacity\s*:\s*0\s*(?=[;"])|(?<![-\w])color\s*:\s*(?:white|transparent|#fff(?:fff)?)\s*(?=[;"]))[^"]*"[^<>]*>[\s\S]{0,8000}?<\/\1\s*>/gi;

/** What a Markdown reader never shows, beside front matter; each in one match. */
const HIDDEN: readonly RegExp[] = [
  /<!--[\s\S]*?(?:-->|$)/g,
  // Instructions to a site generator: `{% include … %}`, `{{ page.title }}`.
  /\{%[^{}]{0,400}?%\}|\{\{[^{}]{0,400}?\}\}/g,
  /<(script|style|button|template|svg|noscript|head|select)\b[^<>]*>[\s\S]{0,8000}?<\/\1\s*>/gi,
  /<(\w+)\b[^<>]*?\shidden(?=[\s>=])[^<>]*>[\s\S]{0,8000}?<\/\1\s*>/gi,
  UNSEEN,
];

/**
 * What a Markdown reader never shows, in order, disjoint: front matter, HTML comments, scripts and buttons, elements
 * that are styled out of sight, and the instructions of a template.
 */
export function findHiddenRanges(text: string): Range[] {
  const from = frontMatterLength(text);
  const found: Range[] = from > 0 ? [{ start: 0, end: from }] : [];
  for (const pattern of HIDDEN) {
    for (const match of text.slice(from).matchAll(pattern))
      found.push({ start: from + match.index, end: from + match.index + match[0].length });
  }
  return mergeRanges(found);
}

/** Characters of the front matter: from a first line `---` or `+++` to the next of its kind; 0 where there is none. */
function frontMatterLength(text: string): number {
  const isToml = /^\+\+\+[ \t]*\n/.test(text);
  if (!isToml && !/^---[ \t]*\n/.test(text)) return 0;
  const [fence, inner] = isToml ? [TOML_FENCE, TOML_LINE] : [YAML_FENCE, YAML_LINE];
  const lines = text.split('\n');
  const close = lines.findIndex((line, index) => index > 0 && (fence.test(line) || !inner.test(line)));
  if (close === -1 || !fence.test(lines[close] ?? '')) return 0;
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
