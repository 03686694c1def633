import type { ZodError } from 'zod';
import { DocumentError } from '../document-error.js';
import { findJsonError } from './find-json-error.js';
import { RESUME_SECTIONS, resumeSchema } from './schema.js';
import { isObject, tidyResume } from './tidy.js';

/** Faults named in one message; an owner mends a few at a time. */
const MAX_FAULTS = 3;

/**
 * Text to a tidy, valid resume, still untyped. Throws `document_invalid_json` with line and column, or
 * `document_not_json_resume` with the path of what breaks the schema.
 */
export function parseResume(text: string): { readonly [section: string]: unknown } {
  const value = parseJson(text);
  if (!isObject(value) || !RESUME_SECTIONS.some((section) => Object.hasOwn(value, section))) {
    throw new DocumentError(
      'document_not_json_resume',
      'it is JSON but no JSON Resume, which has at least one of "basics", "work" and "education" at the top; ' +
        'see https://jsonresume.org/schema or move the file elsewhere',
    );
  }
  const resume = tidyResume(value);
  const result = resumeSchema.safeParse(resume);
  if (!result.success) {
    throw new DocumentError(
      'document_not_json_resume',
      `it breaks the JSON Resume schema: ${listFaults(result.error, resume)}; correct it there`,
      { cause: result.error },
    );
  }
  return resume;
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

function listFaults(error: ZodError, resume: unknown): string {
  const faults = error.issues.slice(0, MAX_FAULTS).map((issue) => {
    const found = describe(issue.path.reduce<unknown>(stepInto, resume));
    return `${toPath(issue.path)}: ${issue.message}, found ${found}`;
  });
  const more = error.issues.length - faults.length;
  return faults.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

function stepInto(value: unknown, key: PropertyKey): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isObject(value) ? value[String(key)] : undefined;
}

/** `work[0].startDate`: how people and most tools write a place in JSON. */
function toPath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const shown = JSON.stringify(value);
  return shown.length > 40 ? `${shown.slice(0, 40)}…` : shown;
}
