import { ENTRY_FIELDS } from './entry-fields.js';
import { fold } from './field-names.js';
import { knowsFields } from './read-entry.js';
import { topField } from './section-names.js';
import { isObject } from './tidy.js';

type Json = { readonly [key: string]: unknown };

/** Names of an object that holds a whole résumé. */
const WRAPPERS = new Set(['resume', 'cv', 'jsonresume', 'data', 'curriculumvitae', 'attributes']);
/** Names of an object or list that holds sections. */
const SECTIONS = new Set(['sections', 'customsections', 'custom', 'additionalsections', 'othersections']);

/** The résumé in a parsed file: the file itself, or the one thing that it wraps. Undefined where there is none. */
export function findResume(value: unknown): Json | undefined {
  if (Array.isArray(value)) return value.length === 1 ? findResume(value[0]) : undefined;
  if (!isObject(value)) return undefined;
  const file = liftSections(value);
  if (isResume(file)) return file;
  const inner = Object.entries(value).find(([key]) => WRAPPERS.has(fold(key)));
  return inner === undefined ? undefined : findResume(inner[1]);
}

/** Names that other kinds of JSON have too count only with entries as the standard has them. */
function isResume(file: Json): boolean {
  return Object.entries(file).some(([key, value]) => {
    const field = topField(key);
    if (fold(key) === 'basics') return true;
    if (field.is !== 'same') return false;
    if (field.list === 'work' || field.list === 'education') return true;
    const entries = Array.isArray(value) ? value : [];
    const spec = ENTRY_FIELDS[field.list];
    return entries.some((entry) => isObject(entry) && knowsFields(entry, spec));
  });
}

/** Some programs keep the sections in an object or list of their own; a list of names is only their order. */
function liftSections(file: Json): Json {
  const lifted = Object.entries(file).flatMap(([key, value]): (readonly [string, unknown])[] => {
    if (!SECTIONS.has(fold(key))) return [[key, value]];
    if (isObject(value)) return Object.entries(value).filter(([name]) => !Object.hasOwn(file, name));
    return Array.isArray(value) ? value.flatMap(namedSection) : [];
  });
  return Object.fromEntries(lifted);
}

function namedSection(section: unknown): (readonly [string, unknown])[] {
  if (!isObject(section)) return [];
  const name = [section.name, section.title, section.heading].find((each) => typeof each === 'string');
  const content = [section.items, section.entries, section.content, section.text].find(
    (each) => each !== undefined && each !== null,
  );
  return typeof name === 'string' && name.trim() !== '' && content !== undefined ? [[name, content]] : [];
}
