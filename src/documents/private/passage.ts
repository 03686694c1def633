import { stemOf, type Token, tokenise } from '../../language/tokens.js';
import type { Range } from '../text/split-lines.js';

/** A phone number however it is grouped: enough digits, and nothing but digits and what groups them. */
const PHONE = /^\+?[\d\s()./-]{7,}$/;
const PHONE_IN_TEXT = /\+?\(?\d[\d\s()./-]{5,}\d/g;
/** What turns one form of a word into another; longer derivations are other words. */
const INFLECTIONS = /^(?:e|s|es|ed|d|ing|er|ers|ee|ees|ies|ied|y)?$/;
/** Words shorter than this are compared as they are: `ill` is not `illed`, but `age` would be `aged`, `ages`. */
const MIN_INFLECTED_LETTERS = 4;

/** One entry of `private`: a topic, a phrase or a whole line, found in whatever case, spacing, quotes or inflection. */
export class Passage {
  private readonly words: readonly Token[];
  private readonly phone: string | undefined;

  constructor(entry: string) {
    this.words = tokenise(entry);
    this.phone = PHONE.test(entry.trim()) ? digitsOf(entry) : undefined;
  }

  /** Number of words; a match of fewer than four must stand within one line or paragraph. */
  get length(): number {
    return this.words.length;
  }

  /** Where the entry stands in a text, given its tokens; in order. */
  find(text: string, tokens: readonly Token[]): Range[] {
    const found: Range[] = [];
    for (let at = 0; at + this.words.length <= tokens.length && this.words.length > 0; at++) {
      const first = tokens[at];
      const last = tokens[at + this.words.length - 1];
      if (first === undefined || last === undefined) continue;
      if (this.words.every((word, index) => isForm(word, tokens[at + index]))) {
        found.push({ start: first.start, end: last.end });
      }
    }
    return this.phone === undefined ? found : [...found, ...findPhone(text, this.phone)];
  }

  /** Does a text say nothing but this entry, as a heading or label does? */
  isWhole(text: string): boolean {
    const tokens = tokenise(text);
    return tokens.length === this.words.length && this.find(text, tokens).length > 0;
  }
}

/** Is `token` the word itself, a form of it, or a compound with it? */
function isForm(word: Token, token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.norm === word.norm || token.stem === word.stem) return true;
  return [token.norm, ...token.parts].some(
    (form) => stemOf(form) === word.stem || isInflected(word.norm, form),
  );
}

function isInflected(word: string, form: string): boolean {
  if (word.length < MIN_INFLECTED_LETTERS || !/^\p{L}+$/u.test(word)) return false;
  const base = word.replace(/[ey]$/, '');
  return form.startsWith(base) && INFLECTIONS.test(form.slice(base.length));
}

function findPhone(text: string, digits: string): Range[] {
  return [...text.matchAll(PHONE_IN_TEXT)]
    .filter((match) => digitsOf(match[0]) === digits)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
