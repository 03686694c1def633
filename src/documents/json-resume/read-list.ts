import type { EntryFields } from './entry-fields.js';
import { kindOf, pathTo } from './faults.js';
import { inWords } from './field-names.js';
import { isMachineField } from './machine-fields.js';
import { knowsFields, readEntry } from './read-entry.js';
import { type At, readField, splitText } from './read-field.js';
import { isObject } from './tidy.js';

type Json = { readonly [key: string]: unknown };

/** Fields that hold the entries of a section that is an object. */
const HOLDERS = ['items', 'entries', 'list', 'content'];
const TITLES = new Set(['name', 'title', 'heading', 'label']);

/** The entries of a list, whatever it is written as: a list, one entry, entries by name, or a text. */
export function readList(value: unknown, spec: EntryFields, at: At): readonly Json[] {
  if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '')) return [];
  if (Array.isArray(value))
    return value.flatMap((item, index) => readItem(item, spec, { ...at, path: pathTo(at.path, index) }));
  if (isObject(value)) return readObject(value, spec, at);
  at.faults.add(at.path, `expected a list, found ${kindOf(value)}`);
  if (typeof value !== 'string') return [];
  const texts = spec.pair === undefined ? [value.trim()] : splitText(value, 'words');
  return texts.map((text) => bareEntry(text, spec));
}

function readItem(item: unknown, spec: EntryFields, at: At): readonly Json[] {
  if (item === null || item === undefined || (typeof item === 'string' && item.trim() === '')) return [];
  if (Array.isArray(item)) return readList(item, spec, at);
  if (isObject(item))
    return isPairs(item, spec) ? readPairs(item, spec, at) : present(readEntry(item, spec, at));
  at.faults.add(at.path, `expected an object, found ${kindOf(item)}`);
  return typeof item === 'boolean' ? [] : [bareEntry(String(item), spec)];
}

function readObject(value: Json, spec: EntryFields, at: At): readonly Json[] {
  const holder = holderOf(value);
  if (holder !== undefined) return readList(value[holder], spec, { ...at, path: pathTo(at.path, holder) });
  at.faults.add(at.path, 'expected a list, found an object');
  if (isPairs(value, spec)) return readPairs(value, spec, at);
  const entries = Object.entries(value).filter(([key, field]) => !isMachineField(key, field));
  if (entries.length > 0 && !knowsFields(value, spec) && entries.every(([, field]) => isObject(field)))
    return entries.flatMap(([key, field]) => readItem(field, spec, { ...at, path: pathTo(at.path, key) }));
  return present(readEntry(value, spec, at));
}

/** The field that holds the entries, where the others say no more than what the section is called. */
function holderOf(value: Json): string | undefined {
  const holder = HOLDERS.find((name) => Array.isArray(value[name]));
  const others = Object.entries(value).filter(
    ([key, field]) => key !== holder && !isMachineField(key, field),
  );
  const onlyNames = others.every(
    ([key, field]) => typeof field !== 'object' && (TITLES.has(key) || typeof field !== 'string'),
  );
  return onlyNames ? holder : undefined;
}

/** `{"Databases": ["Postgres"], "Tools": "Git, Make"}`: names that only the owner knows. */
function isPairs(value: Json, spec: EntryFields): boolean {
  if (spec.pair === undefined || knowsFields(value, spec)) return false;
  return Object.values(value).every((field) => !isObject(field) || spec.pair?.[1] === 'keywords');
}

function readPairs(value: Json, spec: EntryFields, at: At): readonly Json[] {
  const [name, content] = spec.pair ?? [spec.bare, spec.bare];
  return Object.entries(value).flatMap(([key, field]) => {
    if (field === null || isMachineField(key, field) || typeof field === 'boolean') return [];
    const said = readField(field, spec.fields[content] ?? 'text', { ...at, path: pathTo(at.path, key) });
    return [
      {
        [name]: pairName(key),
        ...(said === undefined ? {} : { [content]: said }),
      },
    ];
  });
}

/** A name that its owner chose stays; one that was written for a program is put in words. */
function pairName(key: string): string {
  return /^\p{Ll}\S*[\p{Lu}_]/u.test(key) ? inWords(key) : key.trim();
}

function bareEntry(text: string, spec: EntryFields): Json {
  const kind = spec.fields[spec.bare];
  return { [spec.bare]: kind === 'words' || kind === 'lines' ? [text] : text };
}

function present(entry: Json | undefined): readonly Json[] {
  return entry === undefined ? [] : [entry];
}
