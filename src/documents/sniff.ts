import type { DocumentFormat } from '../model/document.js';
import { DocumentError } from './document-error.js';

/** Word files of before 2007, and password-protected newer ones, are OLE containers. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Readers accept a PDF header within the first kilobyte. */
const PDF_HEADER_BYTES = 1024;

/** Refuses bytes that are not of the format that the file's name promises, with the cure. */
export function checkBytes(bytes: Uint8Array, format: DocumentFormat): void {
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) {
    throw new DocumentError('document_empty', 'it is empty; write something into it or remove it');
  }
  const isPdf = hasPdfHeader(bytes);
  if (format === 'pdf') {
    if (!isPdf) throw corrupt('PDF', 'export it again as .pdf');
  } else if (format === 'docx') {
    checkDocx(bytes, isPdf);
  } else if (isPdf && bytes[0] === 0x25) {
    throw mismatched('a PDF', '.pdf');
  } else if (startsWith(bytes, ZIP) && includes(bytes, 'word/')) {
    throw mismatched('a Word document', '.docx');
  }
}

function checkDocx(bytes: Uint8Array, isPdf: boolean): void {
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, OLE)) {
    if (includes(bytes, [...'EncryptedPackage'].join('\0'))) {
      throw new DocumentError('document_encrypted', 'it is protected with a password; save it without one');
    }
    throw new DocumentError(
      'document_legacy_word',
      'it is a Word document of the old .doc kind in spite of its name; open it in Word and save it as .docx',
    );
  }
  throw isPdf ? mismatched('a PDF', '.pdf') : corrupt('Word document', 'save it again as .docx');
}

function corrupt(kind: string, cure: string): DocumentError {
  return new DocumentError('document_corrupt', `it is no ${kind}, or a damaged one; ${cure}`);
}

function mismatched(kind: string, extension: string): DocumentError {
  return new DocumentError(
    'document_mismatched',
    `it is ${kind} in spite of its name; rename it so that it ends in ${extension}`,
  );
}

function hasPdfHeader(bytes: Uint8Array): boolean {
  return includes(bytes.subarray(0, PDF_HEADER_BYTES), '%PDF-');
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function includes(bytes: Uint8Array, ascii: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ascii, 0, 'latin1');
}
