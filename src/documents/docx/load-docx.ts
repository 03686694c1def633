import { DocumentError } from '../document-error.js';
import type { Loader } from '../loaded.js';

export const loadDocx: Loader = async () => {
  throw new DocumentError('document_corrupt', 'Word files are not read yet');
};
