import { cityNames, regionCodes, regionNames } from '../../data/profile/place-words.js';
import { memo } from '../memo.js';
import { phraseList, wordSet } from '../word-list.js';
import { organisationScore, titleScore } from './scores.js';

const codes = wordSet(regionCodes);
let known: { readonly countries: ReadonlySet<string>; readonly cities: ReadonlySet<string> } | undefined;

/** Countries from the platform's own tables in five languages; cities from its time zones and a list. */
function gazetteer() {
  if (known !== undefined) return known;
  const countries = new Set(phraseList(regionNames).map(fold));
  for (const locale of ['en', 'es', 'pt', 'fr', 'de']) {
    const table = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    for (let code = 0; code < 26 * 26; code++) {
      const name = table.of(String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26)));
      if (name !== undefined) countries.add(fold(name));
    }
  }
  const zones = Intl.supportedValuesOf('timeZone').map((zone) =>
    fold((zone.split('/').at(-1) ?? '').replaceAll('_', ' ')),
  );
  known = { countries, cities: new Set([...phraseList(cityNames).map(fold), ...zones]) };
  return known;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.’']/g, '')
    .replaceAll('-', ' ')
    .trim();
}

const AROUND =
  /^(?:greater|metropolitan|metro|central|north|south|east|west|downtown|near)\s+|\s+(?:area|region|metropolitan area|metro area|metropolitan region|city area|county|city)$/gi;
const POSTCODE =
  /\b(?:\d{4,6}(?:-\d{3,4})?|[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}|[A-Z]\d[A-Z\d]\s?[A-Z\d]{3,4})\b/g;
const ANYWHERE =
  /^(?:(?:fully |100% )?remote(?:ly)?(?: job| work| position| role)?|hybrid|on-?site|worldwide|work from home|home office|various(?: locations)?|homeoffice|télétravail|remoto)$/i;

/** "Stockholm County", "Community of Madrid". */
const AREA =
  /^(?:\p{Lu}[\p{L}-]+ ){1,2}(?:County|Province|Prefecture|Oblast|Voivodeship|Krai)$|^(?:Community|Province|Canton|County|State) of \p{Lu}[\p{L}-]+$/u;

function bare(text: string): string {
  return text
    .replace(POSTCODE, ' ')
    .replace(/^[\s(]+|[\s).]+$/g, '')
    .replace(AROUND, '')
    .trim();
}

/** Is this the name of a country, state or other region that an address ends in? */
export const isRegion = memo(readIsRegion);

function readIsRegion(text: string): boolean {
  if (AREA.test(text.trim())) return true;
  const name = bare(text);
  return (
    name !== '' &&
    /^\p{Lu}/u.test(name) &&
    (gazetteer().countries.has(fold(name)) || codes.has(name.replaceAll('.', '')))
  );
}

function isCity(text: string): boolean {
  const name = bare(text);
  return /^\p{Lu}/u.test(name) && gazetteer().cities.has(fold(name));
}

