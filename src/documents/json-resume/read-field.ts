import type { FieldKind } from './entry-fields.js';
import { type Faults, kindOf } from './faults.js';
import { flatten, flattenItem } from './flatten.js';
import { readDate } from './read-date.js';
import { isObject } from './tidy.js';

/** Where a value is from, and where what is wrong with it is told. */
export interface At {
  readonly path: string;
  readonly faults: Faults;
}

/** A separator outside brackets: "C, C++ (11, 14); Rust" are three. */
const SEPARATOR = /[,;|\n•](?![^(]*\))\s*/;
const LIST_MARK = /^\s*(?:[-*•–]\s+)?/;

/** What a value says as a field of this kind; undefined where it says nothing. Never loses a word that a reader would see. */
export function readField(value: unknown, kind: FieldKind, at: At): string | readonly string[] | undefined {
  switch (kind) {
    case 'start':
    case 'end':
    case 'date':
      return readDateField(value, kind === 'end', at);
    case 'words':
    case 'lines':
      return readTexts(value, kind, at);
    default:
      return readText(value, kind, at);
  }
}

function readDateField(value: unknown, end: boolean, at: At): string | undefined {
  const { text, fault } = readDate(value, end);
  if (fault !== undefined) at.faults.add(at.path, fault);
  if (text !== undefined || typeof value !== 'object') return text;
  const said = flatten(value).join(', ');
  return said === '' ? undefined : said;
}

/** One text of whatever the value holds. */
export function readText(value: unknown, kind: 'text' | 'prose', { path, faults }: At): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  const parts = flatten(value);
  if (typeof value !== 'number') faults.add(path, `expected a text, found ${kindOf(value)}`);
  return parts.length === 0 ? undefined : parts.join(kind === 'prose' ? '\n' : ', ');
}

/** A list of texts; a single text is taken apart at commas (words) or line ends (lines). */
function readTexts(
  value: unknown,
  kind: 'words' | 'lines',
  { path, faults }: At,
): readonly string[] | undefined {
  if (!Array.isArray(value)) faults.add(path, `expected a list of texts, found ${kindOf(value)}`);
  const texts = Array.isArray(value)
    ? value.flatMap((item, index) => readItem(item, { path: `${path}[${index}]`, faults }))
    : typeof value === 'string'
      ? splitText(value, kind)
      : flatten(value);
  return texts.length === 0 ? undefined : texts;
}

function readItem(item: unknown, { path, faults }: At): readonly string[] {
  if (typeof item === 'string') return item.trim() === '' ? [] : [item];
  if (item === null || typeof item === 'number') return flatten(item);
  faults.add(path, `expected a text, found ${kindOf(item)}`);
  return isObject(item) ? flattenItem(item) : flatten(item);
}

/** The words or lines of one text, without list marks. */
export function splitText(text: string, kind: 'words' | 'lines'): readonly string[] {
  return text
    .split(kind === 'words' ? SEPARATOR : '\n')
    .map((part) => part.replace(LIST_MARK, '').trim())
    .filter((part) => part !== '');
}
