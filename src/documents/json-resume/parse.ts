import { DocumentError } from '../document-error.js';
import { findJsonError } from './find-json-error.js';
import { findResume } from './find-resume.js';
import { isObject, tidyStrings } from './tidy.js';

/**
 * Text to the object that holds the resume, its strings normalised, its fields as the file has them. Throws
 * `document_invalid_json` with line and column, or `document_not_json_resume` where it is another kind of JSON.
 */
export function parseResume(text: string): { readonly [section: string]: unknown } {
  const resume = tidyStrings(findResume(parseJson(text)));
  if (isObject(resume)) return resume;
  throw new DocumentError(
    'document_not_json_resume',
    'it is JSON but no JSON Resume, which has at least one of "basics", "work" and "education" at the top; ' +
      'see https://jsonresume.org/schema or move the file elsewhere',
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const fault = findJsonError(text);
    const where = fault === undefined ? '' : ` at line ${fault.line}, column ${fault.column}`;
    const expected = fault === undefined ? '' : ` (expected ${fault.expected})`;
    throw new DocumentError(
      'document_invalid_json',
      `it is not valid JSON${where}${expected}; correct it there`,
      { cause },
    );
  }
}
