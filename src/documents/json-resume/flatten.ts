import { fold, inWords } from './field-names.js';
import { isIcon, isMachineField, isReadable } from './machine-fields.js';
import { isObject } from './tidy.js';

/** No résumé nests deeper; what does is left out. */
const MAX_DEPTH = 8;

/** Fields whose value says by itself what it is. */
const PLAIN = new Set(
  `name title text value label content summary description url href link website date city town region state country
  countrycode address street postalcode zip province organization company institution publisher quote item skill keyword
  language network username first last firstname lastname year month`.split(/\s+/),
);

/** The texts of any value, in the file's order: an object's fields in one text, with their names where these are needed. */
export function flatten(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number') return [String(value)];
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => flattenItem(item, depth + 1));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, field]) => {
    if (isMachineField(key, field)) return [];
    if (typeof field === 'string' && isIcon(field)) return [inWords(key)];
    const text = flatten(field, depth + 1)
      .filter(isReadable)
      .join(', ');
    if (text === '') return [];
    return [PLAIN.has(fold(key)) ? text : `${inWords(key)}: ${text}`];
  });
}

/** The texts of one item of a list: an object is one text. */
export function flattenItem(item: unknown, depth = 0): string[] {
  const texts = flatten(item, depth);
  return isObject(item) && texts.length > 0 ? [texts.join(', ')] : texts;
}
