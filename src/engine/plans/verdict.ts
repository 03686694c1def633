import { tokenise } from '../../language/tokens.js';
import { dataLines } from '../knowledge/data-file.js';
import { rootOf } from '../knowledge/spelling.js';
import { numberOf } from '../understand/time.js';
import type { Understanding } from '../understand/understanding.js';

/** How a yes/no answer begins. */
export type Verdict = 'Yes' | 'Not quite' | 'No';

interface Contrary {
  readonly asked: readonly string[];
  readonly contrary: readonly string[];
}

const rootsOf = (text: string): string =>
  ` ${tokenise(text)
    .map((token) => rootOf(token.norm))
    .join(' ')} `;

const CONTRARIES: readonly Contrary[] = dataLines('contraries.txt').map((line) => {
  const [asked = '', contrary = ''] = line.split(':');
  const phrases = (part: string): string[] => part.split(',').map(rootsOf);
  return { asked: phrases(asked), contrary: phrases(contrary) };
});

/** "ECMO excepted", "all but ECMO", "no ECMO": what a line leaves out. */
const leftOut = (word: string): RegExp =>
  new RegExp(
    `\\b(?:no|not|never|without|except(?:ing|ed)?(?: for)?|excluding|other than|apart from)\\s+(?:\\S+\\s+)?${word}|${word}[,\\s]+(?:is |are |was |were )?(?:excepted|excluded|aside|not included)\\b`,
    'iu',
  );

/** "He managed ten analysts" of a line with three analysts. */
function otherNumber(asked: string, given: string): boolean {
  const claims = countsOf(asked);
  const counts = countsOf(given);
  return [...claims].some(([thing, count]) => counts.has(thing) && counts.get(thing) !== count);
}

/** What a text counts, by the root of the word after the number: `analyst` → 3. Years are no counts. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, number = '', thing = ''] of text.matchAll(/\b(\d[\d,.]*|\p{L}+)[\s-]+(?=(\p{L}+))/gu)) {
    const count = numberOf(number.replace(/,/g, ''));
    if (count !== undefined && !/^(?:19|20)\d\d$/.test(number))
      counts.set(rootOf(thing.toLowerCase()), count);
  }
  return counts;
}

/** "Yes" where what is quoted says what was asked; "Not quite" where it says the contrary, "No" where it leaves it out. */
export function verdictOf(question: Understanding, said: readonly string[]): Verdict {
  const lines = said.join(' \n ');
  const terms = question.topics.flatMap((topic) => topic.terms);
  if (terms.some(({ text }) => leftOut(text.replace(/[^\p{L}\p{N}]/gu, '.')).test(lines))) return 'No';
  const asked = rootsOf(question.text);
  const given = rootsOf(lines);
  if (otherNumber(question.text, lines)) return 'Not quite';
  const contrary = CONTRARIES.some(
    (each) =>
      each.asked.some((phrase) => asked.includes(phrase)) &&
      each.contrary.some((phrase) => given.includes(phrase) && !asked.includes(phrase)) &&
      !each.asked.some((phrase) => given.includes(phrase)),
  );
  return contrary ? 'Not quite' : 'Yes';
}
