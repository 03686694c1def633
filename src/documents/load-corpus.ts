import path from 'node:path';
import { RolecallError } from '../errors.js';
import type { CandidateSettings, Corpus, DocumentProblem, SourceDocument } from '../model/document.js';
import { hashBytes, hashCorpus } from './corpus-hash.js';
import { DocumentError, type DocumentProblemCode } from './document-error.js';
import { formatOf, unsupportedMessage } from './format.js';
import { DEFAULT_LIMITS, type DocumentLimits } from './limits.js';
import { loadDocument } from './load-document.js';
import type { LoadContext } from './loaded.js';
import { createPrivatePassages } from './private/private-passages.js';
import { NO_SETTINGS, readCandidate } from './read-candidate.js';
import { readFileWithin } from './read-file.js';
import { type CorpusFile, type CorpusScan, compareNames, scanCorpus } from './scan-corpus.js';

/** Limits other than `DEFAULT_LIMITS`, for tests and unusual corpora. */
export interface LoadCorpusOptions {
  readonly limits?: Partial<DocumentLimits>;
}

/** Settings beside the documents; never a document itself. */
const CANDIDATE_FILES = ['candidate.yaml', 'candidate.yml'];

/**
 * Reads every document of a directory. A file that cannot be used becomes a problem, the others load all the same.
 * Throws RolecallError: `corpus_unreadable` without the directory, `corpus_empty` where no document is usable,
 * `config_invalid` for a wrong candidate.yaml.
 */
export async function loadCorpus(directory: string, options: LoadCorpusOptions = {}): Promise<Corpus> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const scan = await scanDirectory(directory, limits);
  const candidate = await readSettings(scan.files);
  const context: LoadContext = { limits, private: createPrivatePassages(candidate.private) };
  const documents: SourceDocument[] = [];
  const problems: DocumentProblem[] = [...scan.problems];
  for (const file of scan.files.filter(({ name }) => !CANDIDATE_FILES.includes(name))) {
    const outcome = await loadFile(file, context);
    if ('document' in outcome) documents.push(outcome.document);
    if (outcome.problem !== undefined) problems.push(outcome.problem);
  }
  problems.sort((a, b) => compareNames(a.name, b.name));
  if (documents.length === 0) throw nothingUsable(directory, problems);
  return { documents, candidate, problems, hash: hashCorpus(documents, candidate) };
}

async function scanDirectory(directory: string, limits: DocumentLimits): Promise<CorpusScan> {
  try {
    return await scanCorpus(directory, limits);
  } catch (cause) {
    throw new RolecallError(
      'corpus_unreadable',
      `The corpus folder "${path.basename(directory)}" could not be read. ` +
        'Make it and put a profile in it (.txt, .md, .pdf, .docx or JSON Resume), or set ROLECALL_CORPUS_DIR.',
      { cause, facts: { directory } },
    );
  }
}

async function readSettings(files: readonly CorpusFile[]): Promise<CandidateSettings> {
  const [settings, other] = files.filter(({ name }) => CANDIDATE_FILES.includes(name));
  if (other !== undefined) {
    throw new RolecallError(
      'config_invalid',
      `There are ${CANDIDATE_FILES.join(' and ')}: keep one of them.`,
    );
  }
  return settings === undefined ? NO_SETTINGS : readCandidate(settings.name, settings.realPath);
}

type Outcome =
  | { readonly document: SourceDocument; readonly problem: DocumentProblem | undefined }
  | { readonly problem: DocumentProblem };

async function loadFile(file: CorpusFile, context: LoadContext): Promise<Outcome> {
  const problem = (code: DocumentProblemCode, message: string) => ({
    name: file.name,
    code,
    message: `${file.name}: ${message}.`,
  });
  try {
    const format = formatOf(file.name);
    if (format === undefined) throw new DocumentError('document_unsupported', unsupportedMessage(file.name));
    const { bytes, updatedAt } = await readFileWithin(file.realPath, context.limits.fileBytes);
    const { note, ...loaded } = await loadDocument(bytes, format, context);
    return {
      document: { name: file.name, format, updatedAt, contentHash: hashBytes(bytes), ...loaded },
      problem: note === undefined ? undefined : { ...problem('document_mended', note), loaded: true },
    };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { problem: problem(error.code, error.message) };
  }
}

function nothingUsable(directory: string, problems: readonly DocumentProblem[]): RolecallError {
  const reasons = problems.slice(0, 3).map(({ message }) => ` ${message}`);
  const more = problems.length > reasons.length ? ` And ${problems.length - reasons.length} more.` : '';
  const what = problems.length === 0 ? 'has no documents' : 'has no document that can be used';
  return new RolecallError(
    'corpus_empty',
    `The corpus folder "${path.basename(directory)}" ${what}.${reasons.join('')}${more} ` +
      'Put a profile in it (.txt, .md, .pdf, .docx or JSON Resume) and start again.',
    { facts: { directory, problems } },
  );
}
