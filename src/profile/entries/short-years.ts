/** "Jan 13 – Mar 14", "Oct 14 - Present": months with the last two digits of a year, on both ends or up to now. */
const SHORT_RANGE =
  /(?<![\p{L}\p{N}])\p{L}{3,9}\.?( )\d{2}(?= *(?:-{1,2}|[–—]| to ) *(?:\p{L}{3,9}\.? \d{2}|[Pp]resent|[Nn]ow|[Cc]urrent|[Tt]oday)(?![\p{L}\p{N}]))/gu;
const SHORT_END = /(?<=['’]\d{2} *(?:-{1,2}|[–—]| to ) *)(\p{L}{3,9}\.?) (?=\d{2}(?!\d))/gu;

/**
 * The text of a header row with short years marked as such ("Jan'13 – Mar'14"), same length. In running text two
 * digits after a month are a day; in the dates of an entry they are a year.
 */
export function markShortYears(plain: string): string {
  if (/(?:19|20)\d\d/.test(plain)) return plain;
  return plain
    .replace(SHORT_RANGE, (whole) => whole.replace(/ (?=\d{2}$)/, "'"))
    .replace(SHORT_END, (_whole, month: string) => `${month}'`);
}
