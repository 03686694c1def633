import { describe, expect, it } from 'vitest';
import { RolecallError } from '../../src/errors.js';
import { buildRetriever } from '../../src/retrieval/build-retriever.js';
import { chunkProfile, chunkText } from '../../src/retrieval/chunks/chunk.js';
import { createBuiltinEmbedder } from '../../src/retrieval/embeddings/builtin.js';
import { emptyProfile, FLORIST, PILOT, personOf } from './support/people.js';
import { expectSameHits } from './support/same-hits.js';

const embedder = createBuiltinEmbedder();
const florist = personOf(FLORIST);

describe('chunks', () => {
  it('puts job, years and place in front of each statement, one chunk a statement', async () => {
    const chunks = await chunkProfile(florist.profile, florist.corpus);
    expect(chunks.map(({ statementId }) => statementId)).toEqual(
      florist.profile.statements.map(({ id }) => id),
    );
    const chunk = chunks.find(({ text }) => text.startsWith('Cut flower waste'));
    expect(chunk && chunkText(chunk)).toBe(
      'Head Florist at Petal & Stem, 2019 – 2023: Cut flower waste by 30% with a cold chain from the auction to the shop.',
    );
  });

  it('cuts a long statement into exact sub-spans that lose nothing but white space', async () => {
    const sentence = 'Wrote about tulips, roses and peonies in the weekly column; ';
    const text = `Intro.\n${sentence.repeat(120)}${'x'.repeat(2_000)} end.`;
    const span = { document: 'cv.txt', start: 7, end: text.length };
    const { corpus } = florist;
    const documents = corpus.documents.map((document) => ({ ...document, text }));
    const long = { id: 'cv.txt#7', text: text.slice(7), span, section: 'other', heading: 'Writing' } as const;
    const chunks = await chunkProfile(emptyProfile({ statements: [long] }), { documents });
    expect(chunks.length).toBeGreaterThan(4);
    let last = span.start;
    for (const chunk of chunks) {
      expect(chunk.statementId).toBe(long.id);
      expect(chunk.context).toBe('Writing');
      expect(chunk.text.length).toBeLessThanOrEqual(1_600);
      expect(text.slice(last, chunk.span.start).trim()).toBe('');
      expect(text.slice(chunk.span.start, chunk.span.end).replace(/\s+/g, ' ')).toBe(chunk.text);
      last = chunk.span.end;
    }
    expect(last).toBe(span.end);
  });
});

describe.each(['auto', 'exact'] as const)('retriever over the %s index', (backend) => {
  it('finds by word and by meaning, each statement once, best first', async () => {
    const retriever = await buildRetriever({ ...florist, embedder, backend });
    expect(retriever.size).toBe(florist.profile.statements.length);
    const text = (id: string) => florist.profile.statements.find((statement) => statement.id === id)?.text;
    const waste = await retriever.search('How much waste was saved?');
    expect(text(waste[0]?.statementId ?? '')).toContain('Cut flower waste');
    expect(waste[0]?.lexicalScore).toBeGreaterThan(0);
    const meaning = await retriever.search('bridal bouquets', { limit: 3 });
    expect(meaning.map(({ statementId }) => text(statementId)).join()).toContain('weddings');
    expect(meaning.every(({ lexicalScore }) => lexicalScore === 0)).toBe(true);
    expect(meaning).toHaveLength(3);
    expect(new Set(waste.map(({ statementId }) => statementId)).size).toBe(waste.length);
    const scores = waste.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('gives a long statement once, and cites the part that matches', async () => {
    const sentence = 'Wrote about tulips, roses and peonies in the weekly column. ';
    const text = `${sentence.repeat(60)}Judged the orchid show in Singapore. ${sentence.repeat(60)}`.trim();
    const span = { document: 'cv.txt', start: 0, end: text.length };
    const statement = { id: 'cv.txt#0', text, span, section: 'other' } as const;
    const documents = florist.corpus.documents.map((document) => ({ ...document, text }));
    const profile = emptyProfile({ statements: [statement] });
    const retriever = await buildRetriever({ corpus: { documents }, profile, embedder, backend });
    expect(retriever.size).toBeGreaterThan(3);
    const hits = await retriever.search('Did they judge an orchid show?');
    expect(hits.map(({ statementId }) => statementId)).toEqual(['cv.txt#0']);
    const cited = text.slice(hits[0]?.span.start, hits[0]?.span.end);
    expect(cited).toContain('orchid show');
    expect(cited.length).toBeLessThanOrEqual(1_600);
  });

  it('finds nothing for a question without a known word', async () => {
    const retriever = await buildRetriever({ ...florist, embedder, backend });
    expect(await retriever.search('xqzvbn?')).toEqual([]);
    expect(await retriever.search('')).toEqual([]);
  });
});

it('answers the same from both indexes', async () => {
  const pilot = personOf(PILOT, 'pilot.txt');
  for (const person of [florist, pilot]) {
    const auto = await buildRetriever({ ...person, embedder });
    const exact = await buildRetriever({ ...person, embedder, backend: 'exact' });
    for (const question of [
      'training new people',
      'the years at the airline',
      'orders and the shop',
      'fuel',
    ]) {
      expectSameHits(await auto.search(question), await exact.search(question));
    }
  }
});

it('searches words alone when the question cannot be embedded, and says so', async () => {
  const down = new RolecallError('embedder_unavailable', 'The embedding service does not answer.');
  const reported: unknown[] = [];
  const retriever = await buildRetriever({
    ...florist,
    embedder: { ...embedder, embedQuery: () => Promise.reject(down) },
    onDegraded: (error) => reported.push(error),
  });
  const hits = await retriever.search('waste');
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.every(({ denseScore }) => denseScore === 0)).toBe(true);
  expect(reported).toEqual([down]);
});

it('rejects when the question is aborted, rather than degrade', async () => {
  const reported: unknown[] = [];
  const controller = new AbortController();
  const retriever = await buildRetriever({
    ...florist,
    embedder: {
      ...embedder,
      embedQuery: (_text, signal) => {
        controller.abort();
        return Promise.reject(signal?.reason);
      },
    },
    onDegraded: (error) => reported.push(error),
  });
  await expect(retriever.search('waste', { signal: controller.signal })).rejects.toThrow('aborted');
  expect(reported).toEqual([]);
});
