import { MAX_MESSAGE_LENGTH } from '../../model/limits.js';

/** Why a line can't be asked, or undefined where it can. `question` is what `Conversation.questionOf` made of it. */
export function checkQuestion(line: string, question: string | undefined): string | undefined {
  if (question === undefined)
    return `There is no question ${line}; type a question, or a number from the list.`;
  const length = [...question].length;
  if (length <= MAX_MESSAGE_LENGTH) return undefined;
  return `That has ${length} characters; a question has at most ${MAX_MESSAGE_LENGTH}. ↑ brings it back for editing.`;
}
