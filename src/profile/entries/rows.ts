import { type FoundPeriod, findPeriods, type PeriodValue } from '../../language/dates.js';
import { findParts, type Part } from '../header/parts.js';
import { isPlace } from '../header/places.js';
import { isEmploymentType } from '../header/scores.js';
import type { Block } from '../text/blocks.js';
import { MASK } from '../text/mask.js';
import type { Page, Range } from '../text/page.js';
import { namesBreak } from './career-break.js';
import { isProse } from './prose.js';
import { markShortYears } from './short-years.js';
import { joinDateCells } from './table-cells.js';

/** A block read as a possible line of an entry's header. */
export interface Row {
  readonly block: Block;
  /** `date` has a period in the place where headers have it; `head` may belong to a header; `body` does not. */
  readonly kind: 'date' | 'head' | 'body';
  /** The period of a `date` row and where it stands in the document. */
  readonly period?: PeriodValue;
  readonly periodRange?: Range;
  /** The period ends with a dash and the row with it. */
  readonly dangling?: boolean;
  /** What a header row says beside its dates and durations. */
  readonly parts: readonly Part[];
  /** Only a length of time ("5 yrs 3 mos"): LinkedIn's line under a company with several titles. */
  readonly duration: boolean;
  /** Only a place. */
  readonly place: boolean;
}

const DURATION =
  /(?:^|[·•|,(]|\s)\s*\(?\s*(?:(?:about|less than an?)\s+)?\d*(?:[.,]\d+)?\+?\s*(?:years?|yrs?|yr\.|months?|mos?|mths?|weeks?|wks?|ans?|mois|años?|anos?|meses|mês|Jahre?|Monate?)\b\.?(?:[\s,]+(?:and\s+)?\d+\s*(?:months?|mos?|mths?|mois|meses|mês|Monate?)\b\.?)?\s*\)?(?=\s*(?:$|[·•|,)]|\s))/giu;
