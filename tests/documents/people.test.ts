import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/documents/load-corpus.js';
import type { SourceDocument } from '../../src/model/document.js';
import { lineFaults } from './support.js';

const PEOPLE = new URL('../fixtures/people/', import.meta.url);
/** Word and PDF files of the people are made from their JSON Resume; a sentence has so many words or more. */
const SENTENCE_WORDS = 7;

const slugs = readdirSync(PEOPLE, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(slugs.map(({ name }) => name))('the documents of the fictional %s', (slug) => {
  const corpus = loadCorpus(new URL(`${slug}/`, PEOPLE).pathname);

  it('are all read, with true lines and spans', async () => {
    const { documents, problems } = await corpus;
    expect(problems.filter(({ code }) => code !== 'document_unsupported')).toEqual([]);
    expect(new Set(documents.map(({ format }) => format))).toEqual(
      new Set(['txt', 'md', 'json', 'docx', 'pdf']),
    );
    for (const document of documents)
      expect([document.name, lineFaults(document)]).toEqual([document.name, []]);
  });

  it('have every sentence whole on one line, in Word and PDF as in JSON', async () => {
    const { documents } = await corpus;
    const sentences = documents.flatMap(sentencesOf);
    expect(sentences.length).toBeGreaterThan(10);
    for (const document of documents.filter(({ format }) => format === 'docx' || format === 'pdf')) {
      const lines = document.lines.map(({ start, end }) => document.text.slice(start, end));
      const missing = sentences.filter((sentence) => !lines.some((line) => line.includes(sentence)));
      expect([document.name, missing]).toEqual([document.name, []]);
    }
  });

  it('hold nothing private', async () => {
    const { documents, candidate } = await corpus;
    for (const entry of candidate.private) {
      for (const { name, text } of documents) {
        expect([name, text.toLowerCase().includes(entry.toLowerCase())]).toEqual([name, false]);
      }
    }
  });
});

/** The highlights and summaries of a JSON Resume. */
function sentencesOf(document: SourceDocument): string[] {
  return [...(document.resume?.spans ?? [])]
    .filter(([pointer]) => /\/(?:highlights\/\d+|summary|description)$/.test(pointer))
    .map(([, { start, end }]) => document.text.slice(start, end))
    .filter((text) => text.split(' ').length >= SENTENCE_WORDS);
}
