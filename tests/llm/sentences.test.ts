import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkers } from '../../src/llm/answer/markers.js';
import { plainSentence } from '../../src/llm/answer/plain-sentence.js';
import { createSentenceCutter } from '../../src/llm/answer/sentence-cutter.js';

function cut(pieces: readonly string[]): string[] {
  const cutter = createSentenceCutter();
  const sentences = pieces.flatMap((piece) => cutter.push(piece));
  const rest = cutter.flush();
  return rest === undefined ? sentences : [...sentences, rest];
}

describe('cutting a stream into sentences', () => {
  test.each<[string, string[]]>([
    ['She led it [1]. He ran it [2].', ['She led it [1].', 'He ran it [2].']],
    ['She led it. [1] He ran it. [2][3]', ['She led it. [1]', 'He ran it. [2][3]']],
    [
      'It fell from 4.1 to 1.3 [1]. Dr. Moss of St. Mary’s agreed [2].',
      ['It fell from 4.1 to 1.3 [1].', 'Dr. Moss of St. Mary’s agreed [2].'],
    ],
    ['She said “No more.” [1] Then it stopped [2].', ['She said “No more.” [1]', 'Then it stopped [2].']],
    ['- One [1]\n- Two [2]\n', ['- One [1]', '- Two [2]']],
    ['She works at Node.js Ltd. in Leeds [1].', ['She works at Node.js Ltd. in Leeds [1].']],
    ['Wait … what? [1] Yes! [2]', ['Wait … what? [1]', 'Yes! [2]']],
    ['She led it 【1】. He ran it 【2】.', ['She led it 【1】.', 'He ran it 【2】.']],
    ['No stop at all', ['No stop at all']],
  ])('%j', (text, sentences) => {
    expect(cut([text])).toEqual(sentences);
    expect(cut([...text])).toEqual(sentences);
  });

  test('the first sentence comes with its full stop, before the second begins', () => {
    const cutter = createSentenceCutter();
    expect(cutter.push('She led the audit [1')).toEqual([]);
    expect(cutter.push(']')).toEqual([]);
    expect(cutter.push('.')).toEqual(['She led the audit [1].']);
  });

  test('however the text is torn, the sentences hold all of it, and no marker is parted', () => {
    const words = fc.constantFrom(
      'She',
      'led',
      'it',
      '[1]',
      '[2, 3].',
      '4.1',
      '.',
      'e.g.',
      '“No.”',
      '\n',
      '!',
      '【4】.',
      'Ltd.',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), (list, size) => {
        const text = list.join(' ');
        const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
        const sentences = cut(pieces);
        expect(sentences.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const sentence of sentences) expect(sentence).not.toMatch(/\[[\d, ]*$|^[\d, ]*\]/);
      }),
    );
  });
});

describe('reading markers', () => {
  test.each<[string, string, number[]]>([
    ['She led it [1].', 'She led it.', [1]],
    ['She led it [1,3].', 'She led it.', [1, 3]],
    ['She led it [1][3].', 'She led it.', [1, 3]],
    ['She led it 【1】.', 'She led it.', [1]],
    ['She led it 【4†source】.', 'She led it.', [4]],
    ['She led it [2-4]. [2]', 'She led it.', [2, 3, 4]],
    ['She [1] led it [2].', 'She led it.', [1, 2]],
    ['She read `a[1]` and “see [2]” [3].', 'She read `a[1]` and “see [2]”.', [3]],
    ['Nothing.', 'Nothing.', []],
  ])('%s', (sentence, text, numbers) => {
    expect(readMarkers(sentence)).toEqual({ text, numbers });
  });
});

test.each([
  ['- **She** led *it*', 'She led it'],
  ['2. She led it', 'She led it'],
  ['## Heading', 'Heading'],
  ['a * b * c', 'a * b * c'],
])('mark-up goes, words stay: %s', (marked, plain) => {
  expect(plainSentence(marked)).toBe(plain);
});
