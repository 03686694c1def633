/** Quotes and white space as one, as they are before answers and gold texts are compared. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201b\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201f]/g, '"')
    .replace(/\s+/gu, ' ')
    .trim();
}
