import { type FoundPeriod, findPeriods } from '../language/dates.js';
import { fold } from '../language/fold.js';
import { isStopToken, type Token, tokenise } from '../language/tokens.js';
import { lemmasOf } from './lemma.js';
import { type Mark, markOf } from './lexicon.js';
import { findQuantities, type Quantity } from './quantities.js';

/** A word of a text with what the checks need to know of it. */
export interface Word extends Token {
  readonly index: number;
  /** Every form that it may be found by: normal form, plain words, parts of a compound. */
  readonly forms: readonly string[];
  readonly mark: Mark | undefined;
  readonly stop: boolean;
  /** Begins with a capital where none is due, or is shaped like a technical name: C#, p99, SQL, GitHub. */
  readonly named: boolean;
  /** First of a sentence, a quotation or a line, where a capital says nothing. */
  readonly opens: boolean;
  /** Number of the clause that it stands in; see `clauseNumbers`. */
  readonly clause: number;
  /** Part of a date or period. */
  readonly dated: boolean;
}

/** A text, analysed once. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly quantities: readonly Quantity[];
  readonly periods: readonly FoundPeriod[];
}

const TECHNICAL = /[\p{Ll}\d]\p{Lu}|^(?=.*\p{L})(?=.*\d)|[#+&@]|^\.\p{L}|\p{L}\.\p{L}/u;
const OPENING = /(?:^|[.!?:;•·|\n]\s*|^\s*[-*]\s*)["“‘'([]*\s*$/u;
const SENTENCE_BREAK = /[.!?;\n]\s|[.!?;]$|[:|•·–—]\s/u;
const CLAUSE_WORDS = new Set(['and', 'but', 'while', 'whereas', 'then', 'or']);

/** Analyses a sentence, a statement or a context line. Linear in its length. */
export function readText(text: string): Reading {
  const tokens = tokenise(text);
  const periods = findPeriods(text);
  const inPeriod = (token: Token) => periods.some((p) => token.start < p.end && p.start < token.end);
  const quantities = findQuantities(tokens).filter((q) => !within(tokens.slice(q.from, q.to + 1), inPeriod));
  let clause = 0;
  const words = tokens.map((token, index): Word => {
    const previous = tokens[index - 1];
    const between = text.slice(previous?.end ?? 0, token.start);
    const dated = inPeriod(token);
    if (index > 0 && opensClause(token, between, dated)) clause += 1;
    const opens = OPENING.test(text.slice(Math.max(0, token.start - 8), token.start));
    const stop = isStopToken(token);
    return {
      ...token,
      index,
      forms: formsOf(token),
      mark: dated ? undefined : markAt(tokens, index),
      stop,
      named: !dated && isNamed(token, opens),
      opens,
      clause,
      dated,
    };
  });
  return { text, words, quantities, periods };
}

const TOOK_PART: Mark = { family: 'agency', degree: 2 };

/** The mark of a word in its place: "led to" tells a result, "took part" is one expression. */
function markAt(tokens: readonly Token[], index: number): Mark | undefined {
  const norm = tokens[index]?.norm ?? '';
  const next = tokens[index + 1]?.norm;
  if (/^(?:led|leads?|leading)$/.test(norm) && next === 'to') return undefined;
  if (norm === 'part' && /^(?:take|takes|taking|took|taken)$/.test(tokens[index - 1]?.norm ?? ''))
    return TOOK_PART;
  if (norm === 'own' && /^(?:my|our|his|her|its|their|one's)$/.test(tokens[index - 1]?.norm ?? ''))
    return undefined;
  return markOf(norm);
}

const within = (tokens: readonly Token[], test: (token: Token) => boolean) =>
  tokens.every(test) && tokens.length > 0;

function opensClause(token: Token, between: string, dated: boolean): boolean {
  if (SENTENCE_BREAK.test(between)) return true;
  return !dated && CLAUSE_WORDS.has(token.norm);
}

/** A capital that its place doesn't explain, or a shape that only names have. */
function isNamed(token: Token, opens: boolean): boolean {
  const { text } = token;
  if (
    TECHNICAL.test(text) &&
    !/^\p{Sc}?[\d.,]+[%+]?(?:st|nd|rd|th|k|m|bn|b|x)?$/u.test(text) &&
    !/^\d+-\p{Ll}/u.test(text)
  ) {
    return !/^\p{Lu}?\p{Ll}+(?:-\p{Ll}+)*$/u.test(text);
  }
  if (text.length > 1 && text === text.toUpperCase() && /\p{Lu}/u.test(text)) return true;
  return !opens && /^\p{Lu}/u.test(text);
}

function formsOf(token: Token): readonly string[] {
  const forms = new Set(lemmasOf(token.norm));
  for (const part of token.parts) for (const lemma of lemmasOf(part)) forms.add(lemma);
  return [...forms];
}

/** A text without case, accents, and differences of quotes and white space: for verbatim comparison. */
export const plainText = (text: string): string =>
  fold(text)
    .replace(/["“”«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
