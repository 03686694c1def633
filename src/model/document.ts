import type { JsonResume } from './json-resume.js';

/** The formats that a corpus may hold; decided by the file's extension, checked against its bytes. */
export type DocumentFormat = 'txt' | 'md' | 'pdf' | 'docx' | 'json';

/** A half-open range `[start, end)` of UTF-16 code units in the normalised text of one document. */
export interface Span {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/**
 * One visual line of a document, with what the format itself says of it.
 * Lines are in reading order, do not overlap, and exclude their line break. Blank lines are included (empty range).
 */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Heading level 1 to 6 where the format marks one (Markdown `#`, a Word heading style, a larger PDF font). */
  readonly heading?: number;
  /** True where the line opens a list item: a bullet or number in the text, or a list paragraph in Word. */
  readonly bullet?: boolean;
  /** Nesting depth of a list item, 0 for the outermost; absent where `bullet` is absent. */
  readonly depth?: number;
  /** True where the whole line is bold or otherwise set apart from the body text. */
  readonly emphasised?: boolean;
  /** True where the line stands in a side column (LinkedIn's PDF, two-column CVs). */
  readonly sidebar?: boolean;
  /** True where the line continues the paragraph of the line before it (a hard wrap). Loaders set it when sure. */
  readonly continuation?: boolean;
  /** True for mark-up that no reader sees or reads: front matter, HTML comments, rules, table rules, code fences. */
  readonly hidden?: boolean;
  /** The cells of a table row without their separators, empty ones included; two or more. */
  readonly cells?: readonly { readonly start: number; readonly end: number }[];
  /** True for the row of a table that names its columns. */
  readonly tableHeader?: boolean;
}

/** A document of the corpus: the text that citations point into, and its lines. */
export interface SourceDocument {
  /** Path inside the corpus directory, `/`-separated, such as `profile.txt`. Unique. */
  readonly name: string;
  readonly format: DocumentFormat;
  /** Normalised text. Plain text and Markdown keep their characters; only BOM, line ends and soft hyphens change. */
  readonly text: string;
  readonly lines: readonly Line[];
  /** Modification time of the file, ISO 8601. */
  readonly updatedAt: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly contentHash: string;
  /** The parsed file and where each of its strings stands in `text`; JSON Resume only. */
  readonly resume?: StructuredResume;
}

/** A JSON Resume with the place of each string in the normalised text, keyed by JSON pointer (`/work/0/name`). */
export interface StructuredResume {
  readonly data: JsonResume;
  readonly spans: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
}

/** What `candidate.yaml` may say; every field is optional. */
export interface CandidateSettings {
  readonly name?: string;
  readonly pronouns?: string;
  readonly headline?: string;
  /** How to reach the candidate, shown where a question can't be answered. */
  readonly contact?: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly suggestedQuestions: readonly string[];
  /** Topics or whole lines that are never indexed, quoted, served or answered from. */
  readonly private: readonly string[];
}

/** A file that could not be read, or only with faults; the others still serve. */
export interface DocumentProblem {
  readonly name: string;
  /** A stable code such as `document_empty`, `document_scanned`, `document_encrypted`. */
  readonly code: string;
  /** One sentence: what is wrong and the cure. Names the file, never its absolute path. */
  readonly message: string;
  /** True where the file serves all the same. */
  readonly loaded?: true;
}

/** Everything that a corpus directory holds, after private passages were blanked out. */
export interface Corpus {
  readonly documents: readonly SourceDocument[];
  readonly candidate: CandidateSettings;
  readonly problems: readonly DocumentProblem[];
  /** SHA-256 over names, content hashes and candidate settings: changes when anything relevant does. */
  readonly hash: string;
}
