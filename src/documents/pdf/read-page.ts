import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageContent, Run } from './geometry.js';
import { findMarks, multiply } from './marks.js';
import type { PdfJs } from './open-pdf.js';

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

const BOLD_NAME = /bold|black|heavy|demi(?!light)|semibold/i;
/** Steeper text is a watermark or a label on its side: not part of the flow. */
const MAX_SLOPE = 0.2;

/** The text of a page as it was drawn; quick, since neither fonts nor pictures are needed. */
export function readText(page: PDFPageProxy): Promise<TextContent> {
  return page.getTextContent({ includeMarkedContent: false });
}

/** A page's runs with their fonts' weight, and the bullets that are drawn as shapes. */
export async function readPage(page: PDFPageProxy, content: TextContent, pdfjs: PdfJs): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  // Reading the operators also loads the fonts, whose names tell the weight.
  const operators = await page.getOperatorList();
  const runs: Run[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, , d, x, y] = multiply(viewport.transform, item.transform);
    if (Math.abs(b) > Math.abs(a) * MAX_SLOPE) continue;
    const size = Math.abs(d);
    const trailing = item.str.length - item.str.trimEnd().length;
    runs.push({
      text: item.str.trim(),
      x0: x,
      x1: x + item.width - trailing * size * 0.25,
      y,
      size,
      bold: isBold(page, item.fontName),
      rightToLeft: item.dir === 'rtl',
    });
  }
  const marks = findMarks(operators, viewport.transform, pdfjs.OPS);
  return { number: page.pageNumber, width: viewport.width, height: viewport.height, runs, marks };
}

function isBold(page: PDFPageProxy, fontName: string): boolean {
  if (!page.commonObjs.has(fontName)) return false;
  const font: unknown = page.commonObjs.get(fontName);
  if (typeof font !== 'object' || font === null) return false;
  const name = 'name' in font && typeof font.name === 'string' ? font.name : '';
  return ('bold' in font && font.bold === true) || BOLD_NAME.test(name);
}
