import { stemOf, tokenise } from '../../language/tokens.js';
import { normalise } from '../normalise.js';
import { literalPattern } from '../pattern.js';

/** A shorter beginning is that of too many words. */
const LEAST_BEGINNING = 4;

/** The word stems of a text, in order, each between spaces: "mentored students" has those of "mentoring a student". */
export function wordStems(text: string): string {
  return ` ${tokenise(text)
    .map(({ stem }) => stem)
    .join(' ')} `;
}

/** A pattern for a listed skill as an answer may say it: as written, or each of its plain words in another form. */
export function skillPattern(name: string): string {
  const words = normalise(name).split(' ');
  return words.map(wordPattern).join('\\s+');
}

function wordPattern(word: string): string {
  const lower = word.toLowerCase();
  const stem = stemOf(lower);
  const isPlain = /^[A-Z]?[a-z]+$/.test(word) && stem !== lower;
  if (!isPlain) return literalPattern(word);
  let shared = 0;
  while (shared < stem.length && stem[shared] === lower[shared]) shared += 1;
  return shared < LEAST_BEGINNING ? literalPattern(word) : `${word.slice(0, shared)}[a-z]*`;
}
