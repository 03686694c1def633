import type { ZodError } from 'zod';
import { RolecallError } from '../errors.js';
import type { CandidateSettings } from '../model/document.js';
import { CANDIDATE_KEYS, candidateSchema } from './candidate-schema.js';
import { DocumentError } from './document-error.js';
import { readFileWithin } from './read-file.js';
import { decodeText } from './text/decode.js';

/** Settings, not a document. */
const MAX_BYTES = 256 * 1024;
const MAX_FAULTS = 3;

/** What holds where there is no candidate.yaml. */
export const NO_SETTINGS: CandidateSettings = { links: [], suggestedQuestions: [], private: [] };

/**
 * Reads candidate.yaml. Throws `config_invalid` where it is wrong in any way: to go on without its `private` list
 * would publish what it protects.
 */
export async function readCandidate(name: string, location: string): Promise<CandidateSettings> {
  const value = await parseYaml(name, location);
  const result = candidateSchema.safeParse(value ?? {});
  if (!result.success) throw invalid(name, listFaults(result.error), result.error);
  return result.data;
}

async function parseYaml(name: string, location: string): Promise<unknown> {
  try {
    const { bytes } = await readFileWithin(location, MAX_BYTES);
    const { parseDocument } = await import('yaml');
    // The failsafe schema keeps `private: 1984` and `no` the words that stand there.
    const document = parseDocument(decodeText(bytes), { schema: 'failsafe', prettyErrors: true });
    const [error] = document.errors;
    if (error !== undefined) {
      const place = error.linePos?.[0];
      const where = place === undefined ? '' : ` at line ${place.line}, column ${place.col}`;
      throw invalid(name, `it is not valid YAML${where}`, error);
    }
    const value: unknown = document.toJS();
    return value === '' ? undefined : value;
  } catch (cause) {
    if (cause instanceof RolecallError) throw cause;
    const why = cause instanceof DocumentError ? cause.message : 'it could not be read';
    throw invalid(name, why, cause);
  }
}

function listFaults(error: ZodError): string {
  const faults = error.issues.slice(0, MAX_FAULTS).map((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const keys = issue.keys.map((key) => `"${key}"`).join(', ');
      const where = issue.path.length === 0 ? '' : ` in ${issue.path.join('.')}`;
      const known = issue.path.length === 0 ? `; known are ${CANDIDATE_KEYS.join(', ')}` : '';
      return `unknown key ${keys}${where}${known}`;
    }
    return `${issue.path.length === 0 ? 'the file' : issue.path.join('.')}: ${issue.message}`;
  });
  return faults.join('; ');
}

function invalid(name: string, why: string, cause: unknown): RolecallError {
  return new RolecallError('config_invalid', `${name}: ${why}. Correct it there and start again.`, { cause });
}
