import type { SourceDocument, Span } from '../../model/document.js';
import type { Field } from '../../model/profile.js';
import { ENTITY_FILL, endOfEntity } from './entities.js';
import { maskMarkup } from './mark-up.js';
import { MASK } from './mask.js';

/** A range of one document's text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A document prepared for reading: the same positions, once with mark-up masked and once with spaces in its place. */
export interface Page {
  readonly document: SourceDocument;
  /** Mark-up masked. */
  readonly masked: string;
  /** Mark-up and line breaks read as spaces. */
  readonly plain: string;
}

/** Prepares a document for reading. */
export function openPage(document: SourceDocument): Page {
  const masked = maskMarkup(document.text, document.format);
  // Mark-up is white space, but no gap that sets columns.
  return { document, masked, plain: masked.replaceAll(MASK, ENTITY_FILL).replace(/[\n\u2028\u2029]/g, ' ') };
}

const ENTITY_RUN = new RegExp(`${ENTITY_FILL}+`, 'g');

/** What a reader sees of a range: mark-up gone, white space folded. */
export function display(page: Page, range: Range): string {
  return page.masked
    .slice(range.start, range.end)
    .replaceAll(MASK, '')
    .replace(ENTITY_RUN, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The range without white space at its ends. */
export function trimSpace(text: string, range: Range): Range {
  const slice = text.slice(range.start, range.end);
  const start = range.start + (slice.length - slice.trimStart().length);
  return { start, end: Math.max(start, range.end - (slice.length - slice.trimEnd().length)) };
}

/**
 * The range without white space, and without the mark-up that encloses all of it; mark-up that opens or closes
 * inside stays, so that a quote is never half bold.
 */
export function trimRange(page: Page, range: Range): Range {
  const end = endOfEntity(page.document.text, page.masked, range.end);
  const outer = trimSpace(page.document.text, { start: range.start, end });
  const seen = trimSpace(page.plain, outer);
  const inner = { start: seen.start, end: endOfEntity(page.document.text, page.masked, seen.end) };
  const lead = page.masked.slice(outer.start, inner.start);
  const tail = page.masked.slice(inner.end, outer.end);
  if (lead === '' && tail === '') return outer;
  const marks = (slice: string, from: number) =>
    [...slice]
      .map((character, index) => (character === MASK ? (page.document.text[from + index] ?? '') : ''))
      .join('');
  const open = marks(lead, outer.start);
  const close = marks(tail, inner.end);
  if (open === [...close].reverse().join('') || /^[#>\s]+$/.test(open + close)) return inner;
  return outer;
}

/** A field of a profile from a range of a page. */
export function fieldOf(page: Page, range: Range): Field {
  const trimmed = trimRange(page, range);
  return { text: display(page, trimmed), span: spanOf(page, trimmed) };
}

/** A span of a page's document. */
export function spanOf(page: Page, range: Range): Span {
  return { document: page.document.name, start: range.start, end: range.end };
}
