import { tokenise } from '../../language/tokens.js';
import { dataLines } from './data-file.js';
import { rootOf } from './spelling.js';

/** Words that a question and a document may use for the same thing. */
export interface Thesaurus {
  /** The roots of the other words of a root's groups; a hyphenated member counts by its closed root. */
  relatedTo(root: string): ReadonlySet<string>;
  /** Every word of the groups, folded. */
  readonly words: ReadonlySet<string>;
}

/** Reads `thesaurus.txt`. The words of a line are related to each other. */
export function loadThesaurus(): Thesaurus {
  const related = new Map<string, Set<string>>();
  const words = new Set<string>();
  const relate = (a: string, b: string): void => {
    if (a === b) return;
    const set = related.get(a) ?? new Set();
    set.add(b);
    related.set(a, set);
  };
  for (const line of dataLines('thesaurus.txt')) {
    const norms = line.split(/\s+/).map((word) => tokenise(word)[0]?.norm ?? word);
    for (const norm of norms) words.add(norm);
    const roots = norms.map(rootOf);
    for (const a of roots) for (const b of roots) relate(a, b);
  }
  const none: ReadonlySet<string> = new Set();
  return { words, relatedTo: (root) => related.get(root) ?? none };
}