const LEFT_EDGE = /(?:^|[|·•—–,;:([/\t]|\s{2,}|\s-|\band)\s*$/u;
const RIGHT_EDGE = /^\s*(?:\.?\s*$|\.\s|[|·•—–,;:()[\]/\t]|\s{2,}|-\s)/u;
const DATE_LABEL =
  /(?:^\s*|[|·(,]\s*)(?:dates?|expected|expected graduation|graduation(?: date)?|graduated|period|duration|from|when|years?|employed|start date|zeitraum|período|période)\s*:\s*$|(?:^|[|·(,]\s*)(?:expected|anticipated|graduating|graduated)(?: graduation)?(?: in| by)?\s+$/iu;

/** A line under a job that lists what was used there. */
const LIST_LABEL =
  /^\s*(?:(?:key|top|main|core)\s+)?(?:skills|technologies|tools|tech(?:nology)?(?: stack)?|stack|environment|keywords)(?: used)?\s*:\s/i;

/** A label over what a job says: names nobody's job, employer or project. */
const LABEL_LINE =
  /^\s*(?:(?:key|main|core|selected|notable|some|my|the|job|summary of)\s+)?(?:roles? (?:and|&) )?(?:responsibilit(?:y|ies)|duties|achievements?|accomplishments?|highlights|tasks|description|overview|summary|results|contributions?|deliverables|impact|technologies(?: used)?|tech stack|aufgaben|responsabilidades|logros|missions|réalisations)\s*:?\s*$/iu;

/** A line that says something about a job, not its name: "Advisor: Ana Silva", "Team size: 9". */
const SAID_LABEL =
  /^\s*(?:advisors?|supervisors?|mentors?|tutors?|pi|principal investigator|line manager|report(?:s|ing|ed) to|topic|thesis|scope|team size|budget|website|links?|clients?|betreuer|betreuung|directeur|director de tesis)\s*:\s/iu;
/** What a form calls the lines of a header: "Position: Nurse". */
const NAME_LABEL =
  /^\s*(?:(?:company|employer|organi[sz]ation)(?: name)?|(?:job )?title|job|role|position|designation|location|place|city|firma|arbeitgeber|empresa|cargo|puesto|lugar|entreprise|poste|lieu|ort)\s*:\s+(?=\S)/iu;
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** Months without a year, which names nothing: "Jun. – Aug." */
const MONTHS = new RegExp(`^\\(?${MONTH}(?:\\s*[-–—]\\s*${MONTH})?\\)?$`, 'i');

/** Blanks a range of a text out: same length, spaces. */
const blank = (text: string, start: number, end: number) =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** The period that dates a row as a whole: a range before a single date; set apart by a separator or the row's edge. */
export function datingPeriod(text: string): FoundPeriod | undefined {
  const plain = markShortYears(text);
  const found = findPeriods(plain);
  const fits = found.filter((period) => isSetApart(plain, period));
  return fits.find((period) => period.range) ?? fits.at(-1);
}

/** "Norrby College, Lund, SE May 2013": a month at the end of a line, straight behind a name. */
function closesLine(before: string, after: string, { start }: PeriodValue): boolean {
  return start?.month !== undefined && after.trim() === '' && /(?:^|\s)\p{Lu}[\p{L}.]*\)? $/u.test(before);
}

/** "2019 Tides, Lund Gallery": a year before a name. */
function opensLine(before: string, after: string, { start }: PeriodValue): boolean {
  return before.trim() === '' && start?.month === undefined && /^ +["“]?\p{Lu}\p{Ll}+[ ,]/u.test(after);
}

function isSetApart(plain: string, { start, end, range, period }: FoundPeriod): boolean {
  const before = plain.slice(0, start);
  const after = plain.slice(end);
  const left = LEFT_EDGE.test(before) || DATE_LABEL.test(before);
  const right = RIGHT_EDGE.test(after);
  if (left && right) return true;
  if (!range) return closesLine(before, after, period) || opensLine(before, after, period);
  if (right && after.replace(DURATION, '').trim() === '') return true;
  return before.trim() === '' && /^\s*\p{Lu}/u.test(after);
}

/** Is only a dash between two dates: the ends of a stretch that runs backwards, by an oversight? */
function isJoined(plain: string, a: FoundPeriod, b: FoundPeriod): boolean {
  const between = plain.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return /^\s*(?:[–—-]+|to)\s*$/.test(between);
}

/** The text of a header row without its dates, durations and the brackets and labels that held them. */
function withoutDates(plain: string, period: FoundPeriod | undefined): string {
  let rest = period === undefined ? plain : markShortYears(plain);
  if (period !== undefined) {
    const label = DATE_LABEL.exec(plain.slice(0, period.start));
    rest = blank(rest, label === null ? period.start : label.index, period.end);
    for (const more of findPeriods(rest))
      if (isSetApart(rest, more) && (more.range || isJoined(plain, more, period)))
        rest = blank(rest, more.start, more.end);
  }
  if (/\d/.test(rest))
    rest = rest.replace(DURATION, (match) => (/\d/.test(match) ? ' '.repeat(match.length) : match));
  // "(since the school year 2022/23)" beside a date says when, nothing else.
  if (period !== undefined)
    rest = rest.replace(/\([^()]*\)/g, (match) =>
      findPeriods(match).length > 0 ? ' '.repeat(match.length) : match,
    );
  return rest.replace(/[([]\s*[)\]]/g, (match) => ' '.repeat(match.length));
}

/** "*Nov 2021 – present* (part-time until May). Advisor: …": dates set apart by mark-up open a line of remarks. */
function isMarkedDate(page: Page, block: Block, { start, end }: FoundPeriod): boolean {
  const at = (index: number) => page.masked[block.start + index];
  const isFirst = block.plain.slice(0, start).trim() === '';
  return (
    isFirst && block.heading === undefined && at(end) === MASK && (at(start - 1) === MASK || start === 0)
  );
}

/** A dated item may name school, faculty, award and supervisor at length. */
const MAX_LISTED_LENGTH = 220;

/** Names between commas, mostly capitalised, and no sentence: "Kyo University, Graduate School of Letters, MA in …". */
function isNameList(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const capital = words.filter((word) => /^\p{Lu}/u.test(word));
  return text.includes(', ') && capital.length * 4 >= words.length * 3 && !/[.!?]$/.test(text);
}

/** Names between commas beside a stretch of time, or in a table beside any date. */
function isDatedList(block: Block, period: FoundPeriod | undefined, said: string): boolean {
  const isDated = period?.range === true || (period !== undefined && block.cells !== undefined);
  return isDated && said.length <= MAX_LISTED_LENGTH && isNameList(said);
}

/** Reads a block as a row. List items are body unless `bulletsToo`: some résumés list their jobs as bullets. */
export function readRow(page: Page, block: Block, bulletsToo = false): Row {
  const body: Row = { block, kind: 'body', parts: [], duration: false, place: false };
  if (block.tableHeader || (block.bullet !== undefined && !(bulletsToo && block.bullet === 0))) return body;
  if ([LIST_LABEL, LABEL_LINE, SAID_LABEL].some((label) => label.test(block.plain))) return body;
  const plain = block.cells === undefined ? block.plain : joinDateCells(block);
  const period = datingPeriod(plain);
  const rest = withoutDates(plain, period).replace(NAME_LABEL, (label) => ' '.repeat(label.length));
  const marked =
    block.heading !== undefined || block.emphasised || block.cells !== undefined || period?.range === true;
  const said = rest
    // "(2019 – present).": the stop behind the dates ends no sentence.
    .replace(period?.range === true ? /\s\.\s*$/ : /$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s|·•,;:–—-]+|[\s|·•,;:–—-]+$/gu, '')
    .trim();
  const isListed = isDatedList(block, period, said);
  if (said !== '' && period?.range === true && isMarkedDate(page, block, period) && isProse(said, marked)) {
    const periodRange = { start: block.start + period.start, end: block.start + period.end };
    return {
      block,
      kind: 'date',
      period: period.period,
      periodRange,
      parts: [],
      duration: false,
      place: false,
    };
  }
  if (said !== '' && !isListed && isProse(said, marked) && !(period !== undefined && namesBreak(said)))
    return body;
  const all = findParts(page, block, rest);
  const parts = all.filter((part) => !MONTHS.test(part.text));
  const place = parts.length > 0 && parts.every((part) => isPlace(part.text));
  if (period !== undefined) {
    const periodRange = { start: block.start + period.start, end: block.start + period.end };
    const dangling = period.dangling === true ? { dangling: true } : {};
    return {
      block,
      kind: 'date',
      period: period.period,
      periodRange,
      parts,
      duration: false,
      place,
      ...dangling,
    };
  }
  const duration = rest !== block.plain && parts.every((part) => isEmploymentType(part.text));
  if (all.length === 0 && !duration) return body;
  return { block, kind: 'head', parts, duration, place };
}
