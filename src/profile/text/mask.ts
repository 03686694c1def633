/** Stands for a character of mark-up: the same length as the text, so that positions hold. */
export const MASK = '\u0000';

/** A stretch of mark-up as masks; its line breaks stay. */
export function mask(text: string): string {
  return text.replace(/[^\n]/g, MASK);
}
