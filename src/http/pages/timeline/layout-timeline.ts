import type { TimelineEntry } from '../../../model/answer.js';
import { formatPeriod } from '../dates.js';
import { describeGap, findGaps } from './gaps.js';
import { assignLanes } from './lanes.js';
import { stackNear } from './stack-near.js';
import { placeInTime, type TimeSpan } from './time-span.js';
import { wrapWords } from './wrap-words.js';

/** Pixels. The drawing is as wide as a phone's column; text is set at its real size. */
const WIDTH = 340;
const AXIS_X = 46;
const LANE = 16;
const TOP = 14;
const TITLE_LINE = 20;
const SMALL_LINE = 18;
const LABEL_PADDING = 7;
/** A finger's width: no label is lower than this. */
const MIN_LABEL = 44;
/** A year's height: as much as the labels need, within bounds. */
const PER_YEAR = { least: 14, most: 66, total: 520 };

/** A rectangle of the drawing. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A bar with its text, or a gap with its words. */
export interface TimelineItem {
  /** Undefined for a gap. */
  readonly entry: TimelineEntry | undefined;
  readonly bar: Bar;
  readonly label: { readonly y: number; readonly height: number };
  readonly title: readonly string[];
  readonly small: readonly string[];
}

/** Where everything on the timeline goes, in pixels; the newest is at the top. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly axis: { readonly x: number; readonly top: number; readonly bottom: number };
  readonly labelX: number;
  readonly years: readonly { readonly year: number; readonly y: number }[];
  readonly items: readonly TimelineItem[];
}

const KIND_WORDS = { role: '', volunteering: 'Volunteering', education: 'Education' } as const;

/** Lays out all entries that have a date; undefined where none has. `now` is in years. */
export function layOutTimeline(entries: readonly TimelineEntry[], now: number): TimelineLayout | undefined {
  const dated = placeInTime(entries, now);
  if (dated.length === 0) return undefined;
  const spans = dated.map(({ span }) => span);
  const last = Math.max(...spans.map(({ end }) => end));
  const first = Math.min(...spans.map(({ start }) => start));
  const lanes = assignLanes(dated);
  const labelX = AXIS_X + 14 + (Math.max(...lanes.values()) + 1) * LANE + 6;
  const labels = dated.map(({ entry, span }) => ({ entry, span, ...entryWords(entry, WIDTH - labelX) }));
  const needed = labels.reduce((sum, label) => sum + labelHeight(label), 0);
  const wanted = Math.max(PER_YEAR.total, needed) / Math.max(1, last - first);
  const perYear = Math.min(PER_YEAR.most, Math.max(PER_YEAR.least, wanted));
  const yOf = (time: number) => TOP + (last - time) * perYear;
  const barOf = ({ start, end }: TimeSpan, lane: number): Bar => ({
    x: AXIS_X + 14 + lane * LANE,
    y: yOf(end) + 1,
    height: Math.max(3, (end - start) * perYear - 2),
  });
  const drawn = [
    ...labels.map(({ span, ...label }) => ({ ...label, bar: barOf(span, lanes.get(label.entry.id) ?? 0) })),
    ...findGaps(spans).map((gap) => ({
      entry: undefined,
      bar: barOf(gap, 0),
      title: [],
      small: wrapWords(describeGap(gap), charactersIn(WIDTH - labelX, 6.7), 2),
    })),
  ];
  const items = placeLabels(drawn);
  const bottom = yOf(first);
  const lowest = Math.max(...items.map(({ label }) => label.y + label.height));
  return {
    width: WIDTH,
    height: Math.ceil(Math.max(bottom, lowest) + 8),
    axis: { x: AXIS_X, top: TOP, bottom },
    labelX,
    years: axisYears({ first, last, perYear }).map((year) => ({ year, y: yOf(year) })),
    items,
  };
}

function charactersIn(pixels: number, perCharacter: number): number {
  return Math.max(8, Math.floor(pixels / perCharacter));
}

function entryWords(entry: TimelineEntry, width: number): Pick<TimelineItem, 'title' | 'small'> {
  const when = [KIND_WORDS[entry.kind], formatPeriod(entry)].filter((part) => part !== '').join(' · ');
  const where = entry.organisation === entry.title ? null : entry.organisation;
  const small = [where ?? '', when].filter((line) => line !== '');
  return {
    title: wrapWords(entry.title, charactersIn(width, 7.9), 3),
    small: small.flatMap((line) => wrapWords(line, charactersIn(width, 6.7), 2)),
  };
}

function labelHeight({ entry, title, small }: Pick<TimelineItem, 'entry' | 'title' | 'small'>): number {
  const lines = title.length * TITLE_LINE + small.length * SMALL_LINE;
  return Math.max(entry ? MIN_LABEL : 0, lines + LABEL_PADDING * 2) + 2;
}

/** Puts each label beside the top of its bar, or as near to it as the others allow. */
function placeLabels(drawn: readonly Omit<TimelineItem, 'label'>[]): TimelineItem[] {
  const ordered = [...drawn].sort((a, b) => a.bar.y - b.bar.y || a.bar.x - b.bar.x);
  const heights = ordered.map(labelHeight);
  const tops = stackNear(
    ordered.map(({ bar }) => bar.y - LABEL_PADDING),
    heights,
  );
  return ordered.map((item, index) => ({
    ...item,
    label: { y: tops[index] ?? 0, height: (heights[index] ?? 0) - 2 },
  }));
}

/** Every year, or every 2nd, 5th or 10th, so that the numbers stand apart. */
function axisYears({ first, last, perYear }: { first: number; last: number; perYear: number }): number[] {
  const step = [1, 2, 5, 10].find((years) => years * perYear >= 26) ?? 20;
  const years: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year);
  return years;
}
