import type { Range } from '../text/page.js';

/** "Berg P., Sato A. (2022). Archaeal blooms. Polar Microbes 14(2), 33–51." */
const AUTHOR_YEAR = /^(?:[^()]{3,300}?)\((?:19|20)\d\d[a-z]?(?:,\s*\w+)?\)[.,:]?\s+/u;
/** “Title,” Journal, vol. 14 */
const QUOTED = /["“«]([^"”»]{8,300}?)[,.]?["”»]/u;
/** "Berg, P., van Sato, A.B., … & Lund, C., 2022. " or without the year: surnames with initials, two at least or one with a year. */
const SURNAME =
  "(?:(?:van|von|de|der|den|la|le|di|del|al|bin|ter|dos|da)\\s+)*\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+)?";
const INITIALS = '\\p{Lu}\\.(?:[\\s-]?\\p{Lu}\\.)*';
const AUTHOR = `${SURNAME},?\\s*${INITIALS}`;
const AUTHORS = new RegExp(
  `^\\W{0,3}(?:${AUTHOR}|\\.{3}|…|et al\\.?)(?:\\s*(?:,\\s*(?:and\\b|&)?|;|and\\b|&)\\s*(?:${AUTHOR}|\\.{3}|…|et al\\.?))*(?:\\s*,?\\s*\\(?(?:19|20)\\d\\d[a-z]?\\)?)?\\s*[.,:]?\\s+`,
  'u',
);
/** Authors alone, without a year, must be more than one: "Washington, D. C. …" is no citation. */
const isList = (authors: string) => /(?:19|20)\d\d|[;&]|\band\b|\.,.*\./.test(authors);
const TITLE_END = /[.?!](?=\s|$)/;
const SOURCE_END = /\s*(?:,?\s*\(?\d|,?\s*(?:vol|no|pp?|nr|issue)\b\.?|[.;]|,\s*doi\b|https?:)/i;

/** The title and the source of a publication that is cited in full, as ranges of the text; undefined for other forms. */
export function readCitation(text: string): { readonly title: Range; readonly source?: Range } | undefined {
  const authors = AUTHORS.exec(text);
  const listed = authors !== null && isList(authors[0]) ? authors : null;
  const lead = AUTHOR_YEAR.exec(text) ?? listed;
  const quoted = QUOTED.exec(text);
  if (lead === null && (quoted === null || quoted.index < 3)) return undefined;
  if (quoted !== null) {
    const start = quoted.index + 1;
    return withSource(
      text,
      { start, end: start + (quoted[1]?.length ?? 0) },
      quoted.index + quoted[0].length,
    );
  }
  const start = lead?.[0].length ?? 0;
  const stop = TITLE_END.exec(text.slice(start));
  const end = stop === null ? text.trimEnd().length : start + stop.index;
  if (end - start < 8) return undefined;
  return withSource(text, { start, end }, end + 1);
}

/** Does a text open with the authors of a citation? */
export function opensWithAuthors(text: string): boolean {
  const authors = AUTHORS.exec(text);
  return (authors !== null && isList(authors[0])) || AUTHOR_YEAR.test(text);
}

function withSource(
  text: string,
  title: Range,
  from: number,
): { readonly title: Range; readonly source?: Range } {
  const start = from + (/^[\s,.;:–—-]*(?:in:?\s+)?/iu.exec(text.slice(from))?.[0].length ?? 0);
  const end = start + (SOURCE_END.exec(text.slice(start))?.index ?? text.slice(start).trimEnd().length);
  return /\p{L}{3}/u.test(text.slice(start, end)) ? { title, source: { start, end } } : { title };
}
