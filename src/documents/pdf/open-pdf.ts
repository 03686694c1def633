import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from '../document-error.js';
import { provideCanvasStandIns } from './canvas-stand-ins.js';

/** pdf.js, imported when the first PDF is there: it costs a good part of a second. */
export type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** Pictures above so many pixels are not decoded: nothing of them is read. */
const MAX_IMAGE_PIXELS = 4;

/**
 * Opens a PDF and closes it after `read`, whatever happens. Throws `document_encrypted` where a password is asked
 * for, `document_corrupt` where pdf.js finds no PDF in the bytes.
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  read: (pdf: PDFDocumentProxy, pdfjs: PdfJs) => Promise<Result>,
): Promise<Result> {
  provideCanvasStandIns();
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    // pdf.js keeps the buffer to itself; the caller still hashes these bytes.
    data: Uint8Array.from(bytes),
    cMapUrl: `${path.join(home, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${path.join(home, 'standard_fonts')}/`,
    maxImageSize: MAX_IMAGE_PIXELS,
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await read(await task.promise, pdfjs);
  } catch (cause) {
    throw toDocumentError(cause, pdfjs);
  } finally {
    await task.destroy();
  }
}

function toDocumentError(cause: unknown, pdfjs: PdfJs): unknown {
  // The class is not exported; its name is part of pdf.js's interface between worker and page.
  if (cause instanceof Error && cause.name === 'PasswordException') {
    return new DocumentError('document_encrypted', 'it is protected with a password; save it without one', {
      cause,
    });
  }
  if (cause instanceof pdfjs.InvalidPDFException) {
    return new DocumentError('document_corrupt', 'it is a damaged PDF; export it again as .pdf', { cause });
  }
  return cause;
}
