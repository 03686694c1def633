import type { Block } from '../text/blocks.js';
import { MASK } from '../text/mask.js';
import { display, type Page, type Range } from '../text/page.js';

/** A piece of a header row between separators. */
export interface Part extends Range {
  readonly text: string;
  /** Set apart by mark-up of its own: bold, italics or a link. */
  readonly emphasised: boolean;
  /** "at" stands before it: the employer of the part before. */
  readonly at?: boolean;
  /** All of it is a link. */
  readonly link?: boolean;
}

interface Cut extends Range {
  readonly at?: boolean;
}

/** What parts a header's pieces: bars, dots, spaced or long dashes, tabs, wide gaps, `@`. */
const SEPARATOR =
  /\s*(?:-{4,}|\.{4,}|_{4,})\s*|\t+|[^\S\u205f]{3,}|\s*[|¦]\s*|\s+[·•∙⋅●▪◦›»>~]\s*|\s*—\s*|\s+[–-]{1,2}\s+|\s+\/\/\s+|\s*;\s+|(?<=\p{Ll}[\p{L})]*):\s+/gu;
/** Where emphasis ends or begins between words: `**Company** *Title*`. */
const MARK_EDGE = new RegExp(`(?<=[^\\s${MASK}]${MASK}{1,9}),?\\s+|\\s+(?=${MASK}{1,9}[^\\s${MASK}])`, 'gu');
const EDGES = /^[\s,;:|·•.–—/\\-]+|[\s,;:|·•–—/\\-]+$/gu;

/** The end of a link, however long its address, before "at". */
const LINK_END = new RegExp(`(?<=${MASK})\\s+(?=(?:at|@|bei|chez)\\s)`, 'giu');
/** The comma behind a link, however long its address. */
const LINK_COMMA = new RegExp(`(?<=${MASK}{10}),\\s+`, 'gu');
/** "at" on either side of a cut that only mark-up makes: "Baker at [Acme](…)", "**Baker** at Acme". */
const AT_BEFORE = /\s+(?:at|@|bei|chez|for|with|in)$/i;
const AT_BEHIND = /^(?:at|@|bei|chez|for|with)\s+(?=\S)/i;

/** The cut with the "at" beside it. */
function withAt(rest: string, cut: Range): Cut {
  const before = AT_BEFORE.exec(rest.slice(0, cut.start))?.[0].length ?? 0;
  const behind = AT_BEHIND.exec(rest.slice(cut.end))?.[0].length ?? 0;
  if (before + behind === 0 || before === cut.start) return cut;
  return { start: cut.start - before, end: cut.end + behind, at: true };
}

function cutPoints(page: Page, block: Block, rest: string): readonly Cut[] {
  const cuts: Cut[] = [];
  // A backslash before a sign is no emphasis that begins or ends there.
  const masked = page.masked
    .slice(block.start, block.end)
    .replaceAll(MASK, (mark, at: number) =>
      page.document.text[block.start + at] === '\\' ? '\u2060' : mark,
    );
  // Mark-up counts as spaces in `rest`: a link's address would be a wide gap that no reader sees.
  for (const match of rest.matchAll(SEPARATOR)) {
    const end = match.index + match[0].length;
    // "(Supervisor: Ana Silva)" is one remark.
    if (match[0].startsWith(':') && insideBrackets(rest.slice(0, match.index))) continue;
    if (
      /^ {3,}$/.test(match[0]) &&
      masked.slice(match.index, end).includes(MASK) &&
      !blanked(block, rest, match.index, end)
    )
      continue;
    cuts.push({ start: match.index, end });
  }
  if (masked.includes(MASK)) {
    for (const match of [
      ...masked.matchAll(MARK_EDGE),
      ...masked.matchAll(LINK_END),
      ...masked.matchAll(LINK_COMMA),
    ])
      cuts.push(withAt(rest, { start: match.index, end: match.index + match[0].length }));
  }
  return cuts.sort((a, b) => a.start - b.start);
}

const insideBrackets = (text: string) => (text.match(/\(/g) ?? []).length > (text.match(/\)/g) ?? []).length;

/** Was something taken out here (a date)? */
const blanked = (block: Block, rest: string, start: number, end: number) =>
  block.plain.slice(start, end).trim() !== '' && rest.slice(start, end).trim() === '';

function makePart(page: Page, block: Block, rest: string, range: Range): Part | undefined {
  const slice = rest.slice(range.start, range.end);
  const lead = /^[\s,;:|·•.–—/\\-]+/u.exec(slice)?.[0].length ?? 0;
  const text = slice.replace(EDGES, '');
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  let start = block.start + range.start + lead;
  let end = start + text.length;
  // An unmatched bracket belongs to what was taken out.
  if (text.startsWith('(') && !text.includes(')')) start++;
  if (text.endsWith(')') && !text.includes('(')) end--;
  const emphasised = page.masked[start - 1] === MASK || page.masked[end] === MASK;
  const source = page.document.text;
  const link = emphasised && source[start - 1] === '[' && source.startsWith('](', end);
  return { start, end, text: display(page, { start, end }), emphasised, ...(link ? { link } : {}) };
}

/** The pieces of a row, in order. `rest` is the row's text with its dates blanked out. */
export function findParts(page: Page, block: Block, rest: string): readonly Part[] {
  const cuts: readonly Cut[] = block.cells === undefined ? cutPoints(page, block, rest) : cellCuts(block);
  const parts: Part[] = [];
  let at = 0;
  let joined = false;
  for (const cut of [...cuts, { start: rest.length, end: rest.length, at: false }]) {
    if (cut.start > at) {
      const part = makePart(page, block, rest, { start: at, end: cut.start });
      if (part !== undefined) parts.push(joined && parts.length > 0 ? { ...part, at: true } : part);
      joined = false;
    }
    joined = joined || cut.at === true;
    at = Math.max(at, cut.end);
  }
  return parts;
}

function cellCuts(block: Block): readonly Range[] {
  const cells = block.cells ?? [];
  return cells.slice(1).map((cell, index) => ({
    start: (cells[index]?.end ?? cell.start) - block.start,
    end: cell.start - block.start,
  }));
}
