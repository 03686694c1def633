import type { DocxParagraph } from './read-paragraph.js';

/** So much larger than the body text, a short paragraph without a heading style is a heading all the same. */
const LARGER = 1.12;
const MAX_LENGTH = 110;
/** What Word writes in where no run sets a size. */
const DEFAULT_SIZE = 11;
const MAX_LEVEL = 6;

/** The heading level of each paragraph: by its style; in a document without heading styles by its size. */
export function findLevels(paragraphs: readonly DocxParagraph[]): Map<DocxParagraph, number> {
  const levels = new Map<DocxParagraph, number>();
  const below = paragraphs.some((paragraph) => paragraph.style === 'title') ? 1 : 0;
  for (const paragraph of paragraphs) {
    const level = styleLevel(paragraph.style, below);
    if (level !== undefined) levels.set(paragraph, level);
  }
  return levels.size > 0 ? levels : levelsBySize(paragraphs);
}

/**
 * Word, LibreOffice and Google Docs call them `heading 1` inside the file, whatever the language of the program.
 * Under a title they are one level lower.
 */
function styleLevel(style: string, below: number): number | undefined {
  if (style === 'title') return 1;
  const level = Number(/^heading ?([1-9])$/.exec(style)?.[1]);
  return Number.isNaN(level) ? undefined : Math.min(level + below, MAX_LEVEL);
}

function levelsBySize(paragraphs: readonly DocxParagraph[]): Map<DocxParagraph, number> {
  const body = bodySize(paragraphs);
  const large = paragraphs.filter(
    (paragraph) =>
      paragraph.list === undefined && sizeOf(paragraph) >= body * LARGER && lengthOf(paragraph) <= MAX_LENGTH,
  );
  const sizes = [...new Set(large.map(sizeOf))].sort((a, b) => b - a);
  return new Map(
    large.map((paragraph) => [paragraph, Math.min(sizes.indexOf(sizeOf(paragraph)) + 1, MAX_LEVEL)]),
  );
}

function bodySize(paragraphs: readonly DocxParagraph[]): number {
  const letters = new Map<number, number>();
  for (const paragraph of paragraphs) {
    const size = sizeOf(paragraph);
    letters.set(size, (letters.get(size) ?? 0) + lengthOf(paragraph));
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? DEFAULT_SIZE;
}

function sizeOf(paragraph: DocxParagraph): number {
  return paragraph.size ?? DEFAULT_SIZE;
}

function lengthOf(paragraph: DocxParagraph): number {
  return paragraph.lines.flat().reduce((sum, part) => sum + part.text.length, 0);
}
