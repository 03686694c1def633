import { MAX_MESSAGE_LENGTH } from '../../model/limits.js';

/** What is said of a question that is too long, or undefined where it isn't. */
export function tooLong(question: string): string | undefined {
  const length = [...question].length;
  if (length <= MAX_MESSAGE_LENGTH) return undefined;
  return `That question has ${length} characters; please ask it in ${MAX_MESSAGE_LENGTH} or fewer.`;
}
