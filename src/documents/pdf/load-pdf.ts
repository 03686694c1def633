import { DocumentError } from '../document-error.js';
import type { Loader } from '../loaded.js';

export const loadPdf: Loader = async () => {
  throw new DocumentError('document_corrupt', 'PDF files are not read yet');
};
