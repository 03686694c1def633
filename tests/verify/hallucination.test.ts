import { describe, expect, test } from 'vitest';
import { makeSet } from '../../scripts/hallucination/make-set.js';
import { fixturePeople } from '../../scripts/hallucination/people.js';
import { scoreSet, scoreTable } from '../../scripts/hallucination/score.js';
import { HELDOUT_PEOPLE, HELDOUT_SEED, TUNING_SEED } from '../../scripts/hallucination/split.js';

const SIZE = { faithful: 300, false: 300 };

describe.each([
  { name: 'the set for tuning', heldout: false, seed: TUNING_SEED },
  { name: 'the held-out set', heldout: true, seed: HELDOUT_SEED },
])('$name', ({ heldout, seed }) => {
  const people = fixturePeople().filter(({ slug }) => HELDOUT_PEOPLE.includes(slug) === heldout);
  const samples = makeSet(people, seed, SIZE);

  test('is large, of several people, and the same each time', () => {
    expect(people.length).toBeGreaterThanOrEqual(3);
    expect(samples.filter((sample) => sample.faithful)).toHaveLength(SIZE.faithful);
    expect(samples.filter((sample) => !sample.faithful)).toHaveLength(SIZE.false);
    expect(makeSet(people, seed, SIZE)).toEqual(samples);
  });

  test('98 of 100 false sentences are stopped, 97 of 100 faithful ones pass', () => {
    const score = scoreSet(samples, people);
    expect(score.stopped, scoreTable(score)).toBeGreaterThanOrEqual(0.98);
    expect(score.passed, scoreTable(score)).toBeGreaterThanOrEqual(0.97);
  });
});
