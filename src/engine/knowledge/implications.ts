import { tokenise } from '../../language/tokens.js';
import { dataLines } from './data-file.js';
import type { Names } from './names.js';
import { rootOf } from './spelling.js';

/** What a document shows without saying it: who did a penetration test did security. Never the reverse. */
export interface Implications {
  /** The keys (roots, phrases of roots, concepts) that show what a key stands for. */
  shownBy(key: string): ReadonlySet<string>;
  /** The phrases that begin at a word of a text, as keys; longest first. */
  phrasesAt(roots: readonly string[], index: number): readonly string[];
}

/**
 * Reads `implications.txt`: `broad: narrower, narrower phrase, …`, and the kinds of `taxonomy.txt`, which their
 * members show. Throws where a line has no colon.
 *
 * Phrases are kept by their roots, so that "penetration tests" and "penetration testing" are one.
 */
export function loadImplications(names: Names): Implications {
  const shown = new Map<string, Set<string>>();
  const phrases = new Map<string, string[]>();
  const keysOf = (text: string): string[] => {
    const tokens = tokenise(text);
    const [name] = names.find(tokens);
    if (name?.from === 0 && name.to === tokens.length) return [name.concept];
    const roots = tokens.map((token) => rootOf(token.norm));
    const key = roots.join(' ');
    const [first] = roots;
    if (first !== undefined && roots.length > 1) {
      const known = phrases.get(first) ?? [];
      if (!known.includes(key))
        phrases.set(
          first,
          [...known, key].sort((a, b) => b.length - a.length),
        );
    }
    return key === '' ? [] : [key];
  };
  const imply = (head: string, keys: Iterable<string>): void => {
    shown.set(head, new Set([...(shown.get(head) ?? []), ...keys]));
  };
  // Who knows PostgreSQL knows a database: the members of a kind show it.
  for (const { labels, members } of names.kinds)
    for (const head of labels.flatMap(keysOf)) imply(head, members);
  for (const line of dataLines('implications.txt')) {
    const [broad, narrower] = line.split(':');
    if (broad === undefined || narrower === undefined)
      throw new Error(`implications.txt: "${line}" has no colon`);
    const keys = narrower.split(',').flatMap(keysOf);
    for (const head of broad.split('=').flatMap(keysOf)) imply(head, keys);
  }
  return {
    shownBy: (key) => shown.get(key) ?? NOTHING,
    phrasesAt: (roots, index) =>
      (phrases.get(roots[index] ?? '') ?? []).filter((phrase) => {
        const words = phrase.split(' ');
        return words.every((word, offset) => roots[index + offset] === word);
      }),
  };
}

const NOTHING: ReadonlySet<string> = new Set();
