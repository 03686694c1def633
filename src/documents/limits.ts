/** What a corpus may cost. A file over a limit becomes a problem that names the limit; the others still load. */
export interface DocumentLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** UTF-16 code units of one document's normalised text. */
  readonly textCharacters: number;
  /** Pages of one PDF. */
  readonly pdfPages: number;
  /** Bytes that a DOCX (a ZIP archive) may unpack to. */
  readonly unpackedBytes: number;
  /** Folders inside folders. */
  readonly depth: number;
  /** Files in the whole corpus. */
  readonly files: number;
}

/** Generous for one person's papers, tight enough that no file can exhaust a small machine. */
export const DEFAULT_LIMITS: DocumentLimits = {
  fileBytes: 20 * 1024 * 1024,
  textCharacters: 1_000_000,
  pdfPages: 300,
  unpackedBytes: 100 * 1024 * 1024,
  depth: 8,
  files: 1_000,
};
