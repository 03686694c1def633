/** Letters that fonts draw as one glyph, letters of mathematical alphabets, full-width letters: NFKC spells them out. */
const COMPATIBILITY = /[\ufb00-\ufb4f\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;
const WIDE_SPACES = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u0000-\u0008\u000b-\u001f\u007f]/g;
/** Pictures in symbol fonts: telephones, envelopes, stars. */
const PICTURES = /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]/gu;

/** Where many fonts keep these two ligatures. */
const FONT_LIGATURES: Readonly<Record<string, string>> = { '\uf001': 'fi', '\uf002': 'fl' };

/**
 * What a person would type for what a page shows: ligatures spelt out, one kind of space, ordinary hyphens,
 * no invisible characters, no pictures. Soft hyphens stay: at the end of a line they say that a word goes on.
 */
export function cleanText(text: string): string {
  return text
    .replace(COMPATIBILITY, (letter) => letter.normalize('NFKC'))
    .replace(WIDE_SPACES, ' ')
    .replaceAll('\u2011', '-')
    .replace(INVISIBLE, '')
    .replace(PICTURES, (picture) => FONT_LIGATURES[picture] ?? '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
}
