/** Letters that Unicode does not decompose, and what readers type instead. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Combining accents, Arabic vowel marks and hamza, and the Arabic stretching mark. */
const MARKS = /[\u0300-\u036f\u064b-\u0655\u0640]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201b\u02bc\uff07]/g;
const HYPHENS = /[\u2010\u2011\uff0d]/g;
const ASCII = /^[\x00-\x7f]*$/;

/**
 * Lower case without accents, ligatures, full-width forms or typographic quotes and hyphens: what two spellings
 * of one word have in common. Idempotent. Lengths may change, so never use it to compute offsets.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const decomposed = text.normalize('NFKD').toLowerCase().replace(MARKS, '').normalize('NFC');
  return decomposed
    .replace(/[ßæœøłđðþı]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(SINGLE_QUOTES, "'")
    .replace(HYPHENS, '-');
}
