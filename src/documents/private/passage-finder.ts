import { tokenise } from '../../language/tokens.js';
import type { Range } from '../text/split-lines.js';
import { Passage } from './passage.js';

/** A match of so many words is a quoted line: it may run over the end of a line. A shorter one is a topic. */
const QUOTED_WORDS = 4;

/** Where any of the private passages stands in a text. */
export class PassageFinder {
  private readonly passages: readonly Passage[];

  constructor(entries: readonly string[]) {
    this.passages = entries.map((entry) => new Passage(entry)).filter((passage) => passage.length > 0);
  }

  get isEmpty(): boolean {
    return this.passages.length === 0;
  }

  /** All matches, those of one passage in order. `mayCross` marks the ones that may run from line to line. */
  find(text: string): (Range & { readonly mayCross: boolean })[] {
    if (this.isEmpty) return [];
    const tokens = tokenise(text);
    return this.passages.flatMap((passage) =>
      passage.find(text, tokens).map((range) => ({ ...range, mayCross: passage.length >= QUOTED_WORDS })),
    );
  }

  /** Is the text, a heading or label, nothing but one of the passages? */
  isWhole(text: string): boolean {
    return this.passages.some((passage) => passage.isWhole(text));
  }
}
