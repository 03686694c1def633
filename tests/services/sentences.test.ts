import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markersIn, splitSentences } from '../../src/services/sentences.js';

test.each([
  [
    'Yes. She ran Ward 4. [1] Before that, Ward 2. [2]',
    ['Yes. ', 'She ran Ward 4. [1] ', 'Before that, Ward 2. [2]'],
  ],
  ['She ran it [1]. Then she left [2][3].', ['She ran it [1]. ', 'Then she left [2][3].']],
  ['She ran it [1] [2] and more [3]. Yes.', ['She ran it [1] [2] and more [3]. ', 'Yes.']],
  ['At St. Brigid’s she led. [1]', ['At St. Brigid’s she led. [1]']],
  ['Dr. A. Nolan hired her, e.g. in 2019. [1]', ['Dr. A. Nolan hired her, e.g. in 2019. [1]']],
  ['In 2019. Then 2020.', ['In 2019. ', 'Then 2020.']],
  ['Roles:\n- Nurse [1]\n- Manager [2]', ['Roles:\n', '- Nurse [1]\n', '- Manager [2]']],
  ['“Ran it.” [1] Then: “Left!” [2]', ['“Ran it.” [1] ', 'Then: “Left!” [2]']],
  ['Version 2.5 of node.js is 3.1 % better. [1]', ['Version 2.5 of node.js is 3.1 % better. [1]']],
  ['', []],
])('%j', (answer, sentences) => {
  expect(splitSentences(answer)).toEqual(sentences);
});

test('whatever the text, the pieces joined are the text, and none is empty', () => {
  const piece = fc.oneof(
    fc.constantFrom('. ', '[1]', '\n', ' ', 'St. ', '?', '!” ', '[12] ', 'Word'),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const cut = splitSentences(text);
      expect(cut.join('')).toBe(text);
      expect(cut).not.toContain('');
    }),
  );
});

test('markers are read in order, repeats included', () => {
  expect(markersIn('a [2] b [10][2] c [x] [ 1 ]')).toEqual([2, 10, 2]);
});
