import { stemOf } from '../language/tokens.js';
import { dataLines } from './data-lines.js';

/** Inflected form to plain form: `led` → `lead`. */
const irregular = new Map<string, string>();
for (const line of dataLines('irregular.txt')) {
  const [plain = '', ...forms] = line.split(/\s+/);
  for (const form of forms) irregular.set(form, plain);
}

/** True for a listed irregular form: `led`, `written`. */
export const isIrregular = (norm: string): boolean => irregular.has(norm);

const SHORTEST = 3;
/** Letters of a Porter stem from which two words can hardly be of different families (`intern` is too short). */
const FAMILY_STEM = 7;

/** British and American spellings of one word, made equal. Folded input. */
function oneSpelling(word: string): string {
  return word
    .replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1')
    .replace(/ys(e|ed|es|er|ers|ing)$/, 'yz$1')
    .replace(/(?<=[a-z]{3})our(?=$|s$|ed$|ing$|al$)/, 'or')
    .replace(/(?<=[a-z]{3})tre(s?)$/, 'ter$1')
    .replace(/ll(ed|ing|er)$/, 'l$1');
}

function* inflections(word: string): Generator<string> {
  yield word;
  if (/ies$/.test(word)) yield word.replace(/ies$/, 'y');
  if (/(?:[sxz]|[cs]h)es$/.test(word)) yield word.slice(0, -2);
  if (/[^s]s$/.test(word)) yield word.slice(0, -1);
  if (/[^aeiou]ly$|[ae]ly$/.test(word) && word.length > 5) yield word.slice(0, -2);
  if (/ied$/.test(word)) yield word.replace(/ied$/, 'y');
  const verb = /^(.+?)(?:ed|ing)$/.exec(word)?.[1];
  if (verb === undefined) return;
  yield verb;
  yield `${verb}e`;
  if (/([b-df-hj-np-tv-z])\1$/.test(verb)) yield verb.slice(0, -1);
}

const cache = new Map<string, readonly string[]>();
const CACHE_LIMIT = 20_000;

/**
 * The plain words that a folded word may be a form of, itself included: `planned` → planned, plann, planne, plan.
 * Two words are forms of one where these meet. Made-up ones among them meet nothing.
 */
export function lemmasOf(norm: string): readonly string[] {
  const known = cache.get(norm);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const lemmas = new Set<string>();
  const plain = irregular.get(norm);
  if (plain !== undefined) lemmas.add(plain);
  if (/^[a-z]+(?:-[a-z]+)*$/.test(norm)) {
    for (const form of inflections(norm))
      if (form.length >= SHORTEST || form === norm) lemmas.add(oneSpelling(form));
    const stem = stemOf(oneSpelling(norm));
    if (stem.length >= FAMILY_STEM) lemmas.add(`${stem}~`);
  } else lemmas.add(norm);
  const found = [...lemmas];
  cache.set(norm, found);
  return found;
}
