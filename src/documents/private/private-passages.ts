import type { Line } from '../../model/document.js';
import { PassageFinder } from './passage-finder.js';
import { removeFromText } from './remove-from-text.js';
import { removeFromValue } from './remove-from-value.js';

/** What `private` of candidate.yaml says, applied to documents before anything else sees them. */
export interface PrivatePassages {
  /** True where there is nothing private. */
  readonly isEmpty: boolean;
  /** The text without the sentences, list items and headings that hold a private passage. */
  removeFromText(text: string, lines: readonly Line[]): { text: string; lines: readonly Line[] };
  /** The parsed JSON without the strings that hold one; of longer texts only the sentences go. */
  removeFromJson(value: unknown): unknown;
  /** Does a text, such as a rendered line of several fields, hold one? Where? */
  find(text: string): readonly { readonly start: number; readonly end: number }[];
}

/** Makes the filter from the entries of `private`: topics ("divorce"), phrases or whole lines. */
export function createPrivatePassages(entries: readonly string[]): PrivatePassages {
  const finder = new PassageFinder(entries);
  return {
    isEmpty: finder.isEmpty,
    removeFromText: (text, lines) => (finder.isEmpty ? { text, lines } : removeFromText(text, lines, finder)),
    removeFromJson: (value) => (finder.isEmpty ? value : removeFromValue(value, finder)),
    find: (text) => finder.find(text),
  };
}
