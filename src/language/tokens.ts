import { stemmer } from 'stemmer';
import { fold } from './fold.js';
import { STOP_WORDS } from './stop-words.js';
import { partsOf } from './token-parts.js';

/** A word, number or technical name of a text. */
export interface Token {
  /** As written, possessive `'s` excluded: `text === source.slice(start, end)`. */
  readonly text: string;
  /** Folded: lower case, no accents, plain quotes and hyphens, no thousands separators. */
  readonly norm: string;
  /** Porter stem of `norm` where that is a plain word of four letters or more; else `norm`. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /**
   * Other normal forms that the token may be found by, none of them equal to `norm`: the pieces of a compound and
   * its closed form (`e-commerce`: commerce, ecommerce), the bare number of an amount (`£1.2m`: 1.2m),
   * character pairs where a script has no spaces. Empty for a simple word.
   */
  readonly parts: readonly string[];
}

/**
 * A piece is letters, digits and marks, with what technical names end in (C++, C++17, C#, 30%, 10+).
 * Pieces are joined by one connector each. No class overlaps its neighbour, so matching is linear.
 */
const GROUPED = String.raw`\p{N}{1,3}(?:,\p{N}{3}(?!\p{N}))+[\p{L}\p{M}]*`;
const PIECE = String.raw`(?:${GROUPED}|[\p{L}\p{M}\p{N}]+)(?:\+\+\p{N}*|[#%+](?![\p{L}\p{N}+#]))?`;
const CONNECTOR = String.raw`(?:[-.'\u2018\u2019\u02bc_&@\u2010\u2011]|\/\.?)`;
const TOKEN = new RegExp(
  String.raw`(?:\p{Sc}|(?<![\p{L}\p{N}.])\.(?=\p{L}))?${PIECE}(?:${CONNECTOR}${PIECE})*`,
  'gu',
);

const POSSESSIVE = /['\u2018\u2019\u02bc]s$/i;
const THOUSANDS = /(\d),(?=\d{3})/g;
const PLAIN_WORD = /^[a-z]{4,}$/;

/**
 * The tokens of a text in order, in linear time. Technical names stay whole: C++, C#, .NET, Node.js, CI/CD, M&A,
 * I/O, p99, 99.9%, £1.2m, e-commerce. Words of every script are found by their Unicode letters.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) tokens.push(tokenAt(match[0], match.index));
  return tokens;
}

/** The Porter stem of a normal form where it is a plain word of four letters or more; else the form itself. */
export function stemOf(norm: string): string {
  if (!PLAIN_WORD.test(norm)) return norm;
  const known = stems.get(norm);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = stemmer(norm);
  stems.set(norm, stem);
  return stem;
}

/** Stems are asked for again and again: of the same few thousand words. Bounded against visitors who try every word. */
const stems = new Map<string, string>();
const MOST_STEMS = 20_000;

/**
 * True for a word without a topic of its own (`the`, `what`). An upper-case abbreviation such as IT or US isn't one,
 * though it folds to the same letters.
 */
export function isStopToken(token: Pick<Token, 'text' | 'norm'>): boolean {
  if (!STOP_WORDS.has(token.norm)) return false;
  return !(token.text.length > 1 && token.text === token.text.toUpperCase());
}

function tokenAt(written: string, start: number): Token {
  const text = written.replace(POSSESSIVE, '');
  const norm = fold(text).replace(THOUSANDS, '$1');
  return { text, norm, stem: stemOf(norm), start, end: start + text.length, parts: partsOf(norm) };
}
