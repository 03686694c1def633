import { type Token, tokenise } from '../../language/tokens.js';
import { type Implications, openedRoots } from '../knowledge/implications.js';
import type { Names } from '../knowledge/names.js';
import { rootOf } from '../knowledge/spelling.js';

/** What a passage can be found by: roots of its words, names as written, concepts of known names. */
export interface PassageTerms {
  readonly tokens: readonly Token[];
  /** Roots of words and of the parts of compounds; known phrases; concepts (`=…`). Names inside longer names are left out. */
  readonly keys: ReadonlySet<string>;
  /** Known names, by concept. */
  readonly concepts: ReadonlySet<string>;
  /** True where the passage holds a number other than a year. */
  readonly hasNumber: boolean;
}

/** Indexes the words of a passage. */
export function passageTerms(
  text: string,
  names: Names,
  { phrasesAt }: Pick<Implications, 'phrasesAt'>,
): PassageTerms {
  const tokens = tokenise(text);
  const keys = new Set<string>();
  const concepts = new Set<string>();
  const hidden = new Set<number>();
  for (const name of names.find(tokens)) {
    concepts.add(name.concept);
    keys.add(name.concept);
    for (let i = name.from; i < name.to; i += 1) {
      const token = tokens[i];
      // "React Native" must not prove React, though it holds the word.
      if (token !== undefined && name.to - name.from > 1 && names.words.has(token.norm)) hidden.add(i);
    }
  }
  const roots = openedRoots(tokens).map(({ root }) => root);
  roots.forEach((_, index) => {
    for (const phrase of phrasesAt(roots, index)) keys.add(phrase);
  });
  tokens.forEach((token, index) => {
    for (const part of token.parts)
      for (const name of partNames(part, token, names)) {
        concepts.add(name);
        keys.add(name);
      }
    if (hidden.has(index)) {
      if (!isSharedWord(tokens, index, concepts, names)) return;
      const own = names.find([token], { anyCase: true })[0]?.concept;
      if (own !== undefined) keys.add(own);
    }
    keys.add(rootOf(token.norm));
    keys.add(token.norm);
    for (const part of token.parts) if (part.length > 2) keys.add(rootOf(part));
  });
  return { tokens, keys, concepts, hasNumber: tokens.some(isFigure) };
}

const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred hundreds thousand thousands million millions billion billions dozen dozens tens half double doubled triple tripled twice third quarter single'.split(
    ' ',
  ),
);

/** A number other than a year, in figures or words. */
function isFigure({ norm }: Token): boolean {
  return (/\d/.test(norm) && !/^(?:19|20)\d\d$/.test(norm)) || NUMBER_WORDS.has(norm);
}

/** A hidden word that is itself an alias of the longer name's concept ("Apache Spark" and "Spark") still counts. */
function isSharedWord(
  tokens: readonly Token[],
  index: number,
  concepts: ReadonlySet<string>,
  names: Names,
): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const own = names.find([token], { anyCase: true })[0]?.concept;
  if (own === undefined || concepts.has(own)) return true;
  // "Tekla Structures" is Tekla: the same kind of thing. "React Native" is another kind than React.
  const kinds = names.kindsOf(own);
  return [...concepts].some(
    (concept) => concept.startsWith(`${own} `) && names.kindsOf(concept).some((kind) => kinds.includes(kind)),
  );
}

/** Names inside a compound: both sides of `HTML/CSS`, but not the `C` of `Objective-C` or the `js` of `Node.js`. */
function partNames(part: string, token: Token, names: Names): string[] {
  if (!token.norm.includes('/') || !token.norm.split('/').includes(part)) return [];
  return names.find(tokenise(part), { anyCase: true }).map((name) => name.concept);
}
