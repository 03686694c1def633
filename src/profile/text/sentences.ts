import { abbreviations, sentenceOpeners } from '../../data/profile/sentence-words.js';
import { wordSet } from '../word-list.js';
import type { Range } from './page.js';

const shortForms = wordSet(abbreviations);
const openers = wordSet(sentenceOpeners);

/** Stands for a character of mark-up: neither a word nor white space. */
export const INVISIBLE = '\u2060';

/** A stop, what may close with it, and the white space after it. */
const STOP = /([.!?…]+|[。！？])(["'”’»)\]\u2060]*)(\s+|(?<=[。！？])|$)/gu;
const INITIAL = /(?:^|[\s.(])\p{Lu}$/u;
const LAST_WORD = /\p{L}[\p{L}.'’-]*$/u;
/** A single letter that is a name of its own: "Vitamin D. It helps." */
const LETTER_NAME = /(?:vitamin|grade|plan|class|type|hepatitis|section|category|level)\s\p{Lu}$/iu;
/** Abbreviations that may well end a sentence. */
const FINAL_FORMS = wordSet(
  'inc ltd co corp llc u.s u.k u.s.a e.u ph.d m.d a.m p.m d.c b.a b.s m.a m.s b.sc m.sc jr sr',
);

/** Does the stop after `before` end a sentence that `after` follows? */
function endsSentence(before: string, stop: string, after: string): boolean {
  if (after === '') return true;
  if (/^\p{Ll}/u.test(after) && !/^\p{Ll}{1,2}\p{Lu}/u.test(after)) return false;
  if (stop !== '.') return true;
  const word = LAST_WORD.exec(before)?.[0].toLowerCase() ?? '';
  const next = /^["'“‘(]*(\p{L}[\p{L}'’]*)/u.exec(after)?.[1] ?? '';
  if (word === 'etc') return /^["'“‘(]*\p{Lu}/u.test(after);
  if (FINAL_FORMS.has(word)) return /^\p{Lu}/u.test(next) && openers.has(next.toLowerCase());
  if (shortForms.has(word)) return false;
  if (INITIAL.test(before) && /^\p{Lu}/u.test(after)) return LETTER_NAME.test(before);
  // "1. March", "No. 3. 4": a number before a date or number.
  return !(/(?:^|\s)\d{1,2}$/.test(before) && /^(?:\d|\p{Lu}\p{Ll}+\s\d)/u.test(after));
}

/**
 * Ranges of the sentences of a text, in order, trimmed, covering everything but white space. Abbreviations,
 * initials, decimals, versions and `Node.js` end none. Characters of mark-up may stand as `INVISIBLE`.
 */
export function splitSentences(text: string): readonly Range[] {
  const ranges: Range[] = [];
  const shown = (slice: string) => slice.replaceAll(INVISIBLE, '');
  let start = 0;
  const push = (end: number) => {
    const slice = text.slice(start, end);
    const from = start + (slice.length - slice.trimStart().length);
    const to = start + slice.trimEnd().length;
    if (to > from) ranges.push({ start: from, end: to });
    start = end;
  };
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (match.index < start) continue;
    if (endsSentence(shown(text.slice(start, match.index)), match[1] ?? '', shown(text.slice(end, end + 60))))
      push(end);
  }
  push(text.length);
  return ranges;
}
