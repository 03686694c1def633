import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from '../document-error.js';
import type { DocumentLimits } from '../limits.js';
import type { Loaded, Loader } from '../loaded.js';
import { buildBlocks } from './build-blocks.js';
import type { PageContent, Segment } from './geometry.js';
import { type PdfJs, withPdf } from './open-pdf.js';
import { removeFurniture } from './page-furniture.js';
import { readPage, readText } from './read-page.js';
import { orderPage } from './reading-order.js';
import { renderPdf } from './render-pdf.js';
import { findSegments } from './segments.js';

/** Fewer letters a page than this, on average, is a stamp or a page number on a scan. */
const MIN_LETTERS_PER_PAGE = 20;

const TYPESETTERS = /tex\b|dvipdf|indesign|typst|scribus|quark/i;

/**
 * Loads a PDF by the positions of its text: columns one after the other (side columns last, unless the name stands in
 * one), wrapped lines put together, headings by size and weight, headers and footers gone.
 */
export const loadPdf: Loader = (bytes, { limits }) =>
  withPdf(bytes, async (pdf, pdfjs) => layOut(await readPages(pdf, pdfjs, limits), await isTypeset(pdf)));

async function readPages(
  pdf: PDFDocumentProxy,
  pdfjs: PdfJs,
  limits: DocumentLimits,
): Promise<PageContent[]> {
  if (pdf.numPages > limits.pdfPages) {
    throw new DocumentError(
      'document_too_many_pages',
      `it has ${pdf.numPages} pages, more than the limit of ${limits.pdfPages}; split it`,
    );
  }
  const texts = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const text = await readText(page);
    for (const item of text.items)
      letters += 'str' in item ? item.str.replace(/[^\p{L}\p{N}]/gu, '').length : 0;
    checkLength(letters, limits);
    texts.push({ page, text });
  }
  if (letters < pdf.numPages * MIN_LETTERS_PER_PAGE) {
    throw new DocumentError(
      'document_scanned',
      'its pages hold pictures but no text, as scans do; run text recognition (OCR) on it or export it from the original',
    );
  }
  const pages: PageContent[] = [];
  for (const { page, text } of texts) {
    pages.push(await readPage(page, text, pdfjs));
    page.cleanup();
  }
  return pages;
}

function checkLength(letters: number, limits: DocumentLimits): void {
  if (letters <= limits.textCharacters) return;
  const limit = limits.textCharacters.toLocaleString('en');
  throw new DocumentError(
    'document_too_long',
    `it has more than ${limit} characters of text; split or shorten it`,
  );
}

/** Was it written by a program that hyphenates by default? Browsers and word processors do not. */
async function isTypeset(pdf: PDFDocumentProxy): Promise<boolean> {
  const { info } = await pdf.getMetadata();
  const { Producer: producer, Creator: creator }: { Producer?: unknown; Creator?: unknown } = info;
  return TYPESETTERS.test(`${producer} ${creator}`);
}

/** Pages to text: the main strand of all pages, and the side strand of all pages. */
function layOut(pages: readonly PageContent[], isTypesetText: boolean): Loaded {
  const segments = removeFurniture(pages.map(findSegments));
  const orders = segments.map((page, index) => orderPage(page, pages[index]?.width ?? 0));
  const main = { blocks: buildBlocks(orders.flatMap((order) => order.main)), sidebar: false };
  const side = { blocks: buildBlocks(orders.flatMap((order) => order.sidebar)), sidebar: true };
  const strands = holdsName(orders[0]?.sidebar ?? [], segments[0] ?? []) ? [side, main] : [main, side];
  return renderPdf(strands, isTypesetText);
}

/** The largest letters of the first page are the candidate's name. */
function holdsName(side: readonly Segment[], page: readonly Segment[]): boolean {
  const largest = Math.max(0, ...page.map((segment) => segment.size));
  return side.some((segment) => segment.size >= largest - 0.1);
}
