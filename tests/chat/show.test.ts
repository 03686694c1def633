import { describe, expect, test } from 'vitest';
import { timeline } from '../../src/cli/chat/show/timeline.js';
import { dated, findGaps, monthOf, periodLabel } from '../../src/cli/chat/show/timeline-dates.js';
import { columnsOf } from '../../src/cli/chat/text/wrap.js';
import { transcript } from '../../src/cli/chat/transcript.js';
import { createTerminal } from '../../src/cli/terminal.js';
import type { TimelineEntry } from '../../src/model/answer.js';
import { ANSWER, CARD } from '../support/fake-service.js';
import { CAREER } from './sample-service.js';

const terminal = (columns: number) => createTerminal({ columns, write: () => true }, {});
const NOW = { year: 2026, month: 11 };

function role(start: string | null, end: string | null, current = false): TimelineEntry {
  return { id: `${start}`, kind: 'role', title: 'R', organisation: null, place: null, start, end, current };
}

describe('the timeline', () => {
  test.each([24, 40, 79, 80, 99, 100, 140, 300])('fits %i columns', (columns) => {
    for (const line of timeline(CAREER.timeline, terminal(columns), NOW)) {
      expect(columnsOf(line)).toBeLessThanOrEqual(columns);
    }
  });

  test('years alone touch: no gap between 2013 and 2014, one from May to August', () => {
    const gaps = (...entries: TimelineEntry[]) =>
      findGaps(dated(entries, monthOf(2026, 11))).map((gap) => gap.label);
    expect(gaps(role('2010', '2013'), role('2014', '2015'))).toEqual([]);
    expect(gaps(role('2010', '2013-04'), role('2013-09', '2015'))).toEqual(['05/2013 – 08/2013']);
    expect(gaps(role('2010', '2020'), role('2011', '2012'), role('2016', '2018'))).toEqual([]);
    expect(gaps()).toEqual([]);
  });

  test('an open role ends today and a future date draws no bar beyond it', () => {
    const [open] = dated([role('2019-04', null, true)], monthOf(2026, 11));
    expect(open?.to).toBe(monthOf(2026, 11));
    const [ahead] = dated([role('2025-01', '2030')], monthOf(2026, 11));
    expect(ahead?.to).toBe(monthOf(2026, 11));
  });

  test('periods in words', () => {
    expect(periodLabel(role('2019-04', null, true))).toBe('04/2019 – now');
    expect(periodLabel(role('2019', '2019'))).toBe('2019');
    expect(periodLabel(role(null, '2019'))).toBe('2019');
  });

  test('nothing dated, nothing at all', () => {
    expect(timeline([role(null, null)], terminal(80), NOW).join('\n')).toContain('Without dates');
    expect(timeline([], terminal(80), NOW)).toEqual(['  The documents name no dated roles.']);
  });
});

test('the transcript has each question, answer, citation and place', () => {
  expect(transcript(CARD, [{ question: 'Where\ndoes she work?', answer: ANSWER }], '2026-11-23')).toBe(
    [
      '# Questions about Orla Brennan',
      "AI assistant answering from Orla Brennan's documents. Saved on 2026-11-23.",
      '## Where does she work?',
      ANSWER.answer,
      `- **[1]** Ward manager at St Senan’s, 2019 – present · cv.md, characters ${ANSWER.citations[0]?.start} to ${ANSWER.citations[0]?.end}\n  > Ran “Ward 4” 🏥 at St Senan’s since March 2019.\n`,
    ].join('\n\n'),
  );
});
