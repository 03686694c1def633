import type { Token } from '../language/tokens.js';

/** What is said about how exact a number is. */
export type Qualifier = 'exact' | 'at-least' | 'at-most' | 'nearly' | 'about';

/** A number of a text. */
export interface Quantity {
  readonly value: number;
  /** `%`, a currency sign, `ordinal`, a unit of time (`year`), a letter unit (`ms`), or empty. */
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** Indexes of its first and last token. */
  readonly from: number;
  readonly to: number;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORDS = new Map<string, number>([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ['dozen', 12],
  ['single', 1],
]);
const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, i) => [word, i + 1]),
);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['billion', 1e9],
]);
const TIMES = new Map<string, readonly [unit: string, months: number]>([
  ['year', ['month', 12]],
  ['yr', ['month', 12]],
  ['month', ['month', 1]],
  ['decade', ['month', 120]],
  ['week', ['day', 7]],
  ['day', ['day', 1]],
  ['hour', ['minute', 60]],
  ['minute', ['minute', 1]],
  ['second', ['second', 1]],
]);
const NUMBER = /^(\p{Sc})?(\d+(?:\.\d+)?)([a-z]{1,4})?([%+])?$/u;

/** True for a unit of time: a quantity of it is a duration. */
export const isDuration = (quantity: Quantity): boolean =>
  /^(?:month|day|minute|second)$/.test(quantity.unit);

interface Head {
  readonly value: number;
  readonly unit: string;
  readonly plus: boolean;
  /** What is joined to the number by a hyphen: `bed` of `12-bed`. */
  readonly tail: string;
}

function readHead(norm: string): Head | undefined {
  const [first = '', ...rest] = norm.split('-');
  const tail = rest.join('-');
  const match = NUMBER.exec(first);
  if (match !== null) {
    const [, currency = '', digits = '', letters = '', sign = ''] = match;
    if (/^(?:st|nd|rd|th)$/.test(letters))
      return { value: Number(digits), unit: 'ordinal', plus: false, tail };
    const scale = SCALES.get(letters);
    const unit = sign === '%' ? '%' : currency || (scale === undefined ? letters : '');
    return { value: Number(digits) * (scale ?? 1), unit, plus: sign === '+', tail };
  }
  const ten = TENS.includes(first) ? WORDS.get(first) : undefined;
  const one = WORDS.get(rest[0] ?? '');
  if (ten !== undefined && one !== undefined && one < 10) {
    return { value: ten + one, unit: '', plus: false, tail: rest.slice(1).join('-') };
  }
  const value = WORDS.get(first);
  return value === undefined ? undefined : { value, unit: '', plus: false, tail };
}

const LEADS: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:not? more than|no fewer|up to|at most|under|below|less than|fewer than|maximum of|max)$/, 'at-most'],
  [/(?:more than|at least|over|above|exceeding|upwards of|in excess of|minimum of)$/, 'at-least'],
  [/(?:nearly|almost|close to|approaching|just under)$/, 'nearly'],
  [/(?:about|around|roughly|approximately|approx|circa|some)$/, 'about'],
];

function qualifierBefore(tokens: readonly Token[], from: number): Qualifier {
  const lead = tokens
    .slice(Math.max(0, from - 4), from)
    .map((token) => token.norm)
    .filter((norm) => norm !== 'a' && norm !== 'an' && norm !== 'the')
    .join(' ');
  return LEADS.find(([pattern]) => pattern.test(lead))?.[1] ?? 'exact';
}

const singular = (norm: string): string => norm.replace(/s$/, '');

/**
 * Every number of a text, in digits or words. Two spellings of one amount are equal: `1.2m` and `1.2 million`,
 * `a decade` and `ten years` (times are kept in the smallest common unit).
 */
export function findQuantities(tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const quantity = readAt(tokens, i);
    if (quantity === undefined) continue;
    const joined = joinMonths(found.at(-1), quantity, tokens);
    if (joined !== undefined) found.pop();
    found.push(joined ?? quantity);
    i = quantity.to;
  }
  return found;
}

/** `3 years and 2 months` is one duration. */
function joinMonths(
  years: Quantity | undefined,
  months: Quantity,
  tokens: readonly Token[],
): Quantity | undefined {
  if (years?.unit !== 'month' || months.unit !== 'month' || months.qualifier !== 'exact') return undefined;
  const between = tokens.slice(years.to + 1, months.from);
  if (between.length > 1 || (between.length === 1 && between[0]?.norm !== 'and')) return undefined;
  const isSmaller = years.value % 12 === 0 && months.value < 12;
  return isSmaller ? { ...years, value: years.value + months.value, to: months.to } : undefined;
}

function readAt(tokens: readonly Token[], at: number): Quantity | undefined {
  const norm = tokens[at]?.norm ?? '';
  const qualifier = qualifierBefore(tokens, at);
  if (norm === 'decade') return { value: 120, unit: 'month', qualifier, from: at, to: at };
  const ordinal = ORDINALS.get(norm);
  if (ordinal !== undefined) return { value: ordinal, unit: 'ordinal', qualifier: 'exact', from: at, to: at };
  const head = readHead(norm);
  if (head === undefined || isPronounOne(tokens, at)) return undefined;
  const scaled = readScale(tokens, at, head.value);
  const amount = head.unit === '' ? readUnit(tokens, head.tail, scaled) : { ...scaled, unit: head.unit };
  return { ...amount, qualifier: head.plus ? 'at-least' : qualifier, from: at };
}

interface Scaled {
  readonly value: number;
  readonly to: number;
}

/** `three hundred thousand`. */
function readScale(tokens: readonly Token[], at: number, start: number): Scaled {
  let value = start;
  let to = at;
  for (;;) {
    const scale = SCALES.get(tokens[to + 1]?.norm ?? '');
    if (scale === undefined) return { value, to };
    value *= scale;
    to += 1;
  }
}

/** `percent`, `per cent`, or a unit of time after the number or joined to it. */
function readUnit(
  tokens: readonly Token[],
  tail: string,
  { value, to }: Scaled,
): Scaled & { readonly unit: string } {
  const next = tokens[to + 1]?.norm ?? '';
  if (next === 'percent') return { value, unit: '%', to: to + 1 };
  if (next === 'per' && tokens[to + 2]?.norm === 'cent') return { value, unit: '%', to: to + 2 };
  const time = TIMES.get(singular(tail || next));
  if (time === undefined) return { value, unit: '', to };
  return { value: value * time[1], unit: time[0], to: tail === '' ? to + 1 : to };
}

/** "one of the nurses", "this one": no number. */
function isPronounOne(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm !== 'one') return false;
  const next = tokens[at + 1]?.norm;
  return (
    next === 'of' ||
    next === 'another' ||
    next === undefined ||
    /^(?:this|that|the|each)$/.test(tokens[at - 1]?.norm ?? '')
  );
}
