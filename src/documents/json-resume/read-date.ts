import { findPeriods } from '../../language/dates.js';
import { isObject } from './tidy.js';

/** A date as a text, and what is wrong with it. */
export interface DateReading {
  /** Absent where nothing of it can be read. */
  readonly text?: string;
  readonly fault?: string;
}

const RULE = 'expected a date such as "2019", "2019-03" or "2019-03-15"';
/** No more than an absent field. */
const ABSENT = /^(?:[-–—.\s]*|null|nil|undefined)$/i;
/** There is none: no date, and no fault. */
const NONE = /^(?:n\.?\s?\/?\s?a\.?|none|not (?:applicable|available|given))$/i;
const OPEN_END = /^(?:present|now|current|currently|today|ongoing|to date|till date|till now|until now)$/i;
const ISO = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(T.*)?$/;
const RUN_TOGETHER = /^((?:19|20)\d{2})(\d{2})(\d{2})?$/;

/** Reads a date or, for `end`, a word such as "Present". A text that names no date stays in the document all the same. */
export function readDate(value: unknown, end: boolean): DateReading {
  const given = textOf(value);
  if (given === undefined) return { fault: RULE };
  const text = given.trim();
  if (isAbsent(text) || NONE.test(text)) return {};
  if (OPEN_END.test(text)) return end ? { text } : { fault: RULE };
  const parts = ISO.exec(text) ?? RUN_TOGETHER.exec(text);
  if (parts !== null) return mend(text, parts);
  if (findPeriods(text).length > 0) return { text };
  return /[\p{L}\p{N}]/u.test(text) ? { text, fault: RULE } : { fault: RULE };
}

/** Is a value the same as none at all? An end that is absent is open; one that says "n/a" or can't be read is not. */
export function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && ABSENT.test(value.trim()));
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return value >= 1900 && value < 21_000_000 ? String(value) : undefined;
  if (!isObject(value)) return undefined;
  const parts = ['year', 'month', 'day'].map((part) => value[part]);
  const said = parts.slice(0, parts.indexOf(undefined) === -1 ? parts.length : parts.indexOf(undefined));
  if (said.length === 0) return undefined;
  return said.every((part) => /^\d+$/.test(String(part)))
    ? said.map(String).join('-')
    : said.map(String).join(' ');
}

/** `2019-3-1` is `2019-03-01`; of `2019-13-01` and `2019-00` only the year can be true. */
function mend(text: string, [, year = '', month = '', day, time]: RegExpExecArray): DateReading {
  const monthRight = Number(month) >= 1 && Number(month) <= 12;
  if (!monthRight) return { text: year, fault: RULE };
  const toMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return text.includes('/') ? { text } : { text: toMonth };
  if (Number(day) < 1 || Number(day) > 31) return { text: toMonth, fault: RULE };
  if (time !== undefined || text.includes('/')) return { text };
  return { text: `${toMonth}-${day.padStart(2, '0')}` };
}
