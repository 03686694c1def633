import { abbreviations } from '../../data/profile/sentence-words.js';
import { wordSet } from '../word-list.js';
import type { Range } from './page.js';

const shortForms = wordSet(abbreviations);

/** A stop, what may close with it, and the white space after it. */
const STOP = /([.!?…]+|[。！？])(["'”’»)\]]*)(\s+|$)/gu;
const INITIAL = /(?:^|[\s.(])\p{Lu}$/u;
const LAST_WORD = /[\p{L}][\p{L}.'’-]*$/u;
/** Abbreviations that may well end a sentence: only a lower-case or numeric continuation keeps it going. */
const FINAL_FORMS = wordSet(
  'inc ltd co corp llc etc u.s u.k u.s.a e.u ph.d m.d a.m p.m d.c b.a b.s m.a m.s b.sc m.sc jr sr',
);

/** Does the stop after `before` end a sentence that `after` follows? */
function endsSentence(before: string, stop: string, after: string): boolean {
  if (after === '') return true;
  if (/^\p{Ll}/u.test(after) && !/^[a-z]{1,2}[A-Z]/.test(after)) return false;
  if (stop !== '.') return true;
  if (
    INITIAL.test(before) &&
    /^\p{Lu}/u.test(after) &&
    !/(?:vitamin|grade|plan|class|type|c)\s\p{Lu}$/iu.test(before)
  )
    return false;
  if (/(?:^|\s)\d{1,2}$/.test(before) && /^(?:\d|\p{Lu}\p{Ll}+\s\d)/u.test(after)) return false;
  const word = LAST_WORD.exec(before)?.[0].toLowerCase();
  if (word === undefined || !shortForms.has(word)) return true;
  return (
    FINAL_FORMS.has(word) &&
    /^["'“‘(]?\p{Lu}/u.test(after) &&
    /^["'“‘(]?(?:\p{Lu}[\p{Ll}'’-]+|I|A)\s/u.test(after)
  );
}

/**
 * Ranges of the sentences of a text, in order, trimmed, covering everything but white space. Abbreviations,
 * initials, decimals, versions and `Node.js` end none.
 */
export function splitSentences(text: string): readonly Range[] {
  const ranges: Range[] = [];
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
    if (endsSentence(text.slice(start, match.index), match[1] ?? '', text.slice(end))) push(end);
  }
  push(text.length);
  return ranges;
}
