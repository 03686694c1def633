import { DocumentError } from '../document-error.js';
import type { Archive } from './check-archive.js';

/** Nested tables and text boxes go a few dozen levels deep; parsers need quadratic time or their stack for thousands. */
const MAX_DEPTH = 400;
/** A thousand pages have about a hundred thousand paragraphs and runs. */
const MAX_ELEMENTS = 2_000_000;
const TAG = /<(\/?)[\p{L}_][^>]*?(\/?)>/gu;

/** Refuses XML parts that are nested, or made of elements, beyond any document: reading them would take for ever. */
export function checkXml(archive: Archive): void {
  let elements = 0;
  for (const part of archive.values()) {
    let depth = 0;
    for (const [, closing, selfClosing] of new TextDecoder().decode(part).matchAll(TAG)) {
      elements++;
      if (selfClosing === '/') continue;
      depth += closing === '/' ? -1 : 1;
      if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) {
        throw new DocumentError(
          'document_corrupt',
          'its inner structure is none that a word processor writes; save it again as .docx',
        );
      }
    }
  }
}
