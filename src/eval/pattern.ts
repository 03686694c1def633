/** Syntax that means something else, or nothing, without the `u` flag. */
const NEEDS_UNICODE = /\\[pP]\{|\\u\{/;

const compiled = new Map<string, RegExp>();

/** A regular expression of a question set: case ignored. @throws SyntaxError where it is none. */
export function compilePattern(source: string): RegExp {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const pattern = new RegExp(source, NEEDS_UNICODE.test(source) ? 'iu' : 'i');
  compiled.set(source, pattern);
  return pattern;
}

/** The text as a pattern that matches it alone, at any spacing. */
export function literalPattern(text: string): string {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+');
}
