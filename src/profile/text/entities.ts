/** Fills the place of an entity behind the character that it stands for: white space, but no gap that sets columns. */
export const ENTITY_FILL = '\u205f';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  mdash: '—',
  ndash: '–',
  minus: '-',
  hyphen: '-',
  middot: '·',
  bull: '•',
  hellip: '…',
  rarr: '→',
  larr: '←',
  harr: '↔',
  raquo: '»',
  laquo: '«',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  times: '×',
  deg: '°',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  trade: '™',
  check: '✓',
  star: '☆',
  starf: '★',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  vert: '|',
  verbar: '|',
  sol: '/',
  comma: ',',
  colon: ':',
  period: '.',
};
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
const ENTITY = /&(?:#(\d{2,6})|#[xX]([\da-fA-F]{2,5})|([A-Za-z]{2,8}));/g;
const ACCENTED = /^([A-Za-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)$/;
/** Longest entity that is read. */
const MAX_LENGTH = 10;

function characterOf(decimal?: string, hex?: string, name?: string): string | undefined {
  if (name !== undefined) {
    const [, letter, accent] = ACCENTED.exec(name) ?? [];
    const mark = accent === undefined ? undefined : ACCENTS[accent];
    return mark === undefined ? NAMED[name] : `${letter}${mark}`.normalize('NFC');
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** The text with HTML entities read as their characters, filled up to the same length. */
export function readEntities(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    const character = characterOf(decimal, hex, name);
    return character === undefined ? whole : character.padEnd(whole.length, ENTITY_FILL);
  });
}

/** The end of a range moved behind an entity that it would cut in two. `read` is the text with its entities read. */
export function endOfEntity(text: string, read: string, end: number): number {
  if (read[end] !== ENTITY_FILL) return end;
  const close = text.indexOf(';', end);
  const isInside = close !== -1 && close - end < MAX_LENGTH && text[end] !== ENTITY_FILL;
  return isInside ? close + 1 : end;
}
