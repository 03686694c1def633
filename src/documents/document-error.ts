/** Why one file cannot be used, or only with faults (`document_mended`). Stable: logs, tests and the command line name them. */
export type DocumentProblemCode =
  | 'document_empty'
  | 'document_binary'
  | 'document_mismatched'
  | 'document_too_large'
  | 'document_too_long'
  | 'document_too_many_pages'
  | 'document_encrypted'
  | 'document_legacy_word'
  | 'document_scanned'
  | 'document_corrupt'
  | 'document_unreadable'
  | 'document_invalid_json'
  | 'document_not_json_resume'
  | 'document_mended'
  | 'document_unsupported'
  | 'document_duplicate_name'
  | 'document_outside_corpus'
  | 'document_too_deep'
  | 'corpus_too_many_files';

/**
 * Thrown by a loader for a file that cannot be used. `message` is one sentence with the cure, without the
 * file's name in front (`loadCorpus` adds it) and without any absolute path.
 */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code: DocumentProblemCode;

  constructor(code: DocumentProblemCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
  }
}
