import type { Clause } from './clause.js';
import type { Fault } from './fault.js';
import type { Support } from './ground.js';
import type { Reading, Word } from './text-reading.js';

/** A capitalised word this short is often an everyday word too (Go, Rust, Dart): it must be a name in the source. */
const SHORT_NAME = 4;
/** Words that may stand between two parts of one name: `University of St Andrews`. */
const NAME_GAP = 3;

/** Every name, title, place and technology must stand in the support, its parts in the same order. */
export function checkNames(clause: Clause, support: Support, isOwnName: (norm: string) => boolean): Fault[] {
  const named = clause.words.filter((word) => word.named && !isOwnName(word.norm) && !isRomanOrPronoun(word));
  const missing = named.filter((word) => !hasName(word, support));
  if (missing.length > 0) return missing.map((word) => ({ kind: 'name', what: word.norm }));
  for (const word of named) {
    const after = clause.reading.words[word.index + 1];
    const next = after?.norm === 'of' ? clause.reading.words[word.index + 2] : after;
    if (next === undefined || !named.includes(next) || !touch(clause.reading, word, next)) continue;
    if (!isPair(word, next, support)) return [{ kind: 'name', what: `${word.norm} ${next.norm}` }];
  }
  return [];
}

const isRomanOrPronoun = (word: Word) => /^(?:I|A|An|The)$/.test(word.text);

function hasName(word: Word, support: Support): boolean {
  const has = (norm: string) => (norm.length <= SHORT_NAME ? support.names : support.norms).has(norm);
  if (has(word.norm) || support.implied.has(word.norm)) return true;
  const singular = word.norm.replace(/s$/, '');
  if (has(singular) || has(`${word.norm}s`)) return true;
  const pieces = word.norm.split(/[/&-]/).filter((piece) => piece !== '');
  return pieces.length > 1 && pieces.every((piece) => support.norms.has(piece));
}

const touch = (reading: Reading, a: Word, b: Word) =>
  /^(?: of )?[\s-]?$/.test(reading.text.slice(a.end, b.start));

function isPair(a: Word, b: Word, support: Support): boolean {
  if (support.aliased.has(a.norm) || support.aliased.has(b.norm)) return true;
  if (support.implied.has(a.norm) || support.implied.has(b.norm)) return true;
  return support.readings.some((reading) =>
    reading.words.some(
      (word) =>
        sameName(word, a) &&
        reading.words.slice(word.index + 1, word.index + 1 + NAME_GAP).some((next) => sameName(next, b)),
    ),
  );
}

const sameName = (word: Word, claimed: Word) =>
  word.norm === claimed.norm ||
  word.parts.includes(claimed.norm) ||
  word.norm.replace(/s$/, '') === claimed.norm.replace(/s$/, '');
