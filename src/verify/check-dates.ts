import { datesAgree, type FoundPeriod } from '../language/dates.js';
import type { PartialDate } from '../model/profile.js';
import type { Clause } from './clause.js';
import type { Fault } from './fault.js';
import type { Support } from './ground.js';

const STARTS =
  /\b(?:joined|joining|started|starting|began|beginning|founded|commenced|since|from|appointed)\b/gi;
const ENDS = /\b(?:left|leaving|ended|ending|finished|until|completed|graduated|to)\b/gi;
/** Characters before a date in which its verb is looked for. */
const LEAD = 90;
const NOW = /^(?:current|currently|now|nowadays|presently|still|today|ongoing|works|serves)$/;
const FORMERLY = /^(?:former|formerly|previously|previous|past|ex|earlier|left|leaving|departed|departure)$/;

/**
 * Every date must be an end of a period of the support, no more precise than there; a start is no end, and
 * "currently" needs a period that goes on.
 */
export function checkDates(clause: Clause, support: Support): Fault[] {
  const faults: Fault[] = [];
  for (const claimed of clause.periods) {
    if (isNowAlone(claimed) || support.periods.some((known) => proves(clause, claimed, known, support)))
      continue;
    faults.push({ kind: 'date', what: clause.reading.text.slice(claimed.start, claimed.end) });
  }
  if (faults.length === 0 && saysTwice(clause, support)) faults.push({ kind: 'date', what: 'repeated' });
  for (const word of clause.words) {
    if (support.norms.has(word.norm)) continue;
    const isWrong =
      (NOW.test(word.norm) && !support.periods.some((known) => known.period.end === 'present')) ||
      (FORMERLY.test(word.norm) &&
        !support.periods.some((known) => known.period.end !== undefined && known.period.end !== 'present'));
    if (isWrong) faults.push({ kind: 'date', what: word.norm });
  }
  return faults;
}

/** A date told more often than the passage tells it: one of two things was given the other's date. */
function saysTwice(clause: Clause, support: Support): boolean {
  if (!hasOwnDate(support)) return false;
  const own = support.texts.flatMap((text) => text.periods).map(startYear);
  const claimed = clause.periods.filter(({ range }) => !range).map(startYear);
  const count = (years: readonly (number | undefined)[], year: number | undefined) =>
    years.filter((other) => other === year).length;
  return claimed.some((year) => own.includes(year) && count(claimed, year) > count(own, year));
}

const startYear = ({ period }: FoundPeriod): number | undefined => period.start?.year;

/** True for the words that `checkDates` judges, so that no other check has to. */
export const isTimeWord = (norm: string): boolean => NOW.test(norm) || FORMERLY.test(norm);

const isNowAlone = ({ period }: FoundPeriod) => period.start === undefined && period.end === undefined;

/** True where the source says the date, at least as exactly. */
function says(
  known: PartialDate | 'present' | undefined,
  claimed: PartialDate | 'present' | undefined,
): boolean {
  if (known === 'present' || claimed === 'present') return known === claimed;
  if (known === undefined || claimed === undefined) return false;
  const isExactEnough =
    (claimed.month === undefined || known.month !== undefined) &&
    (claimed.day === undefined || known.day !== undefined);
  return isExactEnough && datesAgree(known, claimed);
}

/** Where the last of the words stands; -1 for none. The nearest word before a date says what the date is of. */
const lastOf = (words: RegExp, lead: string): number => [...lead.matchAll(words)].at(-1)?.index ?? -1;

/** Where a passage dates what it tells, the dates of its job say nothing about when that was. */
const hasOwnDate = (support: Support) =>
  support.texts.some(
    (text) => text.periods.length > 0 && text.quantities.length + text.words.length > BARE_DATE_WORDS,
  );
const isOfEntry = (known: FoundPeriod, support: Support) =>
  !support.texts.some((text) => text.periods.includes(known));
/** A passage this short is a date line, not a story. */
const BARE_DATE_WORDS = 8;

function proves(clause: Clause, claimed: FoundPeriod, known: FoundPeriod, support: Support): boolean {
  const { start, end } = claimed.period;
  const lastKnown = known.period.end ?? known.period.start;
  if (start !== undefined && end !== undefined)
    return says(known.period.start, start) && says(lastKnown, end);
  if (start === undefined) return says(lastKnown, end);
  const lead = clause.reading.text.slice(Math.max(0, claimed.start - LEAD), claimed.start);
  const started = lastOf(STARTS, lead);
  const ended = lastOf(ENDS, lead);
  if (started === ended && isOfEntry(known, support) && hasOwnDate(support)) return false;
  if (known.range && ended > started) return says(lastKnown, start);
  if (known.range && started > ended) return says(known.period.start, start);
  return says(known.period.start, start) || says(lastKnown, start);
}
