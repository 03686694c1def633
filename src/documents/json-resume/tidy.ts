import { normaliseText } from '../text/decode.js';

/** Control characters and byte order marks have no place in a document's text. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g;

/** Far more than the standard's five levels. */
const MAX_DEPTH = 20;

type Json = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Normalises every string, and drops what nests deeper than any résumé does. */
export function tidyStrings(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return normaliseText(value).replace(UNPRINTABLE, '');
  if (depth > MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((item) => tidyStrings(item, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, tidyStrings(field, depth + 1)] as const),
  );
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
