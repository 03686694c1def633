/** Angle brackets fence the prompt's parts, square ones mark citations: in data both become look-alikes. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '<': '‹',
  '>': '›',
  '[': '(',
  ']': ')',
  '【': '(',
  '】': ')',
};
/** Control characters, and marks that reorder or hide text. */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ue000-\uf8ff]|[\u{e0000}-\u{e007f}]/gu;

/**
 * Text of a document or a visitor as one line of data: it can't close a fence, open one, number itself as evidence
 * or hide anything.
 */
export function asData(text: string): string {
  return text
    .replace(INVISIBLE, ' ')
    .replace(/[<>[\]【】]/g, (character) => LOOK_ALIKES[character] ?? character)
    .replace(/\s+/g, ' ')
    .trim();
}
