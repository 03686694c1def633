import { isObject } from '../json-resume/tidy.js';
import { readPlainText } from '../text/load-text.js';
import type { PassageFinder } from './passage-finder.js';
import { removeFromText } from './remove-from-text.js';

/** Fields of running text: only the sentences go. Everywhere else the whole string goes. */
const RUNNING_TEXT = new Set(['summary', 'description', 'reference']);
/** A field that names the item of a list that it is in: where it is private as a whole, so is the item. */
const NAMES = ['name', 'title', 'language', 'network', 'institution', 'organization'];
/** What owners call the fields that a topic may mean; others are called by their own name. */
const FIELD_TOPICS: Readonly<Record<string, readonly string[]>> = {
  address: ['address', 'home address', 'street address', 'postal address'],
  postalCode: ['postal code', 'postcode', 'zip code', 'address', 'home address', 'postal address'],
  phone: ['phone', 'phone number', 'telephone', 'telephone number', 'mobile', 'mobile number'],
  email: ['email', 'e-mail', 'email address', 'e-mail address'],
  score: ['score', 'grade', 'grades', 'GPA'],
};

/** A parsed JSON value without the strings, fields and objects that are private. Lists lose the items that went. */
export function removeFromValue(value: unknown, finder: PassageFinder, key = ''): unknown {
  if (typeof value === 'string') return removeFromString(value, finder, key);
  if (Array.isArray(value)) {
    const items = value.filter((item) => !isNamedPrivate(item, finder));
    return items.map((item) => removeFromValue(item, finder)).filter((item) => item !== undefined);
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([name]) => !isPrivateField(name, finder))
    .map(([name, field]) => [name, removeFromValue(field, finder, name)] as const);
  return Object.fromEntries(entries.filter(([, field]) => field !== undefined));
}

function removeFromString(value: string, finder: PassageFinder, key: string): string | undefined {
  if (finder.find(value).length === 0) return value;
  if (!RUNNING_TEXT.has(key)) return undefined;
  const { text } = removeFromText(value, readPlainText(value).lines, finder);
  return text.trim() === '' ? undefined : text.trim();
}

function isNamedPrivate(item: unknown, finder: PassageFinder): boolean {
  if (!isObject(item)) return false;
  return NAMES.some((name) => typeof item[name] === 'string' && finder.isWhole(item[name]));
}

function isPrivateField(name: string, finder: PassageFinder): boolean {
  const topics = Object.hasOwn(FIELD_TOPICS, name) ? FIELD_TOPICS[name] : undefined;
  return (topics ?? [name.replace(/([a-z])([A-Z])/g, '$1 $2')]).some((topic) => finder.isWhole(topic));
}
