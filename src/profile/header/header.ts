import type { Range } from '../text/page.js';
import type { Part } from './parts.js';

/** A piece of a header with a text of its own, ready to become a field. */
export interface Piece extends Range {
  readonly text: string;
}

/** What a header says, as far as the evidence goes. */
export interface Header {
  readonly title?: Piece;
  readonly organisation?: Piece;
  readonly place?: Piece;
  readonly url?: Piece;
  /** Rows, by index, that gave a field. */
  readonly usedRows: ReadonlySet<number>;
  /** Where title and organisation stood, for what other entries of the document may learn from it. */
  readonly slots: { readonly title?: string; readonly organisation?: string; readonly place?: string };
  /** How sure the reading is: 0 for a guess by layout alone. */
  readonly evidence: number;
}

/** A part with its place in the header. */
export interface Slot extends Part {
  readonly row: number;
  readonly slot: string;
}

/** A header while it is read. */
export interface Draft {
  title?: Slot | undefined;
  organisation?: Slot | undefined;
  place?: Piece | undefined;
  url?: Piece | undefined;
  evidence: number;
}

/** A part of a part. */
export function slice(part: Slot, start: number, end: number, slot = part.slot): Slot {
  const text = part.text.slice(start, end);
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim().replace(/[,;:]+$/, '');
  // Display text folds white space and mark-up; positions hold only where it equals the source.
  const from = part.start + start + lead;
  return { ...part, text: trimmed, start: from, end: from + trimmed.length, slot };
}

/** Are the part's characters those of the document, one for one, so that it can be cut? */
export const isLiteral = (part: Part) => part.end - part.start === part.text.length;

/** Least score at which one part counts as a title or organisation by itself. */
export const SURE = 2;
