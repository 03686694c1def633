/** A set of the words of a data file, separated by white space. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(/\s+/)).filter((word) => word !== ''));
}

/** The phrases of a data file, separated by `|` or, where there is none, by line ends; white space folded. */
export function phraseList(list: string): readonly string[] {
  return list
    .split(list.includes('|') ? '|' : '\n')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

/** The words of a text, lower case, with inner full stops, hyphens and apostrophes kept, edges trimmed. */
export function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’.&+#-]*/gu) ?? []).map((word) =>
    word.replace(/[.'’&-]+$/u, ''),
  );
}
