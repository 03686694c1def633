import type { Range } from '../text/split-lines.js';

const END = /(?:[.!?…]+["'”’»)\]]*\s+(?=["'“‘«([]?[\p{Lu}\p{N}])|[。！？]+)/gu;
/** A full stop after these, a single letter or a short number ends no sentence. */
const NO_END =
  /(?:^|[\s(])(?:\p{L}|\d{1,2}|mrs?|ms|dr|prof|st|no|vs|etc|approx|ca|e\.g|i\.e|inc|ltd|dept|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/iu;

/**
 * The sentences of a range with the white space after them; together they cover it. Joins rather than splits where
 * in doubt: a private sentence must not leave its second half behind.
 */
export function sentenceRanges(text: string, range: Range): Range[] {
  const slice = text.slice(range.start, range.end);
  const ends = [...slice.matchAll(END)]
    .map((match) => ({ match, before: slice.slice(0, match.index + 1) }))
    .filter(({ match, before }) => !match[0].startsWith('.') || !NO_END.test(before.slice(-12)))
    .map(({ match }) => match.index + match[0].length);
  const edges = [0, ...ends, slice.length];
  return edges.slice(0, -1).map((edge, index) => ({
    start: range.start + edge,
    end: range.start + (edges[index + 1] ?? slice.length),
  }));
}
