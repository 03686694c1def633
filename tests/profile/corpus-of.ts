import { readMarkdown } from '../../src/documents/markdown/load-markdown.js';
import { readPlainText } from '../../src/documents/text/load-text.js';
import type { CandidateSettings, Corpus, SourceDocument } from '../../src/model/document.js';

const NO_SETTINGS: CandidateSettings = { links: [], suggestedQuestions: [], private: [] };

/** A document as the loaders make it from a text; Markdown where the name ends in `.md`. */
export function documentOf(name: string, text: string): SourceDocument {
  const format = name.endsWith('.md') ? 'md' : 'txt';
  const loaded = format === 'md' ? readMarkdown(text) : readPlainText(text);
  return { name, format, ...loaded, updatedAt: '2026-11-23T00:00:00.000Z', contentHash: '' };
}

/** A corpus of documents given as text, by name. */
export function corpusOf(
  texts: Readonly<Record<string, string>>,
  candidate: Partial<CandidateSettings> = {},
): Corpus {
  const documents = Object.entries(texts).map(([name, text]) => documentOf(name, text));
  return { documents, candidate: { ...NO_SETTINGS, ...candidate }, problems: [], hash: '' };
}
