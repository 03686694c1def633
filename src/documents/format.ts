import type { DocumentFormat } from '../model/document.js';

const FORMATS: Readonly<Record<string, DocumentFormat>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  pdf: 'pdf',
  docx: 'docx',
  json: 'json',
};

/** What to do with a file of a kind that is not read; anything else gets the general advice. */
const ADVICE: Readonly<Record<string, string>> = {
  doc: 'open it in a word processor and save it as .docx or .pdf',
  dot: 'open it in a word processor and save it as .docx or .pdf',
  rtf: 'open it in a word processor and save it as .docx or .pdf',
  odt: 'open it in a word processor and save it as .docx or .pdf',
  pages: 'export it from Pages as .docx or .pdf',
  htm: 'print it to .pdf, or save its text as .txt or .md',
  html: 'print it to .pdf, or save its text as .txt or .md',
  tex: 'compile it to .pdf',
  png: 'save it as a .pdf with recognised text (OCR)',
  jpg: 'save it as a .pdf with recognised text (OCR)',
  jpeg: 'save it as a .pdf with recognised text (OCR)',
  tiff: 'save it as a .pdf with recognised text (OCR)',
  xlsx: 'save its text as .txt or .md',
  pptx: 'export it as .pdf',
  zip: 'unpack it into the folder',
};

/** The extension in lower case without its dot; empty where there is none. */
export function extensionOf(name: string): string {
  return /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The format that a file's name promises, or undefined where files of that name are not read. */
export function formatOf(name: string): DocumentFormat | undefined {
  const extension = extensionOf(name);
  return Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
}

/** One sentence on a file that is not read: what is read, and how to get there from here. */
export function unsupportedMessage(name: string): string {
  const extension = extensionOf(name);
  const advice = Object.hasOwn(ADVICE, extension)
    ? ADVICE[extension]
    : 'save it as one of these or move it elsewhere';
  const kind = extension === '' ? 'files without an extension' : `.${extension} files`;
  return `${kind} are not read, only .txt, .md, .pdf, .docx and .json (JSON Resume); ${advice}`;
}
