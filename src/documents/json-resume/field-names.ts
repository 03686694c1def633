/** A field's name as it is compared: `start_date`, `StartDate` and `start-date` are one name. */
export function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const SEPARATORS = /[_\-.\s]+/g;
const CAMEL_HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/** A field's name in words, as a reader would say it: `openSource` is "Open source", `GPA_total` "GPA total", `GitHub` itself. */
export function inWords(name: string): string {
  const text = /^\p{Ll}[^\s_.-]*$/u.test(name) ? lowerHumps(name) : name.replace(SEPARATORS, ' ').trim();
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function lowerHumps(name: string): string {
  const words = name.split(CAMEL_HUMP);
  return words.map((word) => (/^\p{Lu}{2}/u.test(word) ? word : word.toLowerCase())).join(' ');
}

/** Fields from several places as one object. A second one of a name gets a space behind it: folded, it is the same name. */
export function gather(fields: Iterable<readonly [string, unknown]>): { readonly [name: string]: unknown } {
  const gathered = new Map<string, unknown>();
  for (const [name, value] of fields) {
    let free = name;
    while (gathered.has(free)) free += ' ';
    gathered.set(free, value);
  }
  return Object.fromEntries(gathered);
}
