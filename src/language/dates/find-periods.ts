import type { PartialDate } from '../../model/profile.js';
import { type Atom, findAtoms } from './atoms.js';
import { compareDates, type PeriodValue } from './calendar.js';
import { aboutWords, onwardWords, rangeWords, sinceWords, untilWords } from './words.js';

/** A period and where it stands in the text that was searched. */
export interface FoundPeriod {
  readonly period: PeriodValue;
  readonly start: number;
  readonly end: number;
  /** True for two ends (`2019 – 2022`, `since 2020`); false for a single date. */
  readonly range: boolean;
  /** True where the text breaks off after a dash: the end may stand on the next line. */
  readonly dangling?: boolean;
}

const alternatives = (words: readonly string[]) => words.map((word) => word.replace(/\./g, '\\.')).join('|');
const DASH = '[-‐‑‒–—−~→]{1,3}|>';
const BETWEEN = new RegExp(
  `^\\s*(?:(?:${DASH})|(?<=\\s)(?:${alternatives(rangeWords)})(?=\\s))\\s*(?:(?:around|about|the)\\s)?\\s*$`,
  'iu',
);
const BEFORE_SINCE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives(sinceWords)})(?:\\s+(?:the|el|le))?\\s+$`,
  'iu',
);
const BEFORE_FROM = /(?<![\p{L}\p{N}])(?:from|between|entre|zwischen|von|de|desde)\s+$/iu;
const BEFORE_BETWEEN = /(?<![\p{L}\p{N}])(?:between|entre|zwischen)\s+$/iu;
const AND = /^\s+(?:and|y|e|et|und)\s+$/iu;
const BEFORE_UNTIL = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(untilWords)})\\s+$`, 'iu');
const BEFORE_ABOUT = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(aboutWords)})\\s*$`, 'iu');
const AFTER_ONWARDS = new RegExp(`^\\s+(?:${alternatives(onwardWords)})(?![\\p{L}\\p{N}])|^\\+`, 'iu');
const AFTER_OPEN = new RegExp(
  `^\\s?(?:${DASH})\\s*(?:\\.{3}|…|\\?)?(?=\\s*(?:$|[|·•,;)\\]\\n\\t]|\\s{2}))`,
  'u',
);

/** Something that makes a bare four-digit number anything but a year. */
const NUMBER_BEFORE =
  /(?:[$€£¥#+]|\d[.,:](?=$)|(?<![12]\d{3})(?<=\d)[ ()-]|[\p{L}\p{N}]-|\/|\bno\.?\s|\bover\s|\babout\s|\bnearly\s|\balmost\s|\bthan\s|\bup to\s|\bof\s(?=\S*00$))\s?$/iu;
const NUMBER_AFTER =
  /^(?:\.\d|,\d|\s?%|[/:]\d|-\p{L}|[ ()-]\d{3}|\s?(?:[-–—]|to|and)\s?(?!(?:19|20)\d\d(?!\d))\d{3}|\s?(?:km|kg|mg|ml|gb|mb|tb|hz|mhz|ghz|px|sqm|m²|ft|€|\$|£)(?![\p{L}]))/iu;
const COUNTED_AFTER = /^\s\p{Ll}{2,}s(?![\p{L}])/u;
const YEAR_BEFORE =
  /(?:^|[\s(])(?:in|since|from|until|till|during|by|year|early|mid|late|to|and|or|before|after|through|of|for|at|the)\s$/iu;

function isYear(text: string, atom: Atom): boolean {
  if (atom.certain === true)
    return !/[\d€$£]$|\d[.,]$/.test(text.slice(Math.max(0, atom.start - 2), atom.start));
  const before = text.slice(Math.max(0, atom.start - 12), atom.start);
  const after = text.slice(atom.end, atom.end + 24);
  if (NUMBER_BEFORE.test(before) || NUMBER_AFTER.test(after)) return false;
  return !COUNTED_AFTER.test(after) || AFTER_ONWARDS.test(after) || YEAR_BEFORE.test(before);
}

/** The first of two ends, with what it lacks taken from the second: `Jan – Mar 2019`. */
function firstEnd(first: Atom, second: Atom): PartialDate | undefined {
  if (first.kind === 'date') return first.from;
  if (first.kind !== 'month' || first.month === undefined || second.from?.month === undefined)
    return undefined;
  return { year: second.from.year, month: first.month };
}

function secondEnd(first: Atom, second: Atom): PartialDate | 'present' | undefined {
  if (second.kind === 'present') return 'present';
  if (second.kind === 'date') return second.to ?? second.from;
  if (second.kind !== 'shortYear' || second.shortYear === undefined || first.from === undefined)
    return undefined;
  const year = Math.floor(first.from.year / 100) * 100 + second.shortYear;
  return { year: year < first.from.year ? year + 100 : year };
}

function isJoined(text: string, first: Atom, second: Atom): boolean {
  const gap = text.slice(first.end, second.start);
  if (BETWEEN.test(gap)) return true;
  if (second.kind === 'present' && /^\s$/.test(gap))
    return /^(?:to|till|until)\s/i.test(text.slice(second.start, second.end));
  return AND.test(gap) && BEFORE_BETWEEN.test(before(text, first.start));
}

function joinRange(text: string, first: Atom, second: Atom): FoundPeriod | undefined {
  if (!isJoined(text, first, second)) return undefined;
  if (first.kind === 'date' && second.kind !== 'present' && !isYear(text, { ...first, end: second.end }))
    return undefined;
  const start = firstEnd(first, second);
  const end = secondEnd(first, second);
  if (start === undefined || end === undefined) return undefined;
  if (end !== 'present' && (end.year < start.year || end.year - start.year > 70)) return undefined;
  if (
    end !== 'present' &&
    start.month !== undefined &&
    end.month !== undefined &&
    compareDates(start, end) > 0
  )
    return undefined;
  const approximate = first.approximate === true || second.approximate === true || isAbout(text, first);
  const period = { start, end, ...(approximate ? { approximate } : {}) };
  return { period, start: startWithFrom(text, first.start), end: second.end, range: true };
}

const before = (text: string, at: number) => text.slice(Math.max(0, at - 16), at);
const isAbout = (text: string, atom: Atom) => BEFORE_ABOUT.test(before(text, atom.start));

function startWithFrom(text: string, at: number): number {
  const from = BEFORE_FROM.exec(before(text, at));
  return from === null ? at : at - from[0].length;
}

/** A period with one written end: `since 2020`, `2010 –`, `until 2015`, `Summer 2018`, `2019`. */
function readSingle(text: string, atom: Atom): FoundPeriod | undefined {
  if (atom.kind !== 'date' || atom.from === undefined || !isYear(text, atom)) return undefined;
  const lead = before(text, atom.start);
  const about = atom.approximate === true || BEFORE_ABOUT.test(lead) ? { approximate: true } : {};
  const since = BEFORE_SINCE.exec(lead);
  if (since !== null) {
    const period = { start: atom.from, end: 'present' as const, ...about };
    return { period, start: atom.start - since[0].length, end: atom.end, range: true };
  }
  const until = BEFORE_UNTIL.exec(lead);
  if (until !== null) {
    const period = { end: atom.to ?? atom.from, ...about };
    return { period, start: atom.start - until[0].length, end: atom.end, range: true };
  }
  const rest = text.slice(atom.end, atom.end + 20);
  const open = AFTER_ONWARDS.exec(rest) ?? (atom.to === undefined ? AFTER_OPEN.exec(rest) : null);
  if (open !== null && !/[-–—]\s*$/.test(lead)) {
    const period = { start: atom.from, end: 'present' as const, ...about };
    const dangling = /[-‐‑‒–—−~→]\s*$/u.test(open[0]) ? { dangling: true } : {};
    return { period, start: atom.start, end: atom.end + open[0].length, range: true, ...dangling };
  }
  const range = atom.to !== undefined;
  const period = { start: atom.from, ...(atom.to === undefined ? {} : { end: atom.to }), ...about };
  return { period, start: atom.start, end: atom.end, range };
}

/** Without any of these there is no date: a year, or two digits after an apostrophe or a month. */
const YEAR_LIKE = /(?:19|20)\d\d|['’‘]\d\d|\p{L}\.?[/-]\d\d/u;

/**
 * Every period that a text names, in order: ranges, open ranges, single dates. Numbers that are no dates
 * ("1,200 – 1,500 patients", "9-12 year olds", telephone numbers) are passed over.
 */
export function findPeriods(text: string): readonly FoundPeriod[] {
  if (!YEAR_LIKE.test(text)) return [];
  const atoms = findAtoms(text);
  const found: FoundPeriod[] = [];
  for (let i = 0; i < atoms.length; i++) {
    const first = atoms[i];
    if (first === undefined) continue;
    const second = atoms[i + 1];
    const range = second === undefined ? undefined : joinRange(text, first, second);
    if (range !== undefined) {
      found.push(range);
      i++;
      continue;
    }
    const single = readSingle(text, first);
    if (single !== undefined) found.push(single);
  }
  return found;
}

/** The period that a text consists of, or undefined where it says anything else too. */
export function parsePeriod(text: string): PeriodValue | undefined {
  const [only, more] = findPeriods(text);
  if (only === undefined || more !== undefined) return undefined;
  const rest = text.slice(0, only.start) + text.slice(only.end);
  return /^[\s()[\].,;:|*_-]*$/.test(rest) ? only.period : undefined;
}
