/** A longer text that names a year is a sentence or a title, not a date. */
const MAX_LENGTH = 48;
const MAX_YEARS = 2;
const YEARS = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
/** `May 2014 – January`: a dash and then no year yet, at most a month and a day. */
const OPEN = /[-–—]\s*(?:\d{1,2}\.?\s*)?(?:(?!present|now|today|current|ongoing|date)\p{L}{3,12}\.?)?$/iu;

/** Is this short text the date of something, such as `Jan 2019 – Present` or `2019 · Leeds`? */
export function isDateLike(text: string): boolean {
  const years = text.match(YEARS)?.length ?? 0;
  return text.length <= MAX_LENGTH && years >= 1 && years <= MAX_YEARS && !/[.!?;]\s/.test(text);
}

/** Is this a date that has begun but not ended, and `next` its end? Columns of dates are narrow. */
export function isSplitDate(text: string, next: string): boolean {
  return (
    isDateLike(text) && OPEN.test(text) && next.length <= MAX_LENGTH && /(?:^|\s)(?:19|20)\d{2}$/.test(next)
  );
}

/** From a year (a month or day may stand before it) to a year or to now, and nothing else around it. */
const RANGE_END =
  /(?:19|20)\d{2}\s*(?:[-–—]|to|until)\s*(?:\p{L}{3,9}\.?\s+|\d{1,2}[/.]\s*)?(?:(?:19|20)\d{2}|present|now|today|current)\)?$/iu;
const DATE_ALONE = /^\(?(?:\p{L}{3,9}\.?\s+|\d{1,2}[/.-]\s*)?(?:19|20)\d{2}\b/u;

/** Does a line end with a period, such as `… 2018 – Present`? What follows is another line. */
export function endsWithPeriod(text: string): boolean {
  return RANGE_END.test(text);
}

/** Is this text nothing but a year, a date or a period? */
export function isDateAlone(text: string): boolean {
  return (
    isDateLike(text) &&
    DATE_ALONE.test(text) &&
    (endsWithPeriod(text) || /^[\p{L}.\s]*[\d/.-]+\)?$/u.test(text))
  );
}
