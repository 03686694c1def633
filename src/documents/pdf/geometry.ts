/**
 * Text that was drawn in one go, in points from the upper left corner of the page as it is shown
 * (x to the right, y downward to the baseline).
 */
export interface Run {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Font size. */
  readonly size: number;
  readonly bold: boolean;
  readonly rightToLeft: boolean;
}

/** A small filled or outlined shape that may be a list bullet: its centre and the larger of its sides. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** What a page shows, before its order is known. */
export interface PageContent {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly marks: readonly Mark[];
}

/** Runs of one baseline without a wide gap between them: a line of a column, a cell of a row. */
export interface Segment {
  readonly page: number;
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** The size of most of its letters. */
  readonly size: number;
  /** True where all of it is bold. */
  readonly bold: boolean;
  /** True where a list bullet is drawn in front of it. */
  readonly marked: boolean;
}
