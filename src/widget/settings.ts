import type { StorageKind } from './state/store.js';

/** What the element's attributes say, read and checked. */
export interface Settings {
  /** Null where `server` is set but is no http or https address. */
  readonly server: URL | null;
  readonly mode: 'launcher' | 'inline';
  readonly theme: 'auto' | 'light' | 'dark';
  /** A CSS colour, or '' for the built-in one. */
  readonly accent: string;
  readonly position: 'end' | 'start';
  readonly size: 'small' | 'medium' | 'large';
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | '';
  readonly placeholder: string;
  readonly storage: StorageKind;
  /** Milliseconds without a byte after which a reply counts as lost. */
  readonly idleMs: number;
}

/** The attributes that are watched; `hidden` and `id` work as on every element. */
export const ATTRIBUTES = [
  'server',
  'mode',
  'theme',
  'accent',
  'position',
  'size',
  'lang',
  'dir',
  'placeholder',
  'storage',
  'timeout',
] as const;

/** Seconds of silence that are borne by default: a slow model thinks for a while before its first sentence. */
const DEFAULT_TIMEOUT_SECONDS = 60;

export function readSettings(element: HTMLElement): Settings {
  const read = (name: (typeof ATTRIBUTES)[number]) => element.getAttribute(name)?.trim() ?? '';
  const accent = read('accent');
  const timeout = Number(read('timeout'));
  return {
    server: readServer(read('server')),
    mode: oneOf(['launcher', 'inline'], read('mode')),
    theme: oneOf(['auto', 'light', 'dark'], read('theme')),
    accent: accent !== '' && CSS.supports('color', accent) ? accent : '',
    position: oneOf(['end', 'start'], read('position')),
    size: oneOf(['medium', 'small', 'large'], read('size')),
    lang: read('lang') || inherited(element, 'lang'),
    dir: readDirection(read('dir') || inherited(element, 'dir')),
    placeholder: read('placeholder'),
    storage: oneOf(['local', 'session', 'none'], read('storage')),
    idleMs: (timeout > 0 ? timeout : DEFAULT_TIMEOUT_SECONDS) * 1000,
  };
}

/** The value where it is one of the options, else the first option. */
function oneOf<T extends string>(options: readonly [T, ...T[]], value: string): T {
  return options.find((option) => option === value) ?? options[0];
}

/** Without the attribute, the server is where the script came from. */
function readServer(value: string): URL | null {
  try {
    const url = new URL(value === '' ? import.meta.url : value, document.baseURI);
    return url.protocol === 'https:' || url.protocol === 'http:' ? new URL(url.origin) : null;
  } catch {
    return null;
  }
}

function readDirection(value: string): Settings['dir'] {
  return value === 'rtl' || value === 'ltr' ? value : '';
}

/** The nearest ancestor's attribute. */
function inherited(element: HTMLElement, name: 'lang' | 'dir'): string {
  return element.parentElement?.closest(`[${name}]`)?.getAttribute(name) ?? '';
}
