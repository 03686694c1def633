import { abbreviations, openingVerbs, proseWords } from '../../data/profile/sentence-words.js';
import { organisationScore, titleScore } from '../header/scores.js';
import { wordSet } from '../word-list.js';

const pronouns = wordSet(proseWords);
const verbs = wordSet(openingVerbs);
const shortForms = wordSet(abbreviations);
/** Longer lines are sentences, whatever they look like. */
const MAX_HEADER_WORDS = 18;
const MAX_HEADER_LENGTH = 140;

/** Does a line read as a sentence or bullet rather than as the header of an entry? */
export function isProse(text: string, marked: boolean): boolean {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return false;
  if (words.length > MAX_HEADER_WORDS || text.length > MAX_HEADER_LENGTH) return true;
  if (endsLikeSentence(text, words) || /[:;]$/.test(text)) return !marked || /[.:;]$/.test(text);
  if (words.some(isPronoun) || (!marked && holdsSentenceEnd(text))) return true;
  const [first = ''] = words;
  if (opensWithVerb(words)) return true;
  if (marked) return false;
  if (/^[a-zà-ÿ]/.test(first) && !/^[a-z]{1,2}\p{Lu}/u.test(first) && !/^\p{Ll}+\.\p{Ll}+/u.test(first))
    return titleScore(text) < 2 || words.length > 5;
  return words.length >= 4 && lowerShare(words) > 0.5 && titleScore(text) < 2 && organisationScore(text) < 2;
}

function endsLikeSentence(text: string, words: readonly string[]): boolean {
  if (!/[.!?。]["'”’)]?$/u.test(text)) return false;
  const last = (words.at(-1) ?? '')
    .toLowerCase()
    .replace(/[.)"'”’]+$/u, '')
    .replace(/^[("'“]+/u, '');
  return (
    !(shortForms.has(last) || /^\p{L}$/u.test(last) || /^(?:\p{L}\.)+\p{L}$/u.test(last)) && words.length > 1
  );
}

/** A full stop after a word of some length, and a new sentence behind it. */
function holdsSentenceEnd(text: string): boolean {
  const stop = /(\p{Ll}{4,})[.!?]\s+\p{Lu}\p{Ll}+\s\S/u.exec(text);
  return (
    stop !== null &&
    ![...shortForms].some((form) =>
      text
        .slice(0, stop.index + (stop[1]?.length ?? 0))
        .toLowerCase()
        .endsWith(form),
    )
  );
}

/** First-person words, and function words that headers don't hold, in lower case ("IT" and "US" are names). */
function isPronoun(word: string): boolean {
  const bare = word.replace(/[^\p{L}'’]/gu, '');
  if (/^I(?:['’](?:m|ve|d|ll))?$/.test(bare)) return !/^I[.,]/.test(word);
  return bare === bare.toLowerCase() && pronouns.has(bare);
}

function opensWithVerb(words: readonly string[]): boolean {
  const first = (words[0] ?? '').toLowerCase().replace(/[^\p{L}-]/gu, '');
  const rest = words.slice(1).filter((word) => /^\p{L}/u.test(word));
  if (rest.length === 0 || lowerShare(rest) < 0.34) return false;
  return (
    verbs.has(first) ||
    (/(?:[^e]ed|ied)$/.test(first) &&
      first.length >= 5 &&
      !/^(?:registered|licensed|certified|qualified|chartered|embedded|unified)$/.test(first))
  );
}

/** Share of the words of weight that are in lower case. */
function lowerShare(words: readonly string[]): number {
  const weighty = words.filter(
    (word) => /^\p{L}{3,}/u.test(word) && !/^(?:and|the|for|der|des|und|del|von|van)$/.test(word),
  );
  return weighty.length === 0 ? 0 : weighty.filter((word) => /^\p{Ll}/u.test(word)).length / weighty.length;
}
