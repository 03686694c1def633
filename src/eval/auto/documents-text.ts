import type { SourceDocument, Span } from '../../model/document.js';

/** What stands in the documents, by plain search: no knowledge of the engine is used. */
export interface DocumentsText {
  /** The characters of a span, as they stand in the document. */
  slice(span: Span): string;
  /** True where the name stands somewhere as a word of its own, whatever its case and accents. */
  names(name: string): boolean;
  /** True where its letters stand somewhere at all, even inside another word. */
  holds(letters: string): boolean;
}

export function createDocumentsText(
  documents: readonly Pick<SourceDocument, 'name' | 'text'>[],
): DocumentsText {
  const texts = new Map(documents.map(({ name, text }) => [name, text]));
  const all = fold(documents.map(({ text }) => text).join('\n\n'));
  return {
    slice: ({ document, start, end }) => texts.get(document)?.slice(start, end) ?? '',
    names: (name) => wordPattern(name).test(all),
    holds: (letters) => all.includes(fold(letters)),
  };
}

/** Case, accents and white space as one. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** Finds a name in folded text as a word: `C` is in none of `C++`, `C#`, `C1` and `R&D`. */
function wordPattern(name: string): RegExp {
  const escaped = fold(name)
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/[ -]/g, '[ -]');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}+#&])`, 'u');
}
