import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthPatterns, monthPatterns, yearPattern } from '../../../src/eval/auto/length-patterns.js';
import { type Length, lengthOf, stretchOf } from '../../../src/eval/auto/months.js';
import { compilePattern } from '../../../src/eval/pattern.js';
import type { PartialDate } from '../../../src/model/profile.js';

const TODAY: PartialDate = { year: 2026, month: 11, day: 23 };
const span = { document: 'cv.txt', start: 0, end: 1 };
const matches = (patterns: readonly string[], text: string) =>
  patterns.some((each) => compilePattern(each).test(text));
const stretch = (start: PartialDate, end: PartialDate | 'present') => {
  const found = stretchOf({ start, end, span }, TODAY);
  if (found === undefined) throw new Error('no stretch');
  return found;
};

test('a stretch runs from month to month, and to today where it is open', () => {
  expect(lengthOf([stretch({ year: 2019, month: 11 }, { year: 2022, month: 8 })])).toEqual({
    months: 33,
    tolerance: 1,
    isRough: false,
  });
  expect(lengthOf([stretch({ year: 2022, month: 10 }, 'present')]).months).toBe(49);
  expect(stretchOf({ start: { year: 2019 }, span }, TODAY)).toBeUndefined();
  expect(stretchOf(undefined, TODAY)).toBeUndefined();
});

test('years alone give whole years, roughly; one year alone leaves half a year of doubt', () => {
  expect(lengthOf([stretch({ year: 2010 }, { year: 2019 })])).toEqual({
    months: 108,
    tolerance: 1,
    isRough: true,
  });
  expect(lengthOf([stretch({ year: 2010 }, { year: 2019, month: 1 })])).toEqual({
    months: 102,
    tolerance: 7,
    isRough: true,
  });
});

test('of overlapping stretches the outer bounds decide how sure the length is', () => {
  const years = stretch({ year: 2011 }, { year: 2015 });
  const exact = stretch({ year: 2015, month: 2 }, 'present');
  expect(lengthOf([exact, years])).toEqual({ months: 184, tolerance: 7, isRough: true });
  const inside = stretch({ year: 2016 }, { year: 2018 });
  expect(lengthOf([exact, inside])).toMatchObject({ months: 141, tolerance: 1 });
});

test('what overlaps is counted once: the same as ticking off months', () => {
  const months = fc.record({
    from: fc.integer({ min: 0, max: 200 }),
    months: fc.integer({ min: 1, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(months, { minLength: 1, maxLength: 8 }), (jobs) => {
      const ticked = new Set(
        jobs.flatMap(({ from, months: n }) => Array.from({ length: n }, (_, at) => from + at)),
      );
      const stretches = jobs.map(({ from, months: n }) => ({
        start: from,
        end: from + n,
        isStartRough: false,
        isEndRough: false,
      }));
      expect(lengthOf(stretches).months).toBe(ticked.size);
    }),
  );
});

const EXACT: Length = { months: 33, tolerance: 1, isRough: false };

test.each([
  '2 years and 9 months',
  '2 years, 9 months',
  '2 years 8 months',
  'two years and ten months',
  '33 months',
  'nearly 3 years',
  'almost three years (November 2019 – August 2022) [1]',
  'over 2 years',
])('33 months may be said as "%s"', (said) => {
  expect(matches(lengthPatterns(EXACT), `She was there for ${said}.`)).toBe(true);
});

test.each([
  '2 years and 7 months',
  '2 years and 11 months',
  '12 years and 9 months',
  '3 years',
  '2 years',
  '31 months',
  'almost 3 years and 5 months',
  'about 4 years',
  '[33] months',
])('33 months are not "%s"', (said) => {
  expect(matches(lengthPatterns(EXACT), `She was there for ${said}.`)).toBe(false);
});

test('a year sharp is a year, without months after it', () => {
  const patterns = lengthPatterns({ months: 12, tolerance: 0, isRough: false });
  for (const said of ['1 year', 'one year', 'a year', '12 months'])
    expect(matches(patterns, `for ${said}.`)).toBe(true);
  for (const said of ['1 year and 3 months', '11 years', '2 years'])
    expect(matches(patterns, `for ${said}.`)).toBe(false);
});

test('what is known to the year must be said with "about"', () => {
  const patterns = lengthPatterns({ months: 108, tolerance: 1, isRough: true });
  expect(matches(patterns, 'for about 9 years (2010 – 2019)')).toBe(true);
  expect(matches(patterns, 'for 9 years (2010 – 2019)')).toBe(false);
  expect(matches(patterns, 'for about 10 years')).toBe(false);
});

test('a year is neither a part of a number nor a mark; months are read in several spellings', () => {
  expect(compilePattern(yearPattern(2019)).test('from 2019 on')).toBe(true);
  for (const text of ['120190', '[2019]', '12019'])
    expect(compilePattern(yearPattern(2019)).test(text)).toBe(false);
  for (const text of ['October 2022', 'Oct. 2022', '10/2022', '2022-10']) {
    expect(matches(monthPatterns(2022, 10), text)).toBe(true);
  }
  for (const text of ['November 2022', '2022', '2022-1', 'October 2021']) {
    expect(matches(monthPatterns(2022, 10), text)).toBe(false);
  }
});
