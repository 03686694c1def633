import type { Colours, Terminal } from '../../terminal.js';

/** Longer lines are hard to read, however wide the window. */
const MEASURE = 92;
/** Narrower windows get this; what doesn't fit is the terminal's to break. */
const LEAST = 24;

/** Columns for running text. */
export function measure(terminal: Terminal): number {
  return Math.max(LEAST, Math.min(MEASURE, terminal.columns));
}

/** Columns for drawings, which may use the whole window. */
export function canvas(terminal: Terminal): number {
  return Math.max(LEAST, Math.min(140, terminal.columns));
}

/** The markers `[n]` of a text in colour. */
export function paintMarkers(text: string, colours: Colours): string {
  return text.replace(/\[\d+\]/g, (marker) => colours.cyan(marker));
}
