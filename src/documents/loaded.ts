import type { Line, StructuredResume } from '../model/document.js';
import type { DocumentLimits } from './limits.js';
import type { PrivatePassages } from './private/private-passages.js';

/** What a loader makes of a file's bytes. */
export interface Loaded {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly resume?: StructuredResume;
  /** What its owner should mend although it was read: one sentence with the cure, without the file's name. */
  readonly note?: string;
}

/** What every loader is given beside the bytes. */
export interface LoadContext {
  readonly limits: DocumentLimits;
  readonly private: PrivatePassages;
}

/** One format's way from bytes to text and lines. Throws DocumentError where the file cannot be used. */
export type Loader = (bytes: Uint8Array, context: LoadContext) => Promise<Loaded>;
