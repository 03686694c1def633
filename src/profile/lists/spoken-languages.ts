import { languageExtras } from '../../data/profile/language-words.js';
import { phraseList } from '../word-list.js';

let names: ReadonlySet<string> | undefined;

/** Names of living languages in English, Spanish, Portuguese, French and German, lower case, from the platform's own tables. */
function languageNames(): ReadonlySet<string> {
  if (names !== undefined) return names;
  const found = new Set<string>();
  for (const locale of ['en', 'es', 'pt', 'fr', 'de']) {
    const table = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
    for (let code = 0; code < 26 * 26; code++) {
      const tag = String.fromCharCode(97 + Math.floor(code / 26), 97 + (code % 26));
      const name = table.of(tag);
      if (name !== undefined) found.add(name.toLowerCase());
    }
  }
  for (const name of phraseList(languageExtras)) found.add(name);
  names = found;
  return found;
}

/** Is this the name of a spoken language, with or without a qualifier ("Brazilian Portuguese", "Chinese (Mandarin)")? */
export function isSpokenLanguage(text: string): boolean {
  const known = languageNames();
  const bare = text
    .toLowerCase()
    .replace(/\(.*$/, ' ')
    .replace(/[^\p{L}\s-]/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  if (bare === '') return false;
  if (known.has(bare)) return true;
  const words = bare.split(' ');
  return words.length === 2 && (known.has(words[1] ?? '') || known.has(words[0] ?? ''));
}

/** Does a list name a spoken language first? */
export function namesSpokenLanguage(text: string): boolean {
  const [first = ''] = text.split(/[,;|·•/\n:(–—-]/);
  return (
    isSpokenLanguage(first) ||
    /\b(?:native|fluent|mother tongue|bilingual|[abc][12])\b/i.test(text) ||
    startsWithLanguage(text)
  );
}

function startsWithLanguage(text: string): boolean {
  const words = text.split(/\s+/).slice(0, 3);
  return words.some((word) => languageNames().has(word.toLowerCase().replace(/[^\p{L}-]/gu, '')));
}
