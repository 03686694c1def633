import { describe, expect, it } from 'vitest';
import { createLexicalIndex } from '../../src/retrieval/lexical/lexical-index.js';
import { termWeights } from '../../src/retrieval/lexical/terms.js';
import { seededRandom } from './support/random.js';

const PASSAGES = [
  'Deploys build pipelines with Jenkins and C#',
  'Deployed the new front-end to e-commerce shops',
  'Spoke at the annual C++ conference',
  'The IT team and the M&A desk',
];
const index = createLexicalIndex(PASSAGES.map((text) => ({ text, context: '' })));
const find = (query: string): number[] => index.search(query, 10).map(({ id }) => id);

describe('lexical index', () => {
  it('finds words by their stem, the very word first', () => {
    expect(find('deploying').sort()).toEqual([0, 1]);
    expect(find('deployed')[0]).toBe(1);
    expect(find('deploys')[0]).toBe(0);
  });

  it.each([
    ['C#', [0]],
    ['C++', [2]],
    ['frontend', [1]],
    ['front end', [1]],
    ['ecommerce', [1]],
    ['M&A', [3]],
    ['the IT', [3]],
    ['is it the', []],
    ['C', []],
    ['Java', []],
    ['', []],
  ])('finds %s in %j', (query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  it('counts the context less than the passage', () => {
    const two = createLexicalIndex([
      { text: 'Taught pottery', context: 'Oslo, 2019' },
      { text: 'Oslo, 2019', context: 'Taught pottery' },
    ]);
    expect(two.search('pottery', 2).map(({ id }) => id)).toEqual([0, 1]);
    expect(two.search('Oslo', 2).map(({ id }) => id)).toEqual([1, 0]);
  });

  it('forgets one question before the next', () => {
    const once = index.search('Jenkins conference', 10);
    index.search('deployed shops', 10);
    expect(index.search('Jenkins conference', 10)).toEqual(once);
  });

  it('agrees with BM25 worked out passage by passage', () => {
    const random = seededRandom(11);
    const words = ['ward', 'theatre', 'nurse', 'rota', 'audit', 'patients', 'C++', 'on-call', 'running'];
    const passage = () =>
      Array.from({ length: 1 + Math.floor(random() * 12) }, () => words[Math.floor(random() * 9)]).join(' ');
    const entries = Array.from({ length: 60 }, () => ({ text: passage(), context: passage() }));
    const fast = createLexicalIndex(entries);
    for (let i = 0; i < 40; i += 1) {
      const query = passage();
      const slow = slowScores(entries, query);
      const found = fast.search(query, 60);
      expect(found.length).toBe(slow.filter((score) => score > 0).length);
      for (const { id, score } of found) expect(score).toBeCloseTo(slow[id] ?? 0, 4);
    }
  });
});

/** The formula as the literature writes it, without an index. */
function slowScores(entries: readonly { text: string; context: string }[], query: string): number[] {
  const fields = entries.map(({ text, context }) => {
    const weights = termWeights(text);
    for (const [term, weight] of termWeights(context))
      weights.set(term, (weights.get(term) ?? 0) + 0.5 * weight);
    return weights;
  });
  const lengths = fields.map((weights) => [...weights.values()].reduce((sum, weight) => sum + weight, 0));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return fields.map((weights, id) => {
    let score = 0;
    for (const [term, queryWeight] of termWeights(query)) {
      const weight = weights.get(term) ?? 0;
      const holders = fields.filter((other) => other.has(term)).length;
      const idf = Math.log(1 + (entries.length - holders + 0.5) / (holders + 0.5));
      const norm = 0.9 * (1 - 0.3 + (0.3 * (lengths[id] ?? 0)) / mean);
      score += (queryWeight * idf * weight * 1.9) / (weight + norm);
    }
    return score;
  });
}
