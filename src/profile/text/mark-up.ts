import type { DocumentFormat } from '../../model/document.js';
import { ENTITY_FILL, readEntities } from './entities.js';
import { maskLatex } from './latex.js';
import { MASK, mask } from './mask.js';

/** Keeps group `keep` of a match and masks the rest. */
function maskAround(whole: string, keep: string): string {
  const at = whole.indexOf(keep);
  return mask(whole.slice(0, at)) + keep + mask(whole.slice(at + keep.length));
}

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const IMAGE = /!\[([^\]\n]*)\]\(([^)\n]*)\)/g;
/** A picture of a word ("Python" on a coloured ground), as lists of skills are made of; other pictures say nothing. */
const WORD_BADGE = /\/badge\//;
const LINK = /\[([^\]\n]+)\]\((?:[^()\n]|\([^()\n]*\))*\)/g;
const REFERENCE_LINK = /(\[[^\]\n]+\])\[[^\]\n]*\]/g;
const AUTO_LINK = /<((?:https?:|mailto:|www\.)[^>\s]+|[\w.+-]+@[\w.-]+)>/gi;
const LINE_BREAK = /<br\s*\/?>/gi;
const TAG = /<\/?[a-z][^<>\n]*>/gi;
const STRONG = /(\*\*\*|\*\*|___|__|~~)(?=\S)([^\n]*?\S)\1/g;
const EMPHASIS = /(?<![\p{L}\p{N}*_\\])([*_])(?=[^\s*_])([^\n*_]*?[^\s*_])\1(?![\p{L}\p{N}*_])/gu;
const CODE = /(`+)([^`\n]+)\1/g;
const ESCAPE = /\\(?=[\\`*_{}[\]()#+\-.!|~<>&]|[ \t]*$)/gm;
/** What LinkedIn's page leaves in copied text where it folds a paragraph. */
const FOLD = /[ \t]*(?:…|\.{3})[ \t]*(?:see|show) (?:more|less)[ \t]*$/gim;
const ATTRIBUTES = /(?<=[\])\w] ?)\{[:.#][^}\n]*\}/g;

/** Tags that stand for the look of words, as people leave them in the fields of a JSON file. */
const STYLE_TAG = /<\/?(?:a|b|i|u|em|strong|p|br|ul|ol|li|span|code|sub|sup|small)\b[^<>\n]*>/gi;

/** The mark-up inside a line that people use in the strings of a JSON Resume. */
function maskInline(source: string): string {
  let masked = source.replace(LINK, (whole, label: string) => maskAround(whole, label));
  masked = masked
    .replace(STYLE_TAG, mask)
    .replace(CODE, (whole, _mark, inner: string) => maskAround(whole, inner));
  masked = masked.replace(STRONG, (whole, _mark, inner: string) => maskAround(whole, inner));
  return masked.replace(EMPHASIS, (whole, _mark, inner: string) => maskAround(whole, inner));
}

/**
 * The text with its mark-up masked, character for character: emphasis in any plain text, links and style tags in
 * JSON too, and in Markdown comments, entities and escapes as well.
 */
export function maskMarkup(text: string, format: DocumentFormat): string {
  const source = text.replaceAll(MASK, ' ').replaceAll(ENTITY_FILL, ' ');
  if (format === 'json') return maskInline(source);
  if (format !== 'md' && format !== 'txt') return source;
  const plain = source.replace(FOLD, mask);
  const strong = (source: string) =>
    source.replace(STRONG, (whole, _mark, inner: string) => maskAround(whole, inner));
  if (format === 'txt') return strong(plain);
  let masked = maskLatex(plain.replace(COMMENT, mask));
  masked = masked.replace(IMAGE, (whole, alt: string, url: string) =>
    alt !== '' && WORD_BADGE.test(url) ? maskAround(whole, alt) : mask(whole),
  );
  masked = masked.replace(LINK, (whole, label: string) => maskAround(whole, label));
  masked = masked.replace(REFERENCE_LINK, (whole, label: string) => maskAround(whole, label.slice(1, -1)));
  masked = masked.replace(AUTO_LINK, (whole, url: string) => maskAround(whole, url));
  masked = masked.replace(LINE_BREAK, (tag) => ' '.repeat(tag.length));
  masked = masked.replace(TAG, mask).replace(CODE, (whole, _mark, inner: string) => maskAround(whole, inner));
  masked = strong(strong(masked)).replace(EMPHASIS, (whole, _mark, inner: string) =>
    maskAround(whole, inner),
  );
  return readEntities(masked.replace(ATTRIBUTES, mask).replace(ESCAPE, MASK));
}
