import type { Fault } from './fault.js';
import type { Support } from './ground.js';
import { plainText, type Reading } from './text-reading.js';

const QUOTED = /["“«]([^"“”«»]+)["”»]/g;
/** Fewer quoted words than this are a name or a term; more are somebody's wording, which must be verbatim. */
const QUOTATION_WORDS = 3;
const FIRST_PERSON = /^(?:i|i'm|i've|i'd|my|me|mine|myself|we|we've|our|ours|us)$/;
const MARKUP = /<[a-z!/]|!?\[[^\]]*\]\(|```|javascript:/i;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s)]+|[\w.+-]+@[\w-]+\.\w+/gi;

/** Quotations are verbatim, nobody speaks as the candidate, and there are no links or mark-up but the documents' own. */
export function checkForm(reading: Reading, supports: readonly Support[]): Fault[] {
  const { text } = reading;
  const faults: Fault[] = [];
  const sources = supports.flatMap((support) => support.readings.map((source) => plainText(source.text)));
  if (MARKUP.test(text)) faults.push({ kind: 'markup', what: 'mark-up' });
  for (const [address] of text.matchAll(ADDRESS)) {
    if (!sources.some((source) => source.includes(plainText(address.replace(/[.,;]$/, '')))))
      faults.push({ kind: 'markup', what: 'address' });
  }
  const quoted: [number, number][] = [];
  for (const match of text.matchAll(QUOTED)) {
    quoted.push([match.index, match.index + match[0].length]);
    const inner = plainText(match[1] ?? '')
      .replace(/[.,;…]+$|^…/g, '')
      .trim();
    if (inner.split(' ').length < QUOTATION_WORDS || sources.some((source) => source.includes(inner)))
      continue;
    faults.push({ kind: 'quote', what: inner });
  }
  for (const word of reading.words) {
    const isSpeaker = FIRST_PERSON.test(word.norm) && !/^(?:US|ME)$/.test(word.text);
    if (isSpeaker && !quoted.some(([from, to]) => word.start >= from && word.end <= to))
      faults.push({ kind: 'voice', what: word.norm });
  }
  return faults;
}
