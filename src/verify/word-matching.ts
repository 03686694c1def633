import type { Support } from './ground.js';
import { isFree, strictGroupsOf, synonymsOf } from './lexicon.js';
import type { Word } from './text-reading.js';

/** True for a word that makes a claim of its own. */
export function isContent(word: Word): boolean {
  if (word.dated || word.mark !== undefined) return false;
  return word.named || !(word.stop || isFree(word.norm));
}

/** True where two words are forms or synonyms of one. */
export function meets(a: Word, b: Word): boolean {
  if (a.forms.some((form) => b.forms.includes(form))) return true;
  if (a.named || b.named) return false;
  const groups = synonymsOf(b.norm);
  return synonymsOf(a.norm).some((group) => groups.includes(group));
}

/** True where the support has the word, a form or synonym of it, or all parts of a compound. */
export function isSupported(word: Word, support: Support): boolean {
  if (
    word.forms.some((form) => support.forms.has(form)) &&
    (word.parts.length === 0 || hasWhole(word, support))
  )
    return true;
  if (support.norms.has(word.norm) || word.forms.some((form) => support.implied.has(form))) return true;
  return synonymsOf(word.norm).some((group) => support.synonyms.has(group));
}

/** One piece of a compound is not enough: `self-rostering` is not any `rostering`. */
function hasWhole(word: Word, support: Support): boolean {
  const pieces = word.norm.split(/[-/&]/).filter((piece) => piece.length > 1);
  return (
    support.norms.has(word.norm) ||
    pieces.every((piece) => support.norms.has(piece) || support.forms.has(piece))
  );
}

/** True for a small word that changes a claim, unless the support uses one of its group. */
export function isUnprovenStrict(word: Word, support: Support): boolean {
  const groups = strictGroupsOf(word.norm);
  return (
    groups.length > 0 && !support.implied.has(word.norm) && !groups.some((group) => support.strict.has(group))
  );
}
