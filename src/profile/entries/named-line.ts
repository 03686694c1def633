import { type FoundPeriod, findPeriods } from '../../language/dates.js';
import type { NamedEntry, Period } from '../../model/profile.js';
import { organisationScore } from '../header/scores.js';
import { fieldOf, type Page, type Range, spanOf } from '../text/page.js';
import { datingPeriod } from './rows.js';

/** What one line says of a certificate, award or publication. */
export interface NamedLine {
  readonly name: Range & { readonly text: string };
  readonly issuer?: Range | undefined;
  readonly period?: Period | undefined;
  /** Nothing but a name. */
  readonly bare: boolean;
}

/** "(Nursing Board, 09/2014)": the issuer and date in brackets at the end. */
const BRACKET = /\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*\.?\s*$/;
/** "(expires 2024)", "(valid until May 2026)": no issuer. */
const VALIDITY = /\((?:expir|valid|renew|until|exp\b)[^()]*\)/gi;
const SEPARATOR = /\s+[–—-]{1,2}\s+|\s*[|•·]\s*|\s*—\s*|\t+|\s{3,}|(?<=["”»])\s*,\s+/gu;
const LABEL = /^(?:issued by|awarded by|by|from|issuer|publisher|published in|in)\s*:?\s+/i;
const MAX_NAME_WORDS = 25;
const MAX_ISSUER_WORDS = 7;

/** The period of a line; years that are listed in a name ("Winner 2014, 2020 and 2023") date nothing. */
function periodOf(plain: string): FoundPeriod | undefined {
  const found = datingPeriod(plain);
  if (found === undefined || found.range) return found;
  const listed = findPeriods(plain).filter(
    (each) =>
      each.start !== found.start &&
      /^[\s,&]*(?:and\s+)?$/.test(
        plain.slice(Math.min(each.end, found.end), Math.max(each.start, found.start)),
      ),
  );
  return listed.length > 0 ? undefined : found;
}

/** "Name, Issuer, date", "Name – Issuer (date)", "Name (Issuer, date)", "“Title”, Journal, date". */
export function readNamedLine(page: Page, range: Range, kind: NamedEntry['kind']): NamedLine | undefined {
  const plain = page.plain.slice(range.start, range.end);
  const found = periodOf(plain);
  const period =
    found === undefined
      ? undefined
      : {
          ...found.period,
          span: spanOf(page, { start: range.start + found.start, end: range.start + found.end }),
        };
  const rest = (
    found === undefined
      ? plain
      : plain.slice(0, found.start) + ' '.repeat(found.end - found.start) + plain.slice(found.end)
  )
    .replace(/\(\s*\)/g, (match) => ' '.repeat(match.length))
    .replace(VALIDITY, (match) => ' '.repeat(match.length));
  const line: Reading = { page, range, rest, limit: rest.replace(/[\s,.([]+$/, '').length, period };
  const bracket = BRACKET.exec(rest);
  const inside = bracket?.[1]?.replace(/[\s,;]+$/, '') ?? '';
  if (bracket !== null && bracket.index > 0 && /\p{L}/u.test(inside)) {
    const dateInside = found !== undefined && found.start > bracket.index;
    const start = bracket.index + bracket[0].indexOf(inside);
    if (dateInside || organisationScore(inside) >= 2)
      return make(line, [0, bracket.index], [start, start + inside.length]);
  }
  const comma = issuerComma(rest.slice(0, line.limit), kind, found !== undefined);
  if (comma?.sure === true) return make(line, [0, comma.start], [comma.end, line.limit]);
  const cut = firstSeparator(rest.slice(0, line.limit));
  if (cut !== undefined) {
    const next = firstSeparator(rest.slice(cut.end, line.limit));
    return make(line, [0, cut.start], [cut.end, next === undefined ? line.limit : cut.end + next.start]);
  }
  return comma === undefined
    ? make(line, [0, line.limit])
    : make(line, [0, comma.start], [comma.end, line.limit]);
}

interface Reading {
  readonly page: Page;
  readonly range: Range;
  /** The line with its date blanked out. */
  readonly rest: string;
  /** Where its words end. */
  readonly limit: number;
  readonly period: Period | undefined;
}

type Cut = readonly [start: number, end: number];

function make({ page, range, period }: Reading, name: Cut, issuer?: Cut): NamedLine | undefined {
  const at = ([start, end]: Cut): Range => ({ start: range.start + start, end: range.start + end });
  const field = fieldOf(page, tidy(page, at(name)));
  if (!/[\p{L}\p{N}]/u.test(field.text) || field.text.split(' ').length > MAX_NAME_WORDS) return undefined;
  const by = issuer === undefined ? undefined : tidy(page, at(issuer));
  const named = by !== undefined && /\p{L}/u.test(page.plain.slice(by.start, by.end)) ? by : undefined;
  return {
    name: { start: field.span.start, end: field.span.end, text: field.text },
    issuer: named,
    period,
    bare: named === undefined && period === undefined,
  };
}

/** The first separator outside of quotes and brackets that has words on both sides. */
function firstSeparator(text: string): { readonly start: number; readonly end: number } | undefined {
  for (const match of text.matchAll(SEPARATOR)) {
    const before = text.slice(0, match.index);
    const end = match.index + match[0].length;
    if (!/[\p{L}\p{N}]/u.test(before) || !/[\p{L}\p{N}]/u.test(text.slice(end))) continue;
    if ((before.match(/[(“«]/g) ?? []).length > (before.match(/[)”»]/g) ?? []).length) continue;
    if ((before.match(/"/g) ?? []).length % 2 === 1) continue;
    return { start: match.index, end };
  }
  return undefined;
}

/** The comma before the issuer: what follows reads as an organisation (sure), or is the last name before a date. */
function issuerComma(
  text: string,
  kind: NamedEntry['kind'],
  dated: boolean,
): { readonly start: number; readonly end: number; readonly sure: boolean } | undefined {
  const commas = [...text.matchAll(/,\s+(?=\S)/g)].filter(
    (comma) => !insideBrackets(text.slice(0, comma.index)),
  );
  for (const comma of commas) {
    const end = comma.index + comma[0].length;
    const after = text.slice(end).trim();
    const words = after.split(/\s+/).length;
    if (!/^\p{Lu}/u.test(after)) continue;
    if (organisationScore(after) >= 1.5 && words <= MAX_ISSUER_WORDS + 3)
      return { start: comma.index, end, sure: true };
    const last = comma === commas.at(-1) && !/\d/.test(after) && words <= MAX_ISSUER_WORDS;
    if (last && (dated || kind !== 'certificate' || commas.length === 1))
      return { start: comma.index, end, sure: false };
  }
  return undefined;
}

function insideBrackets(text: string): boolean {
  return (text.match(/\(/g) ?? []).length > (text.match(/\)/g) ?? []).length;
}

/** The range without separators, quotes and labels at its ends. */
function tidy(page: Page, range: Range): Range {
  const slice = page.plain.slice(range.start, range.end);
  const lead = /^[\s,;:|·•–—-]*/u.exec(slice)?.[0].length ?? 0;
  const label = LABEL.exec(slice.slice(lead))?.[0].length ?? 0;
  let text = slice.slice(lead + label);
  text = text.replace(/[\s,;:|·•–—-]+$/u, '').replace(/(?<=\p{L}{3}["”»)]?)\.$/u, '');
  let start = range.start + lead + label;
  if (/^["“«].*["”»]$/su.test(text)) {
    text = text.slice(1, -1);
    start += 1;
  }
  text = text.replace(/[,.]$/, '');
  return { start, end: start + text.length };
}

/** What sets a date that opens a line apart from the name: a colon, bar or dash, or a wide gap. */
const AFTER_DATE = /^\s*(?:[:|]|[–—-](?=\s))\s*(?=[\p{L}\d]|["“«])|^\s{2,}(?=\p{L}|["“«])/u;

/** The name without the date that opens its line or its table's row: "March 2019: Young Clinician Prize". */
export function withoutLeadingDate(page: Page, name: Range): Range {
  const text = page.plain.slice(name.start, name.end);
  const [first] = findPeriods(text);
  if (first === undefined || text.slice(0, first.start).trim() !== '') return name;
  const lead = AFTER_DATE.exec(text.slice(first.end))?.[0].length;
  return lead === undefined ? name : { start: name.start + first.end + lead, end: name.end };
}
