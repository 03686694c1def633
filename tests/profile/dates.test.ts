import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDates,
  datesAgree,
  findPeriods,
  formatPeriod,
  monthRange,
  monthsBetween,
  parsePeriod,
  periodsOverlap,
  toIsoDate,
} from '../../src/language/dates.js';

const iso = (text: string) =>
  findPeriods(text).map(({ period: { start, end, approximate } }) => {
    const ends = [
      start === undefined ? '' : toIsoDate(start),
      end === undefined ? undefined : end === 'present' ? 'now' : toIsoDate(end),
    ];
    return ends.filter((each) => each !== undefined).join('/') + (approximate === true ? '~' : '');
  });

describe('periods in a text', () => {
  const FORMS: readonly (readonly [text: string, ...periods: string[]])[] = [
    ['2019 — 2022', '2019/2022'],
    ['2024 — Now', '2024/now'],
    ['Jan 2019 – Present', '2019-01/now'],
    ['03/2019 - 11/2021', '2019-03/2021-11'],
    ['2019-03', '2019-03'],
    ['2019-03-15', '2019-03-15'],
    ['2018-05 – 2019-06', '2018-05/2019-06'],
    ['15/03/2019 - 20/04/2020', '2019-03-15/2020-04-20'],
    ['03/04/2019', '2019'],
    ['01.10.2022 – 31.08.2023', '2022-10-01/2023-08-31'],
    ['since 2020', '2020/now'],
    ['2010-', '2010/now'],
    ['2019 onwards', '2019/now'],
    ['until 2015', '/2015'],
    ['Summer 2018', '2018-06/2018-08~'],
    ['Winter 2018', '2018~'],
    ['around 2015', '2015~'],
    ["Sept. '18 to now", '2018-09/now'],
    ['Aug-18 - Sep-19', '2018-08/2019-09'],
    ['2016/17', '2016/2017'],
    ['2016–18', '2016/2018'],
    ['1998/99 to 2001/02', '1998/2002'],
    ['Q3 2020', '2020-07/2020-09'],
    ['H1 2021', '2021-01/2021-06'],
    ['Jan – Mar 2019', '2019-01/2019-03'],
    ['Jan 2019 to date', '2019-01/now'],
    ['from September 2018 until December 2020', '2018-09/2020-12'],
    ['between 2015 and 2018', '2015/2018'],
    ['enero de 2019 – actualidad', '2019-01/now'],
    ['março de 2019 - hoje', '2019-03/now'],
    ['janv. 2019 – aujourd’hui', '2019-01/now'],
    ['März 2019 – heute', '2019-03/now'],
    ['Jan 2019 - Present · 4 yrs 2 mos', '2019-01/now'],
    ['the 1990s', '1990/1999~'],
    ['2010, 2012 and 2014', '2010', '2012', '2014'],
    ['in 2019 we moved', '2019'],
  ];
  it.each(FORMS)('%s', (text, ...periods) => expect(iso(text)).toEqual(periods));

  const NUMBERS: readonly string[] = [
    '1,200 – 1,500 patients',
    '9-12 year olds',
    '+353 91 555 0142',
    '(0191) 555 2010',
    'served 2000 customers',
    'ISO 27001:2013',
    '$2,019',
    'saved £2019',
    'v2019.1',
    'grew from 2000 to 2400 members',
    'rolled out 2019',
    '2019 MB',
    'between 2000 and 2500 users',
    '12/34/5678',
  ];
  it.each(NUMBERS)('%s holds none', (text) => expect(iso(text)).toEqual([]));

  it('stand where they are said to stand', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(...FORMS.map(([form]) => form), ...NUMBERS, ' ', ', ', '\n', '('),
            fc.string({ maxLength: 12, unit: 'binary' }),
          ),
          { maxLength: 8 },
        ),
        (pieces) => {
          const text = pieces.join(' ');
          let last = 0;
          for (const { start, end, period } of findPeriods(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(period.start ?? period.end).toBeDefined();
            last = end;
          }
        },
      ),
      { numRuns: 500, seed: 20261123 },
    );
  });

  it('parse alone only where nothing else is said', () => {
    expect(parsePeriod('(2019 – 2022)')).toEqual({ start: { year: 2019 }, end: { year: 2022 } });
    expect(parsePeriod('Nurse 2019 – 2022')).toBeUndefined();
    expect(parsePeriod('')).toBeUndefined();
  });
});

describe('the calendar', () => {
  it('counts months as LinkedIn does where both are known, else in years', () => {
    expect(monthsBetween({ year: 2019, month: 1 }, { year: 2019, month: 3 })).toBe(3);
    expect(monthsBetween({ year: 2010 }, { year: 2019 })).toBe(108);
    expect(monthsBetween({ year: 2020 }, { year: 2019 })).toBe(0);
  });

  it('closes an open end with today', () => {
    expect(
      monthRange({ start: { year: 2026, month: 10 }, end: 'present' }, { year: 2026, month: 11 }),
    ).toEqual([2026 * 12 + 9, 2026 * 12 + 10]);
    expect(monthRange({ end: { year: 2015 } }, { year: 2026 })).toBeUndefined();
    expect(
      periodsOverlap(
        { start: { year: 2019 }, end: { year: 2020 } },
        { start: { year: 2020, month: 12 }, end: 'present' },
        { year: 2026 },
      ),
    ).toBe(true);
    expect(periodsOverlap({ start: { year: 2019 } }, { start: { year: 2020 } }, { year: 2026 })).toBe(false);
  });

  it('orders dates, the less precise first, and compares to the precision that both know', () => {
    const dates = [
      { year: 2020 },
      { year: 2019, month: 3, day: 2 },
      { year: 2019 },
      { year: 2019, month: 3 },
    ];
    expect([...dates].sort(compareDates).map(toIsoDate)).toEqual(['2019', '2019-03', '2019-03-02', '2020']);
    expect(datesAgree({ year: 2019 }, { year: 2019, month: 3 })).toBe(true);
    expect(datesAgree({ year: 2019, month: 2 }, { year: 2019, month: 3 })).toBe(false);
  });

  it('shows periods in words', () => {
    const show = (text: string) => findPeriods(text).map(({ period }) => formatPeriod(period));
    expect(show('03/2019 - now')).toEqual(['Mar 2019 – Present']);
    expect(show('until 2015')).toEqual(['until 2015']);
    expect(show('Summer 2018')).toEqual(['about Jun 2018 – Aug 2018']);
  });
});
