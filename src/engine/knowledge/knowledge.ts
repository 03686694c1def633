import { type Classifier, loadClassifier } from '../understand/classifier.js';
import { createWording } from '../understand/wording.js';
import { dataLines } from './data-file.js';
import { type Implications, loadImplications } from './implications.js';
import { loadNames, type Names } from './names.js';
import { rootOf } from './spelling.js';
import { loadThesaurus, type Thesaurus } from './thesaurus.js';

/** What Rolecall knows before it reads a profile: wordings, names, kinds and related words, from `data/`. */
export interface Knowledge {
  readonly names: Names;
  readonly thesaurus: Thesaurus;
  readonly implications: Implications;
  readonly classifier: Classifier;
  readonly wording: (message: string) => string;
  /** True for words that fill a question without being its subject ("really", "exactly"). */
  isFiller(norm: string): boolean;
  /** True for the root of a word for what a person is (age, health, belief …), not for what they did. */
  isProtected(root: string): boolean;
}

/** Loads the data files; some tens of milliseconds, once. */
export function loadKnowledge(): Knowledge {
  const wording = createWording();
  const filler = new Set(dataLines('filler.txt').flatMap((line) => line.split(/\s+/)));
  const protectedRoots = new Set(dataLines('protected.txt').flatMap((line) => line.split(/\s+/).map(rootOf)));
  const names = loadNames();
  return {
    names,
    implications: loadImplications(names),
    thesaurus: loadThesaurus(),
    classifier: loadClassifier(wording),
    wording,
    isFiller: (norm) => filler.has(norm),
    isProtected: (root) => protectedRoots.has(root),
  };
}
