import type { Block } from '../text/blocks.js';
import { type Page, type Range, trimSpace } from '../text/page.js';

/** Signs that part items, wide gaps, the end of a short sentence, and a space between the ends of two marks: `` `a` `b` ``. */
const SEPARATOR =
  /\s*(?:,(?!\d{3})|[;|¦•·∙⋅●▪\t、，]|[^\S\u205f]{3,}|(?<=\u205f) (?=\u205f)|(?<=\p{Ll}{3})\.\s(?=\p{Lu})|\s\/\s|\s[–—]\s)\s*/gu;

/** "… and more": no item. */
const AND_MORE = /^(?:\.{3}|…)?\s*(?:and (?:many )?(?:more|others)|etc|u\.?v\.?m)\.*$/i;

/** The items of a list on one block: cut at separators outside of brackets; ranges in the document. */
export function splitItems(block: Block, from = 0): readonly Range[] {
  const text = block.plain;
  const items: Range[] = [];
  let at = from;
  const push = (end: number) => {
    const slice = text.slice(at, end);
    const lead = /^[\s\-–—•·:]*/u.exec(slice)?.[0].length ?? 0;
    const body = slice
      .slice(lead)
      .replace(/[\s.;:,]+$/u, (tail) => (/\p{L}\.\p{L}$/u.test(slice.slice(0, -1)) ? tail : ''));
    if (/[\p{L}\p{N}]/u.test(body) && !AND_MORE.test(body))
      items.push({ start: block.start + at + lead, end: block.start + at + lead + body.length });
  };
  for (const match of text.matchAll(separatorOf(text.slice(from)))) {
    if (match.index < at || insideBrackets(text.slice(at, match.index))) continue;
    push(match.index);
    at = match.index + match[0].length;
  }
  push(text.length);
  return items;
}

/** "teamwork - communication - writing": spaced hyphens part items where nothing else does. */
function separatorOf(text: string): RegExp {
  const hyphens = text.match(/\s-\s/g)?.length ?? 0;
  return hyphens > 1 && !/[,;|•·]/.test(text) ? /\s+-\s+/g : SEPARATOR;
}

function insideBrackets(text: string): boolean {
  return (text.match(/[([]/g) ?? []).length > (text.match(/[)\]]/g) ?? []).length;
}

/** Fewest names that only spaces part; fewer words may be one long name. */
const FEWEST_NAMES = 6;
/** A first word that says what the others are. */
const GROUP_WORD =
  /^(?:languages|frameworks|tools|libraries|databases|platforms|practices|technologies|software|systems|skills)$/i;

/** "TypeScript HTML CSS Python Rust Web performance": names that only spaces part; a word in lower case goes on with one. */
export function splitNames(page: Page, item: Range): readonly Range[] {
  const text = page.plain.slice(item.start, item.end);
  const words = [...text.matchAll(/\S+/g)];
  const names = words.filter((word) => /^[\p{Lu}\d]/u.test(word[0]));
  if (
    names[0]?.index !== 0 ||
    names.length < FEWEST_NAMES ||
    names.length * 4 < words.length * 3 ||
    /[()[\]"“.:]\s/.test(text)
  )
    return [item];
  const all = names.map((name) => name.index);
  const starts = GROUP_WORD.test(names[0]?.[0] ?? '') ? all.slice(1) : all;
  return starts.map((start, index) =>
    trimSpace(page.plain, {
      start: item.start + start,
      end: item.start + (starts[index + 1] ?? text.length),
    }),
  );
}
