import { BASICS_FIELDS, ENTRY_FIELDS, LOCATION_FIELDS } from './entry-fields.js';
import { pathTo } from './faults.js';
import { fold, gather } from './field-names.js';
import { readEntry } from './read-entry.js';
import type { At } from './read-field.js';
import { readList } from './read-list.js';
import { isObject } from './tidy.js';

type Json = { readonly [key: string]: unknown };

const LOCATION = new Set(['location', 'address', 'place', 'city', 'residence']);
const PROFILES = new Set(['profiles', 'social', 'socials', 'socialmedia', 'socialprofiles', 'links']);

/** `basics` as the standard has it, whatever its fields are called and written as. */
export function readBasics(value: unknown, at: At): Json | undefined {
  const basics = joinNames(isObject(value) ? value : { summary: value });
  const isPlace = (key: string, field: unknown) => LOCATION.has(fold(key)) && field !== null;
  const isProfiles = (key: string, field: unknown) =>
    PROFILES.has(fold(key)) && typeof field === 'object' && field !== null;
  const entries = Object.entries(basics);
  const rest = entries.filter(([key, field]) => !isPlace(key, field) && !isProfiles(key, field));
  const read = readEntry(Object.fromEntries(rest), BASICS_FIELDS, at) ?? {};
  const { more: placeMore = [], ...location } = readLocation(
    entries.filter(([key, field]) => isPlace(key, field)),
    at,
  );
  const profiles = entries
    .filter(([key, field]) => isProfiles(key, field))
    .flatMap(([key, field]) => readList(field, ENTRY_FIELDS.profiles, { ...at, path: pathTo(at.path, key) }));
  const more = [read.more ?? [], placeMore].flat();
  const found = {
    ...read,
    ...(Object.keys(location).length === 0 ? {} : { location }),
    ...(profiles.length === 0 ? {} : { profiles }),
    ...(more.length === 0 ? {} : { more }),
  };
  return Object.keys(found).length === 0 ? undefined : found;
}

/** First and last name are the name where there is no whole one. */
function joinNames(basics: Json): Json {
  const parts = ['firstname', 'middlename', 'lastname'].map((name) =>
    Object.keys(basics).find((key) => fold(key) === name),
  );
  const said = parts.flatMap((key) => (key === undefined ? [] : [basics[key]]));
  const hasName = Object.keys(basics).some((key) => ['name', 'fullname'].includes(fold(key)));
  if (hasName || said.length === 0 || !said.every((part) => typeof part === 'string')) return basics;
  const rest = Object.entries(basics).filter(([key]) => !parts.includes(key));
  return { name: said.filter((part) => part.trim() !== '').join(' '), ...Object.fromEntries(rest) };
}

/** The place from all fields that say one: an object, or texts. */
function readLocation(entries: readonly (readonly [string, unknown])[], at: At): Json {
  const fields = entries.flatMap(([key, field]): (readonly [string, unknown])[] => {
    if (isObject(field)) return Object.entries(field);
    return [[fold(key) === 'address' ? 'address' : 'city', field]];
  });
  return readEntry(gather(fields), LOCATION_FIELDS, { ...at, path: pathTo(at.path, 'location') }) ?? {};
}
