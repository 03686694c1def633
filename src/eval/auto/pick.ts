/**
 * FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), its bits mixed by Murmur's finaliser so that a small
 * remainder depends on every byte: the same number for the same text everywhere.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** One of the items: always the same one for the same key. Undefined of none. */
export function pickFor<T>(key: string, items: readonly T[]): T | undefined {
  return items.length === 0 ? undefined : items[hashText(key) % items.length];
}

/** At most `limit` of the items, evenly spread over them, in their order. */
export function spread<T>(items: readonly T[], limit: number): T[] {
  if (items.length <= limit) return [...items];
  return items.filter(
    (_, at) => Math.floor((at * limit) / items.length) !== Math.floor(((at - 1) * limit) / items.length),
  );
}
