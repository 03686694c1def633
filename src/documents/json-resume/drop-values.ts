import { isObject } from './tidy.js';

/** The value without the strings at these JSON pointers; list items become blank, so that pointers stay true. */
export function dropValues(value: unknown, pointers: ReadonlySet<string>, pointer = ''): unknown {
  if (typeof value === 'string') return pointers.has(pointer) ? '' : value;
  if (Array.isArray(value))
    return value.map((item, index) => dropValues(item, pointers, `${pointer}/${index}`));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(
      ([key, field]) => [key, dropValues(field, pointers, `${pointer}/${key}`)] as const,
    ),
  );
}
