import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatPeriod } from '../../src/http/pages/dates.js';
import { questionAbout } from '../../src/http/pages/timeline/entry-words.js';
import { describeGap, findGaps } from '../../src/http/pages/timeline/gaps.js';
import { assignLanes } from '../../src/http/pages/timeline/lanes.js';
import {
  type Bar,
  layOutTimeline,
  type TimelineItem,
} from '../../src/http/pages/timeline/layout-timeline.js';
import { placeInTime } from '../../src/http/pages/timeline/time-span.js';
import { wrapWords } from '../../src/http/pages/timeline/wrap-words.js';
import type { TimelineEntry } from '../../src/model/answer.js';

const NOW = 2026.9;

function entry(start: string | null, end: string | null, extra: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    id: `${start}/${end}`,
    kind: 'role',
    title: 'Cook',
    organisation: 'Quay Inn',
    place: null,
    start,
    end,
    current: false,
    ...extra,
  };
}

function spans(...entries: TimelineEntry[]): [number, number][] {
  return placeInTime(entries, NOW).map(({ span }) => [round(span.start), round(span.end)]);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

describe('where entries stand in time', () => {
  test('dates known to the month are taken as they are, the last month whole', () => {
    expect(spans(entry('2019-03', '2021-06'))).toEqual([[2019.17, 2021.5]]);
  });

  test('years in which one entry hands over to another are shared, so nothing overlaps and no gap opens', () => {
    const all = spans(
      entry('2010', '2019'),
      entry('2019', '2022'),
      entry('2022', '2023'),
      entry('2023', '2024'),
    );
    expect(all).toEqual([
      [2010, 2019.5],
      [2019.5, 2022.5],
      [2022.5, 2023.5],
      [2023.5, 2025],
    ]);
    expect(
      findGaps(placeInTime([entry('2016', '2016'), entry('2017', '2018')], NOW).map(({ span }) => span)),
    ).toEqual([]);
  });

  test('an entry within one year is that year; a current one ends today; one date alone is a short stretch', () => {
    expect(spans(entry('2019', '2019'))).toEqual([[2019, 2020]]);
    expect(spans(entry('2024-01', null, { current: true }))).toEqual([[2024, NOW]]);
    expect(spans(entry('2018-05', null))).toEqual([[2018.33, 2018.42]]);
    expect(spans(entry(null, '2015'))).toEqual([[2015, 2016]]);
    expect(spans(entry(null, null))).toEqual([]);
  });

  test('a gap is what no entry covers for three months or more', () => {
    const gaps = findGaps([
      { start: 2010, end: 2012 },
      { start: 2011, end: 2013 },
      { start: 2013.1, end: 2014 },
      { start: 2015, end: 2016 },
    ]);
    expect(gaps).toEqual([{ start: 2014, end: 2015 }]);
    expect(describeGap({ start: 2014, end: 2014.67 })).toBe('8 months without a dated entry');
    expect(describeGap({ start: 2014, end: 2016.5 })).toBe('2.5 years without a dated entry');
  });

  test('overlapping entries stand in lanes side by side, those that follow each other in one', () => {
    const lanes = assignLanes(
      placeInTime(
        [
          entry('2010-01', '2015-12'),
          entry('2012-01', '2013-12', { kind: 'volunteering' }),
          entry('2016-01', '2018-12'),
        ],
        NOW,
      ),
    );
    expect(Object.fromEntries(lanes)).toEqual({
      '2010-01/2015-12': 0,
      '2012-01/2013-12': 1,
      '2016-01/2018-12': 0,
    });
  });
});

function expectLabelsApart(items: readonly TimelineItem[]): void {
  for (const [index, { label, entry: shown }] of items.entries()) {
    const next = items[index + 1];
    if (next) expect(label.y + label.height).toBeLessThanOrEqual(next.label.y);
    if (shown) expect(label.height).toBeGreaterThanOrEqual(44);
  }
}

/** Bars are never lower than 3 pixels, so the shortest may reach into their neighbour by as much. */
function barsTouch(a: Bar, b: Bar): boolean {
  return a.x === b.x && a.y + a.height > b.y + 3 && b.y + b.height > a.y + 3;
}

describe('the drawing', () => {
  const year = fc.integer({ min: 1960, max: 2026 });
  const anyEntry = fc
    .record({
      from: year,
      years: fc.integer({ min: 0, max: 30 }),
      title: fc.string({ maxLength: 90 }),
      kind: fc.constantFrom('role', 'volunteering', 'education'),
    })
    .map(({ from, years, title, kind }) => ({ from, to: Math.min(2026, from + years), title, kind }));

  test('whatever the career: labels never overlap, bars of one lane never do, all is within the picture', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 25 }), (careers) => {
        const entries = careers.map(({ from, to, title, kind }, index) =>
          entry(`${from}`, `${to}`, { id: String(index), title, kind: kind as TimelineEntry['kind'] }),
        );
        const layout = layOutTimeline(entries, NOW);
        if (!layout) throw new Error('nothing laid out');
        expect(layout.items.filter((item) => item.entry).length).toBe(entries.length);
        expectLabelsApart(layout.items);
        const bars = layout.items.map(({ bar }) => bar);
        for (const [index, bar] of bars.entries()) {
          for (const other of bars.slice(index + 1)) expect(barsTouch(bar, other)).toBe(false);
        }
        const lowest = Math.max(
          ...bars.map((bar) => bar.y + bar.height),
          ...layout.items.map(({ label }) => label.y + label.height),
        );
        expect(lowest).toBeLessThanOrEqual(layout.height);
      }),
      { numRuns: 60 },
    );
  });

  test('a career without any date is not drawn', () => {
    expect(layOutTimeline([entry(null, null)], NOW)).toBeUndefined();
  });
});

