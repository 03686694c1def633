import type { Placed } from './reading-order.js';

/** Lines that make one paragraph, list item, heading or date, or one cell of a row. */
export type Lines = readonly Placed[];

/** A paragraph, list item, heading, date line or table row, put together from its lines. */
export interface Block {
  /** Its lines, in order; for a row those of all cells. */
  readonly lines: Lines;
  /** The cells of a table row, two or more; absent elsewhere. */
  readonly cells?: readonly Lines[];
  /** True where white space above parts it from what was before. */
  readonly apart: boolean;
}
