import type { Field, Statement } from '../../model/profile.js';
import { isPlace } from '../header/places.js';
import { fieldOf, type Page } from '../text/page.js';

const LIVES =
  /\b(?:based|living|located|residing|resident|live|lives|reside|resides|settled) (?:in|near|out of) (?:the )?(?=\p{Lu})/giu;
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}/u;
/** "Lyon, France": a name, and up to two more after commas. */
const MAX_NAMES = 3;

/** Where the candidate says in a sentence that they live: "Based in Lyon, France, I …". */
export function placeInProse(page: Page, statements: readonly Statement[]): Field | undefined {
  for (const { span } of statements) {
    const text = page.plain.slice(span.start, span.end);
    for (const match of text.matchAll(LIVES)) {
      const from = match.index + match[0].length;
      const length = placeLength(text.slice(from));
      if (length > 0) return fieldOf(page, { start: span.start + from, end: span.start + from + length });
    }
  }
  return undefined;
}

/** Characters of the longest place that opens a text; 0 where none does. */
function placeLength(text: string): number {
  let best = 0;
  let end = 0;
  for (let names = 0; names < MAX_NAMES; names++) {
    const lead = names === 0 ? '' : (/^,\s+/.exec(text.slice(end))?.[0] ?? undefined);
    const name = lead === undefined ? undefined : NAME.exec(text.slice(end + lead.length))?.[0];
    if (lead === undefined || name === undefined) break;
    end += lead.length + name.replace(/\.$/, '').length;
    if (isPlace(text.slice(0, end))) best = end;
  }
  return best;
}
