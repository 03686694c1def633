import type { Inline } from './markdown.js';

const LEADING = /^[.,;:!?…]+["'”’»)\]]*/;

/**
 * Moves punctuation that follows citation marks in front of them, as print sets footnote marks:
 * `2022 [1][2]. Then` is shown as `2022.¹² Then`. Only what is shown changes, not the answer.
 */
export function hangPunctuation(inlines: readonly Inline[]): Inline[] {
  const shown: Inline[] = [];
  for (const inline of inlines) {
    const before = lastWords(shown);
    const punctuation = inline.kind === 'mark' || !before ? '' : (LEADING.exec(inline.text)?.[0] ?? '');
    if (inline.kind === 'mark' || !before || punctuation === '') shown.push(inline);
    else {
      shown[before.index] = { kind: before.kind, text: before.text.trimEnd() + punctuation };
      if (inline.text.length > punctuation.length)
        shown.push({ ...inline, text: inline.text.slice(punctuation.length) });
    }
  }
  return shown;
}

/** The words in front of the marks that end a line so far; null where no mark ends it. */
function lastWords(shown: readonly Inline[]): { index: number; kind: 'text' | 'bold'; text: string } | null {
  if (shown.at(-1)?.kind !== 'mark') return null;
  let index = shown.length - 1;
  while (shown[index]?.kind === 'mark') index--;
  const words = shown[index];
  return words === undefined || words.kind === 'mark' ? null : { index, kind: words.kind, text: words.text };
}
