import type { Length } from './months.js';

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ABOUT =
  '(?:about|around|roughly|approximately|some|circa|nearly|almost|close to|just (?:under|over)|over|more than|under|up to|~)';
const NO_MONTHS =
  '(?!,? (?:and )?(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven)(?: and a half| more)? months?)';

/** Patterns of the ways to say a length, of which an answer must match one. */
export function lengthPatterns({ months, tolerance, isRough }: Length): string[] {
  const [least, most] = [Math.max(0, months - tolerance), months + tolerance];
  if (isRough) return roughPatterns(months, tolerance);
  const exact = [];
  for (let value = least; value <= most; value += 1) exact.push(...exactPatterns(value));
  return [...new Set([...exact, ...nearlyPatterns(least, most)])];
}

function exactPatterns(months: number): string[] {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const inMonths = `${number(months)} months?\\b`;
  if (years === 0) return [inMonths];
  if (rest === 0) return [inMonths, `${number(years)} years?\\b${NO_MONTHS}`];
  return [inMonths, `${number(years)} years?,? (?:and )?${number(rest)} months?\\b`];
}

/** "Nearly 8 years", "over 7 years", "7 and a half years". */
function nearlyPatterns(least: number, most: number): string[] {
  const years = new Set([
    Math.floor(least / 12),
    Math.floor(most / 12),
    Math.round(least / 12),
    Math.round(most / 12),
  ]);
  return [...years]
    .filter((value) => value > 0)
    .map((value) => `${ABOUT} ${number(value)}(?: and a half)? years?\\b${NO_MONTHS}`);
}

/** Where the documents have years alone, a number of years said with "about". */
function roughPatterns(months: number, tolerance: number): string[] {
  const spare = tolerance > HALF_A_YEAR ? tolerance : 0;
  const years = new Set<number>();
  for (let value = months - spare; value <= months + spare; value += 1) years.add(Math.round(value / 12));
  years.add(Math.floor(months / 12));
  const said = [...years].filter((value) => value > 0).map((value) => `${ABOUT} ${number(value)} years?\\b`);
  return months < 18
    ? [...said, `${ABOUT} (?:a|one) year`, 'less than (?:a|one|two) years?', `${ABOUT} \\S+ months`]
    : said;
}

const HALF_A_YEAR = 6;

function number(value: number): string {
  const word = WORDS[value];
  const article = value === 1 ? '|an?' : '';
  return `(?<![\\d.,[])(?:${value}${word === undefined ? '' : `|${word}`}${article})`;
}

/** The pattern of a year that stands for itself: neither inside a number nor a citation's mark. */
export function yearPattern(year: number): string {
  return `(?<![\\d[])${year}(?!\\d)`;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Patterns of the ways to write a month of a year. */
export function monthPatterns(year: number, month: number): string[] {
  const name = MONTHS[month - 1] ?? '';
  const digits = `0?${month}`;
  return [
    `\\b${name.slice(0, 3)}[a-z]*\\.? ${year}`,
    `${digits}[/.]${year}`,
    `${year}-${String(month).padStart(2, '0')}`,
  ];
}
