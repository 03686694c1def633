/** Entries after which a memory starts anew: a few long résumés' worth. */
const MAX_ENTRIES = 4000;

/** Remembers what a pure function of a text said: the same short texts are asked about again and again. */
export function memo<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    if (known.size >= MAX_ENTRIES) known.clear();
    known.set(text, value);
    return value;
  };
}
