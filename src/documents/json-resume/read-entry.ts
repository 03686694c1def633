import { findPeriods } from '../../language/dates.js';
import { type EntryFields, WHOLE_TIME } from './entry-fields.js';
import { pathTo } from './faults.js';
import { fold, inWords } from './field-names.js';
import { flatten, flattenItem } from './flatten.js';
import { isMachineField, isReadable } from './machine-fields.js';
import { isAbsent } from './read-date.js';
import { type At, readField } from './read-field.js';
import { isObject } from './tidy.js';

type Json = { readonly [key: string]: unknown };
type Entry = { [field: string]: unknown };

/** An entry as the standard names its fields; what it has no name for is in `more`. Undefined where nothing can be read. */
export function readEntry(value: unknown, spec: EntryFields, at: At): Json | undefined {
  if (isObject(value)) return readObject('levels' in spec.fields ? withLevels(value) : value, spec, at);
  const kind = spec.fields[spec.bare] ?? 'text';
  const said = readField(value, kind, at);
  return said === undefined ? undefined : { [spec.bare]: said };
}

function readObject(value: Json, spec: EntryFields, at: At): Json | undefined {
  const names = standardNames(value, spec);
  const entry: Entry = {};
  for (const [key, name] of names) {
    const kind = spec.fields[name] ?? 'text';
    const field = value[key];
    const said = isSilent(field) ? undefined : readField(field, kind, { ...at, path: pathTo(at.path, key) });
    if (said !== undefined) entry[name] = said;
    if (name === 'startDate' && (WHOLE_TIME.has(fold(key)) || namesBothEnds(said))) entry.endUnclear = true;
    if (name === 'endDate' && said === undefined && !isAbsent(field)) entry.endUnclear = true;
  }
  if (saysItIsOver(value)) entry.endUnclear = true;
  const shown = new Set(Object.values(entry).flat().map(String).map(comparable));
  const more = Object.entries(value)
    .filter(([key, field]) => !names.has(key) && !isMachineField(key, field))
    .flatMap(([key, field]) => readMore(key, field, shown));
  if (more.length > 0) entry.more = more;
  return Object.keys(entry).some((key) => key !== 'endUnclear') ? entry : undefined;
}

/** Levels in a list, one for each keyword, are told keyword by keyword. */
function withLevels(value: Json): Json {
  const { level, ...rest } = value;
  const one = Array.isArray(level) && Array.isArray(value.keywords) && level.length === value.keywords.length;
  return one && level.every((each) => ['string', 'number'].includes(typeof each))
    ? { ...rest, levels: level }
    : value;
}

/** Which field of the standard each field of the object is: by its own name first, then by its other names, best first. */
function standardNames(value: Json, spec: EntryFields): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const keys = Object.keys(value).filter((key) => !isSilent(value[key]));
  const taken = new Set<string>();
  const take = (name: string, folded: string) => {
    const key = keys.find((each) => fold(each) === folded && !names.has(each));
    if (key === undefined || taken.has(name)) return;
    names.set(key, name);
    taken.add(name);
  };
  for (const name of Object.keys(spec.fields)) take(name, fold(name));
  for (const [name, aliases] of Object.entries(spec.aliases))
    for (const alias of aliases.split(' ')) take(name, alias);
  return names;
}

/** Does an object have any field that this list knows? */
export function knowsFields(value: Json, spec: EntryFields): boolean {
  return standardNames(value, spec).size > 0;
}

/** A field that the standard has no name for; without what the entry shows already. */
export function readMore(
  key: string,
  value: unknown,
  shown: ReadonlySet<string> = new Set(),
): readonly Json[] {
  const texts = Array.isArray(value) ? value.flatMap((item) => flattenItem(item)) : flatten(value);
  const values = texts.filter((text) => isReadable(text) && !shown.has(comparable(text)));
  const name = inWords(key);
  return values.length === 0 || !isReadable(name) ? [] : [{ name, values }];
}

const comparable = (text: string) => text.trim().toLowerCase();

function isSilent(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** A start such as "2019 – 2021" says the end too; a season is one date. */
function namesBothEnds(said: unknown): boolean {
  return (
    typeof said === 'string' && findPeriods(said).some(({ range, period }) => range && !period.approximate)
  );
}

const STILL = new Set([
  'current',
  'iscurrent',
  'currentlyworking',
  'currentjob',
  'present',
  'ongoing',
  'active',
  'isactive',
]);

/** `"current": false` without an end says that it ended, not when. */
function saysItIsOver(value: Json): boolean {
  return Object.entries(value).some(([key, field]) => field === false && STILL.has(fold(key)));
}
