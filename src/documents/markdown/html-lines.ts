import type { Range } from '../text/split-lines.js';

/** A stretch of a line between the HTML tags that part lines, and what the tags before it say of it. */
export interface HtmlPart extends Range {
  /** Level of the `<h1>` to `<h6>` that opens here. */
  readonly heading?: number;
  /** An `<li>` opens here. */
  readonly item: boolean;
  /** Nothing but tags. */
  readonly hidden: boolean;
}

/** Tags around whole lines; what stands between two of them is a line of its own to a reader. */
const BLOCK_TAGS =
  /(?:[ \t]*(?:<\/?(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|section|article|header|footer|main|center|blockquote|details|summary)\b[^<>\n]*>|<br\b[^<>\n]*>|<(span|font|a)\b[^<>\n]*>\s*<\/\1>))+[ \t]*/gi;
const HEADING = /<h([1-6])\b/i;
const ITEM = /<li\b/i;
/** A span without words moves the text behind it; it parts nothing. */
const PARTS = /<(?!\/?(?:span|font|a)\b)/i;

/**
 * The parts of a Markdown line that HTML tags part for its reader, and those tags: `<p>One<br>Two</p>` is two.
 * A line without such tags, and one of nothing but tags, is its own only part.
 */
export function splitAtTags(text: string, line: Range): readonly HtmlPart[] {
  const slice = text.slice(line.start, line.end);
  const whole = [{ ...line, item: false, hidden: false }];
  if (!slice.includes('<')) return whole;
  const parts: HtmlPart[] = [];
  let at = 0;
  let tags = '';
  const push = (end: number) => {
    if (slice.slice(at, end).trim() === '') return;
    const heading = HEADING.exec(tags)?.[1];
    const level = heading === undefined ? {} : { heading: Number(heading) };
    parts.push({
      start: line.start + at,
      end: line.start + end,
      ...level,
      item: ITEM.test(tags),
      hidden: false,
    });
    tags = '';
  };
  for (const match of slice.matchAll(BLOCK_TAGS)) {
    if (match.index > 0 && !PARTS.test(match[0])) continue;
    push(match.index);
    tags += match[0];
    at = match.index + match[0].length;
    parts.push({ start: line.start + match.index, end: line.start + at, item: false, hidden: true });
  }
  push(slice.length);
  return parts.every((part) => part.hidden) ? whole : parts;
}
