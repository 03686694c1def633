import { isTimeWord } from './check-dates.js';
import type { Clause } from './clause.js';
import type { Fault } from './fault.js';
import type { Support } from './ground.js';
import type { Word } from './text-reading.js';
import { isContent, isSupported, isUnprovenStrict } from './word-matching.js';

/**
 * Every remaining word that makes a claim must be a form or synonym of one in the support. None may be missing: on
 * sentences of ten words a tolerance of one is exactly the size of an invented result.
 */
export function checkWords(clause: Clause, support: Support, isOwnName: (norm: string) => boolean): Fault[] {
  return clause.words
    .filter((word) => !isNumber(clause, word) && !isTimeWord(word.norm) && !isOwnName(word.norm))
    .filter(
      (word) => (isUnprovenStrict(word, support) && !isParticle(clause, word)) || isUnproven(word, support),
    )
    .map((word) => ({ kind: 'word', what: word.norm }));
}

/** The "after" of "looked after" tells no order. */
const isParticle = (clause: Clause, word: Word) =>
  word.norm === 'after' && /^(?:look|name)/.test(clause.reading.words[word.index - 1]?.norm ?? '');

/** "led to" and "leading to" tell a result, not who was in charge. */
const isCause = (word: Word) => word.mark === undefined && /^(?:led|lead|leads|leading)$/.test(word.norm);

const isUnproven = (word: Word, support: Support) =>
  !word.named && isContent(word) && !isCause(word) && !isSupported(word, support);

const QUALIFIER =
  /^(?:nearly|almost|about|around|roughly|approximately|approx|circa|over|above|under|below|exceeding|least|most|more|less|fewer|close|just|up|upwards|excess|minimum|maximum|than)$/;
/** Words of a qualifier before its number, at most: `in excess of`. */
const QUALIFIER_WORDS = 3;

/** A number, or what says how exact it is: `checkNumbers` judges both. */
const isNumber = (clause: Clause, word: Word) =>
  clause.reading.quantities.some(
    ({ from, to }) =>
      word.index <= to &&
      (word.index >= from || (word.index >= from - QUALIFIER_WORDS && QUALIFIER.test(word.norm))),
  );
