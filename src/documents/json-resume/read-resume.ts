import { BASICS_FIELDS, ENTRY_FIELDS } from './entry-fields.js';
import type { Faults } from './faults.js';
import { fold, gather, inWords } from './field-names.js';
import { isMachineField, isReadable } from './machine-fields.js';
import { readBasics } from './read-basics.js';
import { readList } from './read-list.js';
import { type StandardList, topField } from './section-names.js';
import { isObject } from './tidy.js';

type Json = { readonly [key: string]: unknown };

/** Fields at the top that belong to `basics`, where a file has none of their names there. */
const OWN = new Set(
  [
    ...Object.keys(BASICS_FIELDS.fields),
    'location',
    'address',
    'fullName',
    'firstName',
    'lastName',
    'aboutMe',
    'bio',
    'objective',
    'website',
    'mobile',
  ].map(fold),
);
/** A longer text is a section of its own. */
const MAX_LINE = 80;

/** The whole file as the standard has it; sections that it has no name for are in `sections`. */
export function readResume(file: Json, faults: Faults): Json {
  const lists = new Map<StandardList, Json[]>();
  const sections: Json[] = [];
  for (const [key, value] of Object.entries(file)) {
    const field = topField(key);
    const at = { path: key, faults };
    if (field.is === 'same') {
      lists.set(field.list, [
        ...(lists.get(field.list) ?? []),
        ...readList(value, ENTRY_FIELDS[field.list], at),
      ]);
    } else if (field.is === 'like') {
      addSection(sections, key, field.list, readList(value, ENTRY_FIELDS[field.list], at));
    } else if (field.is === 'unknown' && isSection(key, value)) {
      addSection(sections, key, 'other', readList(asList(value), ENTRY_FIELDS.other, at));
    }
  }
  const basics = readBasics(gatherBasics(file), { path: 'basics', faults });
  return {
    ...(basics === undefined ? {} : { basics }),
    ...Object.fromEntries([...lists].filter(([, entries]) => entries.length > 0)),
    ...(sections.length === 0 ? {} : { sections }),
  };
}

function addSection(sections: Json[], key: string, list: string, entries: readonly Json[]): void {
  if (entries.length > 0) sections.push({ name: inWords(key), [list]: entries });
}

/** Everything that is said of the person as such, wherever it stands in the file. */
function gatherBasics(file: Json): Json {
  const ofKind = (kind: string) => Object.entries(file).filter(([key]) => topField(key).is === kind);
  const person = ofKind('basics').flatMap(([key, value]): (readonly [string, unknown])[] => {
    const object = Array.isArray(value) ? value.find(isObject) : value;
    return isObject(object) ? Object.entries(object) : [[fold(key) === 'basics' ? 'summary' : key, value]];
  });
  const profiles = ofKind('profiles').map(([, value]): readonly [string, unknown] => ['profiles', value]);
  const own = ofKind('unknown').filter(([key, value]) => !isMachineField(key, value) && isOwn(key, value));
  return gather([...person, ...profiles, ...own]);
}

/** Is a field at the top one of the person's own, not a section? */
function isOwn(key: string, value: unknown): boolean {
  if (OWN.has(fold(key))) return true;
  if (typeof value === 'number') return true;
  return typeof value === 'string' && value.length <= MAX_LINE && isReadable(value);
}

function isSection(key: string, value: unknown): boolean {
  if (value === null || isMachineField(key, value) || isOwn(key, value)) return false;
  return typeof value === 'object' || (typeof value === 'string' && isReadable(value));
}

const asList = (value: unknown) =>
  typeof value === 'string' ? [{ summary: value }] : isObject(value) ? [value] : value;
