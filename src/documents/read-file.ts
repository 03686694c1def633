import { type FileHandle, open } from 'node:fs/promises';
import { DocumentError } from './document-error.js';

const MEBIBYTE = 1024 * 1024;

/** A file's bytes and when it was last changed (ISO 8601). */
export interface FileContent {
  readonly bytes: Uint8Array;
  readonly updatedAt: string;
}

/** Reads a file of at most `maxBytes`. Throws `document_too_large` or `document_unreadable`. */
export async function readFileWithin(location: string, maxBytes: number): Promise<FileContent> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(location, 'r');
    const { size, mtime } = await handle.stat();
    if (size > maxBytes) throw tooLarge(size, maxBytes);
    const bytes = await handle.readFile();
    if (bytes.length > maxBytes) throw tooLarge(bytes.length, maxBytes);
    return { bytes, updatedAt: mtime.toISOString() };
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    throw new DocumentError('document_unreadable', 'it could not be read; check its permissions', { cause });
  } finally {
    await handle?.close();
  }
}

function tooLarge(size: number, maxBytes: number): DocumentError {
  const limit = maxBytes / MEBIBYTE;
  return new DocumentError(
    'document_too_large',
    `it has ${(size / MEBIBYTE).toFixed(1)} MB, more than the limit of ${limit} MB; save it smaller or split it`,
  );
}
