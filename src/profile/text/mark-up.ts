import type { DocumentFormat } from '../../model/document.js';
import { ENTITY_FILL, readEntities } from './entities.js';

/** Stands for a character of mark-up: the same length as the text, so that positions hold. */
export const MASK = '\u0000';

const mask = (text: string) => text.replace(/[^\n]/g, MASK);

/** Keeps group `keep` of a match and masks the rest. */
function maskAround(whole: string, keep: string): string {
  const at = whole.indexOf(keep);
  return mask(whole.slice(0, at)) + keep + mask(whole.slice(at + keep.length));
}

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const IMAGE = /!\[([^\]\n]*)\]\([^)\n]*\)/g;
const LINK = /\[([^\]\n]+)\]\((?:[^()\n]|\([^()\n]*\))*\)/g;
const REFERENCE_LINK = /(\[[^\]\n]+\])\[[^\]\n]*\]/g;
const AUTO_LINK = /<((?:https?:|mailto:|www\.)[^>\s]+|[\w.+-]+@[\w.-]+)>/gi;
const LINE_BREAK = /<br\s*\/?>/gi;
const TAG = /<\/?[a-z][^<>\n]*>/gi;
const STRONG = /(\*\*\*|\*\*|___|__|~~)(?=\S)([^\n]*?\S)\1/g;
const EMPHASIS = /(?<![\p{L}\p{N}*_\\])([*_])(?=[^\s*_])([^\n*_]*?[^\s*_])\1(?![\p{L}\p{N}*_])/gu;
const CODE = /(`+)([^`\n]+)\1/g;
const ESCAPE = /\\(?=[\\`*_{}[\]()#+\-.!|~<>&])/g;
/** What LinkedIn's page leaves in copied text where it folds a paragraph. */
const FOLD = /[ \t]*(?:…|\.{3})[ \t]*(?:see|show) (?:more|less)[ \t]*$/gim;
const ATTRIBUTES = /(?<=[\])\w] ?)\{[:.#][^}\n]*\}/g;

/**
 * The text with its mark-up masked, character for character: emphasis in any plain text, and in Markdown
 * links, tags, comments, entities and escapes too.
 */
export function maskMarkup(text: string, format: DocumentFormat): string {
  const source = text.replaceAll(MASK, ' ').replaceAll(ENTITY_FILL, ' ');
  if (format !== 'md' && format !== 'txt') return source;
  const plain = source.replace(FOLD, mask);
  const strong = (source: string) =>
    source.replace(STRONG, (whole, _mark, inner: string) => maskAround(whole, inner));
  if (format === 'txt') return strong(plain);
  let masked = plain.replace(COMMENT, mask);
  masked = masked.replace(IMAGE, (whole, alt: string) => (alt === '' ? mask(whole) : maskAround(whole, alt)));
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
