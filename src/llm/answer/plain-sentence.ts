/** Emphasis, headings and list marks that models add unasked; the words stay. */
export function plainSentence(text: string): string {
  return text
    .replace(/^\s*(?:[-*•]|\d{1,2}[.)]|#{1,6})\s+/, '')
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]*\S)\*(?![\w*])/g, '$1')
    .trim();
}
