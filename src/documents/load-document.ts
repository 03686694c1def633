import type { DocumentFormat } from '../model/document.js';
import { DocumentError } from './document-error.js';
import type { LoadContext, Loaded, Loader } from './loaded.js';
import { checkBytes } from './sniff.js';

/** Each format's loader, imported when the first file of that format is there: PDF and Word readers cost start-up time. */
const LOADERS: Readonly<Record<DocumentFormat, () => Promise<Loader>>> = {
  txt: async () => (await import('./text/load-text.js')).loadText,
  md: async () => (await import('./markdown/load-markdown.js')).loadMarkdown,
  json: async () => (await import('./json-resume/load-json-resume.js')).loadJsonResume,
  pdf: async () => (await import('./pdf/load-pdf.js')).loadPdf,
  docx: async () => (await import('./docx/load-docx.js')).loadDocx,
};

/**
 * Bytes to a document's text and lines, private passages removed. Throws DocumentError, whatever goes wrong:
 * a parser that stumbles over a file means a damaged file.
 */
export async function loadDocument(
  bytes: Uint8Array,
  format: DocumentFormat,
  context: LoadContext,
): Promise<Loaded> {
  checkBytes(bytes, format);
  const load = await LOADERS[format]();
  const loaded = await load(bytes, context).catch((cause: unknown) => {
    if (cause instanceof DocumentError) throw cause;
    throw new DocumentError(
      'document_corrupt',
      'it is damaged and could not be read; save or export it again',
      {
        cause,
      },
    );
  });
  checkText(loaded.text, context);
  if (loaded.resume !== undefined) return loaded;
  const shown = { ...loaded, ...context.private.removeFromText(loaded.text, loaded.lines) };
  if (!hasWords(shown.text)) {
    throw new DocumentError(
      'document_empty',
      'everything in it is private by candidate.yaml; move it elsewhere',
    );
  }
  return shown;
}

function checkText(text: string, { limits }: LoadContext): void {
  if (text.length > limits.textCharacters) {
    throw new DocumentError(
      'document_too_long',
      `it has ${text.length.toLocaleString('en')} characters of text, more than the limit of ` +
        `${limits.textCharacters.toLocaleString('en')}; split or shorten it`,
    );
  }
  if (!hasWords(text)) {
    throw new DocumentError('document_empty', 'it has no text; write something into it or remove it');
  }
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
