import { endsWithPeriod, isDateLike, isSplitDate } from '../layout/date-like.js';
import { findMarker } from '../text/bullets.js';
import { distance, PITCH_TOLERANCE, type Pitch } from './pitch.js';
import type { Placed } from './reading-order.js';

/** Columns narrower than this, in points, hold lists of short items, where a full line proves little. */
const NARROW = 200;
/** A line may begin so many font sizes left or right of the one above it: hanging and first-line indents. */
const MAX_OUTDENT = 3.2;
const MAX_INDENT = 1.6;
const SIZE_TOLERANCE = 0.6;
/** What a line cannot end with unless its sentence goes on. */
const OPEN_END = new RegExp(
  `(?:[,&/+(–—-]|(?<![\\p{L}\\p{N}])(?:${[
    'and or nor but of the a an in on at to for with by from into over under per via between across within during',
    'after before until while when where which who whose that than as if is are was were has have had my our their its',
    'und oder der die das den dem des ein eine für von mit im am zu et de du des la le les une un pour avec y el los las con',
  ]
    .join(' ')
    .replaceAll(' ', '|')}))$`,
  'iu',
);
/** A line whose sentence plainly goes on fills so much of its column before it breaks. */
const BROKEN_SHARE = 0.7;

/** Lines of a contact column: each is whole. */
const ADDRESS = /@|^(?:https?:|www\.)|\b(?:com|org|net|io|dev)\b|^\+?[\d ()/-]{6,}$/i;

/** Words are wider than their share of a line with its spaces. */
const WORD_WIDTH = 1.1;
/** After a list item a line without bullet goes on with it, also if the item's line was not quite full. */
const ITEM_SLACK = 0.05;

/** What the check for a wrapped line looks at. */
export interface WrapContext {
  readonly pitch: Pitch;
  /** True where the item or paragraph above began with a list bullet. */
  readonly inItem: boolean;
  /** Where the line above had to end, if sooner than at the column's edge (a date stands there). */
  readonly limit?: number;
}

/** Is `below` the rest of the sentence, item or heading whose last line so far is `above`? */
export function isWrap(above: Placed, below: Placed, context: WrapContext): boolean {
  if (below.marked || findMarker(below.text) !== undefined) return false;
  if (Math.abs(above.size - below.size) > SIZE_TOLERANCE || above.bold !== below.bold) return false;
  if (above.page === below.page && !isNextLine(above, below, context)) return false;
  if (isSplitDate(above.text, below.text)) return true;
  if ((isDateLike(above.text) || endsWithPeriod(above.text)) && !isOpen(above, below)) return false;
  return isFull(above, below, context);
}

/** Directly under the line, with the indent of a line of the same paragraph. */
function isNextLine(above: Placed, below: Placed, { pitch, inItem }: WrapContext): boolean {
  const gap = distance(above, below);
  return gap !== undefined && gap <= pitch.tight * PITCH_TOLERANCE && isAligned(above, below, inItem);
}

/** Was the line above broken because its column ended? */
function isFull(above: Placed, below: Placed, context: WrapContext): boolean {
  const limit = context.limit ?? above.limit;
  const needed = above.x1 + firstWordWidth(below);
  if (isBrokenAddress(above.text, below.text)) return needed > limit;
  if (isHyphenated(above.text, below.text) && above.x1 > limit - above.size * 4) return true;
  const width = limit - above.margin;
  if (isOpen(above, below) && above.x1 - above.margin > width * BROKEN_SHARE) return true;
  const slack = context.inItem ? width * ITEM_SLACK : 0;
  return needed > limit - slack && goesOn(above, below, context);
}

/** Does the text say that its sentence goes on? */
function isOpen(above: Placed, below: Placed): boolean {
  if (ADDRESS.test(below.text) || ADDRESS.test(above.text) || /[.!?:;]$/.test(above.text)) return false;
  return OPEN_END.test(above.text) || /^\p{Ll}/u.test(below.text);
}

/** A full line in a wide column was broken; in a narrow one that takes a sign that the item goes on. */
function goesOn(above: Placed, below: Placed, { pitch, inItem }: WrapContext): boolean {
  if (inItem && below.x0 > above.margin + above.size * 0.5) return true;
  if (above.limit - above.margin >= NARROW) return true;
  if (OPEN_END.test(above.text)) return true;
  if (ADDRESS.test(below.text) || ADDRESS.test(above.text)) return false;
  return pitch.loose || !/^["'“‘(+]?[\p{Lu}\p{N}]/u.test(below.text);
}

function isAligned(above: Placed, below: Placed, inItem: boolean): boolean {
  const shift = below.x0 - above.x0;
  if (isCentred(above, below)) return true;
  return (
    shift >= -above.size * (inItem ? 0.4 : MAX_OUTDENT) && shift <= above.size * (inItem ? 3 : MAX_INDENT)
  );
}

function isCentred(above: Placed, below: Placed): boolean {
  return Math.abs(above.x0 + above.x1 - below.x0 - below.x1) < 2;
}

/** A letter and a hyphen at the end, a small letter at the start: one word over two lines. */
export function isHyphenated(above: string, below: string): boolean {
  return /\p{L}[-\u00ad\u2010]$/u.test(above) && /^\p{Ll}/u.test(below);
}

/** A web address that was broken where its column ends: what follows is no words of its own. */
export function isBrokenAddress(above: string, below: string): boolean {
  return (
    /(?:https?:\/\/|www\.)\S+$/i.test(above) &&
    /^[\w./?=&%#~-]+(?: \(\w+\))?$/.test(below) &&
    /[-_/.\d]/.test(below)
  );
}

/** About how much room the first word of a line and a space before it take, in points. */
function firstWordWidth(line: Placed): number {
  const [word = ''] = line.text.split(' ', 1);
  const perLetter = (line.x1 - line.x0) / Math.max(1, line.text.length);
  return (word.length + 0.8) * perLetter * WORD_WIDTH;
}
