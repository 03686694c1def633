import { ar } from './ar.js';
import { de } from './de.js';
import { en, type Strings } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';

const TABLES: Readonly<Record<string, Strings>> = { en, de, fr, es, ar };
const RIGHT_TO_LEFT: readonly string[] = ['ar'];

/** The language of the chrome: its table, its tag for `lang`, its direction. */
export interface Chrome {
  readonly strings: Strings;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The table for a language tag such as `de-AT`; English where there is none. */
export function pickChrome(tag: string): Chrome {
  const lang = tag.toLowerCase().split('-')[0] ?? '';
  const strings = Object.hasOwn(TABLES, lang) ? TABLES[lang] : undefined;
  if (!strings) return { strings: en, lang: 'en', dir: 'ltr' };
  return { strings, lang, dir: RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr' };
}

/** Fills `{name}` in a string; one pass, so that what is filled in is never read as a placeholder. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}
