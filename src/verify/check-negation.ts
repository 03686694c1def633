import type { Clause } from './clause.js';
import type { Fault } from './fault.js';
import type { Support } from './ground.js';
import type { Reading, Word } from './text-reading.js';
import { isContent, meets } from './word-matching.js';

/** Content words that a "not" reaches. */
const REACH = 3;
/** Words of a passage that a sentence must share before the passage's "lapsed" or "planned" binds it. */
const SHARED = 2;

interface Denial {
  readonly cue: Word;
  readonly denied: readonly Word[];
}

/** What is denied in the source stays denied, what isn't is not denied, and what lapsed or was only planned says so. */
export function checkNegation(clause: Clause, support: Support): Fault[] {
  const claimed = denialsIn(clause.reading).filter(({ cue }) => clause.words.includes(cue));
  const known = support.texts.flatMap(denialsIn);
  for (const { cue, denied } of claimed) {
    const isKnown = known.some((other) =>
      denied.length === 0
        ? other.cue.norm === cue.norm
        : denied.some((word) => other.denied.some((theirs) => meets(word, theirs))),
    );
    if (!isKnown) return [{ kind: 'negation', what: cue.norm }];
  }
  for (const { cue, denied } of known) {
    const told = denied.filter((word) => clause.words.some((own) => isAssertable(own) && meets(own, word)));
    const first = denied[0];
    const tellsIt = first !== undefined && told.includes(first) && told.length * 2 >= denied.length;
    const keeps = claimed.some((own) =>
      own.denied.some((word) => denied.some((theirs) => meets(word, theirs))),
    );
    if (tellsIt && !keeps) return [{ kind: 'negation', what: cue.norm }];
  }
  return checkStatus(clause, support);
}

const isAssertable = (word: Word) => isContent(word) || word.mark !== undefined;

function denialsIn(reading: Reading): Denial[] {
  return reading.words
    .filter((word) => word.mark?.family === 'negation' && !isFigureOfSpeech(reading, word))
    .map((cue) => {
      const backwards = /^(?:excepted|excluded)$/.test(cue.norm);
      const side = backwards
        ? reading.words.slice(0, cue.index).reverse()
        : reading.words.slice(cue.index + 1).filter((word) => isInReach(reading, cue, word));
      return { cue, denied: side.filter(isAssertable).slice(0, backwards ? 1 : REACH) };
    });
}

/** A "not" reaches to the end of its clause, or to the next comma. */
const isInReach = (reading: Reading, cue: Word, word: Word) =>
  word.clause === cue.clause && !reading.text.slice(cue.end, word.start).includes(',');

/** "not only … but", "no more than", "nothing but", "No. 12" deny nothing. */
function isFigureOfSpeech(reading: Reading, word: Word): boolean {
  const next = reading.words[word.index + 1]?.norm ?? '';
  if (word.text === 'No' && /^\.\s?\d/.test(reading.text.slice(word.end))) return true;
  return /^(?:only|just|more|less|fewer|but)$/.test(next);
}

function checkStatus(clause: Clause, support: Support): Fault[] {
  const says = clause.reading.words.some(
    (word) => word.mark?.family === 'status' || word.mark?.family === 'negation',
  );
  const known = new Set(
    support.texts
      .flatMap((reading) => reading.words)
      .filter((w) => w.mark?.family === 'status')
      .map((w) => w.norm),
  );
  for (const word of clause.words) {
    if (word.mark?.family === 'status' && known.size === 0) return [{ kind: 'negation', what: word.norm }];
  }
  if (says) return [];
  for (const reading of support.texts) {
    for (const status of reading.words.filter((word) => word.mark?.family === 'status')) {
      const near = reading.words.filter((word) => isContent(word) && word.clause === status.clause);
      const shared = near.filter((word) => clause.words.some((own) => isContent(own) && meets(own, word)));
      if (shared.length >= Math.min(SHARED, near.length) && near.length > 0)
        return [{ kind: 'negation', what: status.norm }];
    }
  }
  return [];
}
