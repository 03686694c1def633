import { isStopToken, tokenise } from '../../language/tokens.js';
import type { PastTurn } from '../prompt/build-prompt.js';

const LONGEST = 300;
/** Words that stand for something said before; these alone may go. */
const REFERENCE =
  /^(?:one|ones|other|another|same|first|second|last|latter|former|else|previous|next|job|role|place|company|thing)$/;

/**
 * A rewritten question may fill in what the conversation said, and nothing else: every word of its own stays, and every
 * new word comes from the conversation. So a model can't turn a question about Rust into one about Linux.
 */
export function isFaithfulRewrite(
  rewritten: string,
  question: string,
  history: readonly PastTurn[],
): boolean {
  if (rewritten === '' || rewritten.length > LONGEST || /[\n<>]/.test(rewritten)) return false;
  const content = (text: string) =>
    tokenise(text)
      .filter((token) => !isStopToken(token))
      .map((token) => token.stem);
  const before = content(question);
  const after = new Set(content(rewritten));
  const said = new Set([...before, ...history.flatMap((turn) => content(`${turn.question} ${turn.answer}`))]);
  const keepsAll = before.every((word) => after.has(word) || REFERENCE.test(word));
  return keepsAll && [...after].every((word) => said.has(word));
}
