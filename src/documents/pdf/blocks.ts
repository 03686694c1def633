import type { Placed } from './reading-order.js';

/** A paragraph, list item, heading, date line or table row, put together from its lines. */
export interface Block {
  /** Its lines, in order; one for a row. */
  readonly lines: readonly Placed[];
  /** The cells of a table row, two or more; absent elsewhere. */
  readonly cells?: readonly Placed[];
  /** True where white space above it, or a new page's start, parts it from what was before. */
  readonly apart: boolean;
}
