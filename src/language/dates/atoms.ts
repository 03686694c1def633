import type { PartialDate } from '../../model/profile.js';
import { ambiguousMonthWords, monthWords, presentWords, seasonWords } from './words.js';

/** A word or number that may be one end of a period. */
export interface Atom {
  readonly kind: 'date' | 'present' | 'month' | 'shortYear';
  readonly start: number;
  readonly end: number;
  /** The date, or the first month of a season or quarter. */
  readonly from?: PartialDate;
  /** The last month, where the atom spans several. */
  readonly to?: PartialDate;
  readonly month?: number;
  /** Two digits of a year whose century is that of the other end. */
  readonly shortYear?: number;
  readonly approximate?: boolean;
  /** Written with more than a bare four-digit year: can hardly be anything but a date. */
  readonly certain?: boolean;
}

const monthByWord = new Map<string, number>();
monthWords.forEach((line, index) => {
  for (const word of line.split(' ')) monthByWord.set(word, index + 1);
});
const seasonByWord = new Map<string, readonly [number, number] | undefined>();
for (const season of seasonWords)
  for (const word of season.words.split(' ')) seasonByWord.set(word, season.months);

const longestFirst = (words: Iterable<string>) =>
  [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

const MONTH = `(?:${longestFirst(monthByWord.keys()).join('|')})\\.?`;
const SEASON = `(?:${longestFirst(seasonByWord.keys()).join('|')})`;
const PRESENT = `(?:${longestFirst(presentWords).join('|')})`;
const YEAR = '(?:19[3-9]\\d|20[0-5]\\d)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const NUMBER_MONTH = '(?:0?[1-9]|1[0-2])';
const OF = '(?:\\s+(?:of|de|del|do)\\s+|[\\s,./-]{1,2})';
// Ranges instead of Unicode classes: an expression of this length compiles ten times as fast without them.
const LETTER = 'A-Za-z0-9_\\u00c0-\\u024f\\u0370-\\u052f\\u3040-\\u9fff\\uac00-\\ud7af';
const LEFT = `(?<![${LETTER}])`;
const RIGHT = `(?![${LETTER}])`;

/** Every form of a date, the longest first. Named groups say which one matched. */
const ATOM = new RegExp(
  LEFT +
    '(?:' +
    [
      `(?<isoYear>${YEAR})[-/.](?<isoMonth>0[1-9]|1[0-2])[-/.](?<isoDay>0[1-9]|[12]\\d|3[01])(?:T[\\d:.]+Z?)?`,
      `(?<numberA>\\d{1,2})[./-](?<numberB>\\d{1,2})[./-](?<numberYear>${YEAR})`,
      `(?<dayFirst>${DAY})\\.?${OF}(?<dayFirstMonth>${MONTH})${OF}(?<dayFirstYear>${YEAR})`,
      `(?<monthFirst>${MONTH})\\s+(?<monthFirstDay>${DAY}),?\\s+(?<monthFirstYear>${YEAR})`,
      `(?<monthYearMonth>${MONTH})(?:${OF})?(?<monthYearYear>${YEAR})`,
      `(?<yearMonthYear>${YEAR})[\\s,/-]{1,2}(?<yearMonthMonth>${MONTH})`,
      `(?<shortMonth>${MONTH})[\\s/-]?(?:['’‘](?<shortQuoted>\\d{2})|(?<=[/-])(?<shortPlain>\\d{2}))`,
      `(?<season>${SEASON})(?:\\s+(?:of|de)\\s+|[\\s,]+)(?<seasonYear>${YEAR})`,
      `(?<quarterYearFirst>${YEAR})[\\s/-]?Q(?<quarterLast>[1-4])`,
      `Q(?<quarter>[1-4])[\\s,/-]{0,2}(?<quarterYear>${YEAR})`,
      `H(?<half>[12])[\\s,/-]{0,2}(?<halfYear>${YEAR})`,
      `(?<slashYear>${YEAR})/(?<slashShort>\\d{2})(?!\\d|/)`,
      `(?<yearMonthNumberYear>${YEAR})[-/.](?<yearMonthNumber>0[1-9]|1[0-2])`,
      `(?<monthNumber>${NUMBER_MONTH})\\s?[/.-]\\s?(?<monthNumberYear>${YEAR})`,
      `(?<decade>(?:19|20)\\d0)['’]?s`,
      `(?<year>${YEAR})`,
      `(?<present>${PRESENT})`,
      `(?<month>${MONTH})`,
      `['’‘](?<quotedYear>\\d{2})`,
    ].join('|') +
    ')' +
    RIGHT,
  'gi',
);

const PREFIXED_SHORT_YEAR = /(?<=\d{4}\s?[-–—/]\s?)\d{2}(?![\p{L}\p{N}_/.-])/gu;

const monthOf = (word: string): number | undefined => monthByWord.get(word.toLowerCase().replace(/\.$/, ''));
const century = (twoDigits: number): number => (twoDigits <= 59 ? 2000 : 1900) + twoDigits;

type Groups = Readonly<Record<string, string | undefined>>;
type Reading = Omit<Atom, 'start' | 'end'>;

const exact = (from: PartialDate): Reading => ({ kind: 'date', from, certain: true });

/** `DD/MM/YYYY` or `MM/DD/YYYY`: where it can't be told which, only the year is claimed. */
function readNumbers(a: number, b: number, year: number, separator: string): Reading | undefined {
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return undefined;
  if (a > 12 || separator === '.') return b > 12 ? undefined : exact({ year, month: b, day: a });
  if (b > 12) return exact({ year, month: a, day: b });
  return a === b ? exact({ year, month: a, day: b }) : exact({ year });
}

function readNamedMonth(g: Groups, text: string): Reading | undefined {
  const word = g.dayFirstMonth ?? g.monthFirst ?? g.monthYearMonth ?? g.yearMonthMonth ?? g.shortMonth ?? '';
  const month = monthOf(word);
  if (month === undefined) return undefined;
  // "rolled out 2019" is no October: an ambiguous word must look like a name or touch its year.
  const ambiguous = ambiguousMonthWords.has(word.toLowerCase()) && word === word.toLowerCase();
  if (ambiguous && /^\p{L}+\s/u.test(text)) return undefined;
  const short = g.shortQuoted ?? g.shortPlain;
  if (short !== undefined) return exact({ year: century(Number(short)), month });
  const year = Number(g.dayFirstYear ?? g.monthFirstYear ?? g.monthYearYear ?? g.yearMonthYear);
  const day = Number.parseInt(g.dayFirst ?? g.monthFirstDay ?? '', 10);
  return exact(Number.isNaN(day) ? { year, month } : { year, month, day });
}

function readSpan(g: Groups): Reading | undefined {
  if (g.season !== undefined) {
    const year = Number(g.seasonYear);
    const months = seasonByWord.get(g.season.toLowerCase());
    const reading = { kind: 'date', approximate: true, certain: true } as const;
    if (months === undefined) return { ...reading, from: { year } };
    return { ...reading, from: { year, month: months[0] }, to: { year, month: months[1] } };
  }
  const quarter = Number(g.quarter ?? g.quarterLast);
  const year = Number(g.quarterYear ?? g.quarterYearFirst ?? g.halfYear);
  const length = g.half === undefined ? 3 : 6;
  const first = g.half === undefined ? quarter * 3 - 2 : Number(g.half) * 6 - 5;
  return {
    kind: 'date',
    certain: true,
    from: { year, month: first },
    to: { year, month: first + length - 1 },
  };
}

/** `2016/17` is a school year, `2016/07` a month. */
function readSlash(year: number, short: number): Reading | undefined {
  if (short === (year + 1) % 100)
    return { kind: 'date', certain: true, from: { year }, to: { year: year + 1 } };
  if (short >= 1 && short <= 12) return exact({ year, month: short });
  return short > year % 100
    ? { kind: 'date', certain: true, from: { year }, to: { year: century(short) } }
    : undefined;
}

function readGroups(g: Groups, text: string): Reading | undefined {
  if (g.isoYear) return exact({ year: Number(g.isoYear), month: Number(g.isoMonth), day: Number(g.isoDay) });
  if (g.numberYear) {
    const separator = /[./-]/.exec(text)?.[0] ?? '/';
    return readNumbers(Number(g.numberA), Number(g.numberB), Number(g.numberYear), separator);
  }
  if (g.season ?? g.quarter ?? g.quarterLast ?? g.half) return readSpan(g);
  if (g.slashYear) return readSlash(Number(g.slashYear), Number(g.slashShort));
  if (g.yearMonthNumber)
    return exact({ year: Number(g.yearMonthNumberYear), month: Number(g.yearMonthNumber) });
  if (g.monthNumber) return exact({ year: Number(g.monthNumberYear), month: Number(g.monthNumber) });
  if (g.decade) {
    const year = Number(g.decade);
    return { kind: 'date', approximate: true, certain: true, from: { year }, to: { year: year + 9 } };
  }
  if (g.year) return { kind: 'date', from: { year: Number(g.year) } };
  if (g.present) return { kind: 'present' };
  if (g.quotedYear) return { kind: 'shortYear', shortYear: Number(g.quotedYear) };
  if (g.month) {
    const month = monthOf(g.month);
    return month === undefined ? undefined : { kind: 'month', month };
  }
  return readNamedMonth(g, text);
}

/** All atoms of a text, in order, not overlapping. */
export function findAtoms(text: string): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const match of text.matchAll(ATOM)) {
    const reading = readGroups(match.groups ?? {}, match[0]);
    if (reading !== undefined)
      atoms.push({ ...reading, start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(PREFIXED_SHORT_YEAR)) {
    const start = match.index;
    const end = start + 2;
    if (atoms.some((atom) => atom.start < end && start < atom.end)) continue;
    atoms.push({ kind: 'shortYear', shortYear: Number(match[0]), start, end });
  }
  return atoms.sort((a, b) => a.start - b.start);
}