describe('words on the timeline', () => {
  test('dates are written to their own precision', () => {
    expect(['2019', '2019-03', '2019-03-09', 'soon', '2019-13'].map(formatDate)).toEqual([
      '2019',
      'Mar 2019',
      '9 Mar 2019',
      'soon',
      '2019',
    ]);
    expect(formatPeriod(entry('2019', null, { current: true }))).toBe('2019 – present');
    expect(formatPeriod(entry('2019', '2019'))).toBe('2019');
    expect(formatPeriod(entry(null, '2019-01'))).toBe('until Jan 2019');
    expect(formatPeriod(entry(null, null))).toBe('');
  });

  test('the question names what the documents name', () => {
    const about = (extra: Partial<TimelineEntry>) => questionAbout(entry('2019', '2022', extra), 'Ada');
    expect(about({})).toBe('What did Ada do as Cook at Quay Inn?');
    expect(about({ organisation: null })).toBe('What did Ada do as Cook?');
    expect(about({ title: 'Quay Inn' })).toBe('What did Ada do at Quay Inn?');
    expect(about({ title: 'Role', organisation: null })).toBe('What did Ada do between 2019 and 2022?');
    expect(about({ title: 'Role', organisation: null, end: null, current: true })).toBe(
      'What did Ada do since 2019?',
    );
    expect(about({ kind: 'education', title: 'BSc, Food' })).toBe('When and where did Ada study BSc, Food?');
    expect(about({ kind: 'education', title: 'Quay Inn' })).toBe('What did Ada study at Quay Inn?');
  });

  test('long words and wide scripts are wrapped, what does not fit ends in an ellipsis', () => {
    expect(wrapWords('one two three four', 9, 3)).toEqual(['one two', 'three', 'four']);
    expect(wrapWords('one two three four', 9, 2)).toEqual(['one two', 'thr…']);
    expect(wrapWords('abcdefghij', 4, 5)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrapWords('主任看護師', 4, 5)).toEqual(['主任', '看護', '師']);
  });
});
