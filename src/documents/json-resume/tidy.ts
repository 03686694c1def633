import { normaliseText } from '../text/decode.js';

/** Names of before JSON Resume 1.0, by section, and what 1.0 calls them. */
const OLD_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  basics: { website: 'url' },
  work: { company: 'name', website: 'url' },
  volunteer: { website: 'url' },
  education: { gpa: 'score' },
  publications: { website: 'url' },
};
/** Control characters and byte order marks have no place in a document's text. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g;

type Json = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads older names as today's, drops nulls and blank strings of objects, and normalises the strings. */
export function tidyResume(resume: Json): Json {
  const sections = Object.entries(resume).map(([section, value]) => {
    const names = Object.hasOwn(OLD_NAMES, section) ? (OLD_NAMES[section] ?? {}) : {};
    const renamed = Array.isArray(value) ? value.map((entry) => rename(entry, names)) : rename(value, names);
    return [section, tidy(renamed)] as const;
  });
  return Object.fromEntries(sections.filter(([, value]) => value !== null));
}

function rename(value: unknown, names: Readonly<Record<string, string>>): unknown {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, field]) => {
    const today = Object.hasOwn(names, key) ? names[key] : undefined;
    return [today === undefined || Object.hasOwn(value, today) ? key : today, field] as const;
  });
  return Object.fromEntries(entries);
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return normaliseText(value).replace(UNPRINTABLE, '');
  if (Array.isArray(value)) return value.map(tidy);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, field]) => [key, tidy(field)] as const);
  return Object.fromEntries(entries.filter(([, field]) => field !== null && !isBlank(field)));
}

/** Drops what has nothing to say: blank strings, and lists and objects that are empty. Undefined where nothing is left. */
export function pruneBlank(value: unknown): unknown {
  if (isBlank(value)) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(pruneBlank).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, field]) => [key, pruneBlank(field)] as const);
  const kept = entries.filter(([, field]) => field !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}
