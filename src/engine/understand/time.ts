import { findPeriods, monthRange } from '../../language/dates.js';
import type { PartialDate } from '../../model/profile.js';

/** A stretch of time that a question is about, in month indexes (months since year 0), both ends included. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
  /** How to say it: `in 2021`, `in the last five years`. */
  readonly phrase: string;
  /** True where the window is open to one side: "before 2015", "since 2020". */
  readonly open: boolean;
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  couple: 2,
  few: 3,
};
const NUMBER = String.raw`(\d{1,2}|a couple of|a few|couple of|few|${Object.keys(NUMBER_WORDS).join('|')})`;
const LAST_YEARS = new RegExp(
  String.raw`\b(?:in|over|during|for|from|within)?\s*(?:the\s+|your\s+|his\s+|her\s+|their\s+)?(?:last|past|previous|recent)\s+${NUMBER}\s+(year|month)s?\b`,
  'i',
);
const YEARS_AGO = new RegExp(String.raw`\b${NUMBER}\s+years?\s+ago\b`, 'i');
const NAMED_YEAR = /\b(last|this) year\b/i;
/** Before any career: the open side of "before 2015". */
const EARLIEST = 1900 * 12;

/** The number that a word or figure says; undefined where it is none. */
export function numberOf(word: string): number | undefined {
  const key = word.toLowerCase().replace(/^a /, '').replace(/ of$/, '');
  const value = NUMBER_WORDS[key] ?? Number(key);
  return Number.isFinite(value) && value > 0 ? value : undefined;
}

/** Reads the time expression of a question, if it has one. `today` closes "since" and anchors "last". */
export function findTime(text: string, today: PartialDate): TimeWindow | undefined {
  const now = today.year * 12 + (today.month ?? 1) - 1;
  const last = LAST_YEARS.exec(text);
  if (last !== null) {
    const count = numberOf(last[1] ?? '') ?? 1;
    const months = last[2]?.toLowerCase() === 'month' ? count : count * 12;
    return { from: now - months, to: now, phrase: `in the last ${last[1]} ${last[2]}s`, open: false };
  }
  const ago = YEARS_AGO.exec(text);
  if (ago !== null) {
    const year = today.year - (numberOf(ago[1] ?? '') ?? 0);
    return { from: year * 12, to: year * 12 + 11, phrase: `in ${year}`, open: false };
  }
  const named = NAMED_YEAR.exec(text);
  if (named !== null) {
    const year = today.year - (named[1]?.toLowerCase() === 'last' ? 1 : 0);
    return { from: year * 12, to: year * 12 + 11, phrase: `in ${year}`, open: false };
  }
  return explicitTime(text, today, now);
}

function explicitTime(text: string, today: PartialDate, now: number): TimeWindow | undefined {
  const found = [...findPeriods(text)];
  const first = found[0];
  if (first === undefined) return undefined;
  const range = monthRange(first.period, today);
  const before = text.slice(0, first.start);
  const written = text.slice(first.start, first.end);
  if (range === undefined) {
    const end = first.period.end;
    if (end === undefined || end === 'present') return undefined;
    return { from: EARLIEST, to: end.year * 12 + (end.month ?? 12) - 1, phrase: written, open: true };
  }
  if (/\b(?:before|prior to|until|up to)\s+(?:the year\s+)?$/i.test(before)) {
    return { from: EARLIEST, to: range[0] - 1, phrase: `before ${written}`, open: true };
  }
  if (/\bafter\s+(?:the year\s+)?$/i.test(before)) {
    return { from: range[1] + 1, to: now, phrase: `after ${written}`, open: true };
  }
  if (/\bsince\s+(?:the year\s+)?$/i.test(before) || /^since\b/i.test(written)) {
    return { from: range[0], to: now, phrase: `since ${written.replace(/^since\s+/i, '')}`, open: true };
  }
  const second = found[1];
  const secondRange = second === undefined ? undefined : monthRange(second.period, today);
  if (
    second !== undefined &&
    secondRange !== undefined &&
    /^\s*(?:and|to|until|till|-|–)\s*$/i.test(text.slice(first.end, second.start))
  ) {
    return {
      from: range[0],
      to: secondRange[1],
      phrase: `between ${written.replace(/^(?:from|between)\s+/i, '')} and ${text.slice(second.start, second.end)}`,
      open: false,
    };
  }
  return {
    from: range[0],
    to: range[1],
    phrase: phraseOf(written, first.range),
    open: false,
  };
}

/** `in 2021`, `from 2015 to 2018`, `between 2015 and 2018`. */
function phraseOf(written: string, range: boolean): string {
  if (/^(?:from|between|since|in|during)\b/i.test(written))
    return written.charAt(0).toLowerCase() + written.slice(1);
  return range ? `between ${written}` : `in ${written}`;
}
