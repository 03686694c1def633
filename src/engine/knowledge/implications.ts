import { type Token, tokenise } from '../../language/tokens.js';
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
  // The lines that a head stands on, not their union: most heads are never asked for.
  const lines = new Map<string, (readonly string[])[]>();
  const asked = new Map<string, ReadonlySet<string>>();
  const phrases = new Map<string, Set<string>>();
  const known = new Map<string, string | undefined>();
  const keyOf = (text: string): string | undefined => {
    const tokens = tokenise(text);
    const [name] = names.find(tokens);
    if (name?.from === 0 && name.to === tokens.length) return name.concept;
    const roots = openedRoots(tokens).map(({ root }) => root);
    const [first] = roots;
    if (first === undefined) return undefined;
    const key = roots.join(' ');
    if (roots.length > 1) phrases.set(first, (phrases.get(first) ?? new Set()).add(key));
    return key;
  };
  const keysOf = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => {
      const written = text.trim();
      if (!known.has(written)) known.set(written, keyOf(written));
      return known.get(written) ?? [];
    });
  const imply = (head: string, keys: readonly string[]): void => {
    lines.set(head, [...(lines.get(head) ?? []), keys]);
  };
  // Who knows PostgreSQL knows a database: the members of a kind show it.
  for (const { labels, members } of names.kinds) {
    const keys = [...members];
    for (const head of keysOf(labels)) imply(head, keys);
  }
  for (const line of dataLines('implications.txt')) {
    const [broad, narrower] = line.split(':');
    if (broad === undefined || narrower === undefined)
      throw new Error(`implications.txt: "${line}" has no colon`);
    const keys = keysOf(narrower.split(','));
    for (const head of keysOf(broad.split('='))) imply(head, keys);
  }
  const byLength = new Map(
    [...phrases].map(([first, keys]) => [first, [...keys].sort((a, b) => b.length - a.length)]),
  );
  return {
    shownBy(key) {
      const known = asked.get(key) ?? (lines.has(key) ? undefined : NOTHING);
      if (known !== undefined) return known;
      const keys = new Set(lines.get(key)?.flat());
      keys.delete(key);
      if (asked.size >= MOST_ASKED) asked.clear();
      asked.set(key, keys);
      return keys;
    },
    phrasesAt: (roots, index) =>
      (byLength.get(roots[index] ?? '') ?? []).filter((phrase) =>
        phrase.split(' ').every((word, offset) => roots[index + offset] === word),
      ),
  };
}

/** A root of a text and the token that it is of. */
export interface OpenedRoot {
  readonly root: string;
  readonly token: number;
}

/** The roots of a text, hyphens opened: "server-side" and "server side" are one phrase. */
export const openedRoots = (tokens: readonly Token[]): OpenedRoot[] =>
  tokens.flatMap(({ norm }, token) =>
    norm
      .split('-')
      .filter((word) => word !== '')
      .map((word) => ({ root: rootOf(word), token })),
  );

/** Heads whose unions are remembered. */
const MOST_ASKED = 500;
const NOTHING: ReadonlySet<string> = new Set();
