/** A longer text that names a year is a sentence or a title, not a date. */
const MAX_LENGTH = 48;
const YEAR = /(?:^|[^\d])(?:19|20)\d{2}(?!\d)/;

/** Is this short text the date of something, such as `Jan 2019 – Present` or `2019 · Leeds`? */
export function isDateLike(text: string): boolean {
  return text.length <= MAX_LENGTH && YEAR.test(text) && !/[.!?;]\s/.test(text);
}
