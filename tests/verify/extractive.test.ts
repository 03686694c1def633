import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { understandCorpus } from '../../src/composition/understanding.js';
import { createEngine } from '../../src/engine/engine.js';
import { computedFacts, createEvidenceBook, linesOfFacts } from '../../src/llm/prompt/evidence-book.js';
import type { CitedSentence } from '../../src/model/evidence.js';
import { verifySentence } from '../../src/verify/verify-sentence.js';

const QUESTIONS = [
  'What does she do now?',
  'Where did she study?',
  'How long has she been working?',
  'What did she do in her first job?',
  'What languages does she speak?',
  'What are her biggest achievements?',
  'Tell me about her',
  'Which companies did she work for?',
  'Did she manage people?',
  'What skills does she have?',
  'What awards did she win?',
];

test.each(['nurse', 'teacher', 'engineer', 'sales'])(
  'what the extractive writer says of the %s passes the check',
  async (person) => {
    const folder = fileURLToPath(new URL(`../fixtures/people/${person}/md`, import.meta.url));
    const { corpus, profile } = await understandCorpus(folder);
    const engine = createEngine({
      profile,
      documents: corpus.documents,
      retriever: { search: async () => [] },
      now: () => new Date('2026-11-23T00:00:00Z'),
    });
    const book = createEvidenceBook(profile);
    const overlaps = (sentence: CitedSentence) =>
      book.lines.filter((line) =>
        line.spans.some((own) =>
          sentence.spans.some(
            (span) => span.document === own.document && own.start < span.end && span.start < own.end,
          ),
        ),
      );
    let checked = 0;
    for (const message of QUESTIONS) {
      const { decision } = await engine.decide({ message, history: [] });
      if (!decision.writable) continue;
      const facts = linesOfFacts(book, computedFacts(decision));
      for (const sentence of decision.sentences.filter(({ spans }) => spans.length > 0)) {
        const grounds = [...overlaps(sentence), ...facts].map((line) => line.ground);
        expect(
          verifySentence(sentence.text.replace(/^- /, ''), grounds, book.ownName),
          sentence.text,
        ).toEqual([]);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(15);
  },
);
