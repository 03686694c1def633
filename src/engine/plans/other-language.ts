import { fold } from '../../language/fold.js';
import { STOP_WORDS } from '../../language/stop-words.js';
import type { Token } from '../../language/tokens.js';
import { dataSections } from '../knowledge/data-file.js';
import { plain } from '../write/sentences.js';
import type { PlanContext, PlanResult } from './plan.js';

/** Small words of each language that are no small words of English. */
const SMALL_WORDS: readonly ReadonlySet<string>[] = dataSections('other-languages.txt').map(
  ({ lines }) =>
    new Set(
      lines
        .flatMap((line) => line.split(/\s+/))
        .map(fold)
        .filter((word) => !STOP_WORDS.has(word)),
    ),
);
/** Small words of one language from which a question is in it. */
const ENOUGH = 2;
const OTHER_SCRIPT = /^[^\p{Script=Latin}]*$/u;

/** A refusal of a question in another language says that English is understood, and repeats none of it. */
export function withLanguageNote({ question }: PlanContext, result: PlanResult): PlanResult {
  if (result.status !== 'not_in_profile' || !isForeign(question.tokens)) return result;
  return {
    ...result,
    sentences: [plain('I understand questions in English only; please ask again in English.')],
    evidence: [],
  };
}

function isForeign(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ norm }) => /\p{L}/u.test(norm));
  if (words.length === 0) return false;
  if (words.every(({ text }) => OTHER_SCRIPT.test(text))) return true;
  const english = words.filter(({ norm }) => STOP_WORDS.has(norm)).length;
  return SMALL_WORDS.some((small) => {
    const count = words.filter(({ norm }) => small.has(norm)).length;
    return count >= ENOUGH && count > english;
  });
}