const looksLikeName = (text: string) => /^\p{Lu}[\p{L}\s.'’-]*$/u.test(text) && text.split(/\s+/).length <= 4;

/** Is the whole text a place: "Leeds, UK", "Remote", "Greater Boston Area", "Cork", "Oslo / remote"? */
export const isPlace = memo(readIsPlace);

function readIsPlace(text: string): boolean {
  const inner = /^\(([^()]+)\)$/.exec(text.trim())?.[1] ?? text;
  const clean = inner.replace(/\s*\((?:remote|hybrid|on-?site)\)\s*$/i, '').trim();
  if (ANYWHERE.test(clean)) return true;
  if (clean.length > 70 || clean === '') return false;
  const sides = clean.split(/\s+(?:\/|·|\||&|and|–|-)\s+|\s*\/\s*/);
  if (sides.length > 1) return sides.every((side) => ANYWHERE.test(side.trim()) || isPlace(side));
  const parts = clean.split(/,\s*/).map((part) => part.trim());
  if (parts.some((part) => ANYWHERE.test(part)) && parts.length > 1)
    return isPlace(parts.filter((part) => !ANYWHERE.test(part)).join(', '));
  return parts.length === 1 ? isPlaceName(clean) : parts.length <= 4 && areParts(parts);
}

/** A region that is no city of its name: "Kansas City" is none. */
const isState = (text: string): boolean => isRegion(text) && !/\scity$/i.test(text);

/** "City, region", "city, region, country", "country, city". */
function areParts(parts: readonly string[]): boolean {
  const last = parts.at(-1) ?? '';
  const front = parts.slice(0, -1).map(bare);
  const names = front.filter((part) => !isCity(part));
  if (names.some((part) => organisationScore(part) >= 1.5 || titleScore(part) >= 2)) return false;
  if (isRegion(last)) {
    // "Tallow House, Cork, Ireland": a name before a city is no part of the place.
    if (front.length > 1 && !isCity(front[0] ?? '') && !isState(parts[1] ?? '')) return false;
    return front.every((part) => part === '' || looksLikeName(part));
  }
  // "Tehran, IR": the code of any country behind a city that is known.
  if (isCity(parts[0] ?? '') && /^\p{Lu}{2,3}$/u.test(last) && front.length === 1) return true;
  return (isCity(parts[0] ?? '') || isRegion(parts[0] ?? '')) && isPlaceName(last);
}

/** A place by more than its form: a city or state that is known, or "Remote". */
export function isKnownPlace(text: string): boolean {
  const [first = ''] = text.split(/,|\s\/|\s·/);
  return ANYWHERE.test(text.trim()) || isCity(first) || isRegion(first) || isPlaceName(first);
}

/** A single name: a country spelled out, a state or a city; bare codes ("IT", "OR") say too little alone. */
function isPlaceName(text: string): boolean {
  const name = bare(text);
  if (isCity(name)) return true;
  if (codes.has(name) && name.length === 2 && !/^(?:UK|US)$/.test(name)) return false;
  if (isRegion(name)) return true;
  const words = name.split(/\s+/);
  const tail = words.at(-1) ?? '';
  // "Tempe AZ", "Salt Lake City UT", "Boston MA USA".
  const front = words.slice(0, -1).join(' ');
  if (
    words.length > 1 &&
    (codes.has(tail) || isRegion(tail)) &&
    (isCity(front) || (words.length > 2 && isPlaceName(front)))
  )
    return true;
  return (
    /\s(?:area|region)$/i.test(text.trim()) && looksLikeName(text.trim()) && isCity(name.split(' ')[0] ?? '')
  );
}

/** Characters of the place at the end of a text, from its comma: `Corran Hospital, Galway, Ireland` gives 17; else 0. */
export function placeTailLength(text: string): number {
  const commas = [...text.matchAll(/,\s+/g)];
  // The longest tail that is a place and leaves a name: a city alone only where it is known.
  for (const comma of commas.slice(-3)) {
    const tail = text.slice(comma.index + comma[0].length);
    const head = text.slice(0, comma.index).trim();
    if (head !== '' && isPlace(tail) && !isPlace(head)) return text.length - comma.index;
    // After a legal form or an organisation's noun the name is over: "Krantz KG, Halle"; not so "University of X, Y".
    const score = organisationScore(head);
    if (
      (score >= 4 || (score >= 2.5 && commas.length === 1 && !/\b(?:of|de|für|and|&)\b/i.test(head))) &&
      comma === commas.at(-1) &&
      looksLikeName(tail) &&
      !/^(?:ltd|inc|llc|llp|plc|gmbh|corp|co|s\.?a|b\.?v|n\.?v|k\.?k|lda|ltda)\.?$/i.test(tail) &&
      organisationScore(tail) < 1 &&
      titleScore(tail) === 0
    )
      return text.length - comma.index;
  }
  const bracket = /\s*[([]([^()[\]]{3,50})[)\]]$/.exec(text);
  return bracket !== null && bracket.index > 0 && isPlace(bracket[1] ?? '') ? text.length - bracket.index : 0;
}
