import { expect, test } from 'vitest';
import { compilePattern, literalPattern } from '../../src/eval/pattern.js';
import { formatQuestionSet, parseQuestionSet } from '../../src/eval/question-set.js';

const LINE = { id: 'a', type: 'fact', turns: ['Who?'], refuse: false };

test('lists that are left out are empty; unknown fields, blank lines and a byte order mark are passed over', () => {
  const text = `\ufeff${JSON.stringify({ ...LINE, note: 'x' })}\r\n\r\n${JSON.stringify({ ...LINE, id: 'b' })}\n`;
  const [first, second, ...more] = parseQuestionSet(text, 'set');
  expect(first).toEqual({ ...LINE, gold: [], answer_all: [], answer_any: [], answer_none: [] });
  expect(second?.id).toBe('b');
  expect(more).toEqual([]);
});

test.each([
  ['no JSON', '{"id": ', /^set, line 2: not JSON/],
  ['a list', '[]', /^set, line 2: the line: /],
  ['no turns', JSON.stringify({ ...LINE, turns: [] }), /^set, line 2: turns: /],
  ['a blank turn', JSON.stringify({ ...LINE, turns: ['a', ' '] }), /^set, line 2: turns\.1: is empty\.$/],
  [
    'a turn of 2,001 characters',
    JSON.stringify({ ...LINE, turns: ['é'.repeat(2001)] }),
    /turns\.0: is longer than 2000/,
  ],
  [
    'a broken pattern',
    JSON.stringify({ ...LINE, answer_all: ['a', '('] }),
    /answer_all\.1: is not a regular expression/,
  ],
  ['no refuse', JSON.stringify({ ...LINE, refuse: undefined }), /^set, line 2: refuse: /],
])('%s is told with its line', (_what, line, message) => {
  expect(() => parseQuestionSet(`\n${line}`, 'set')).toThrow(
    expect.objectContaining({ name: 'RolecallError', message: expect.stringMatching(message) }),
  );
});

test('a set without questions is refused', () => {
  expect(() => parseQuestionSet('\n \n', 'set')).toThrow(/set holds no questions/);
});

test('a set is written as it is read', () => {
  const questions = parseQuestionSet(
    JSON.stringify({ ...LINE, gold: ['“é”\n'], answer_any: ['\\p{L}+'] }),
    'set',
  );
  expect(parseQuestionSet(formatQuestionSet(questions), 'set')).toEqual(questions);
});

test('patterns ignore case and know Unicode classes', () => {
  expect(compilePattern('^\\p{Lu}é').test('XÉ')).toBe(true);
  expect(compilePattern('a\\-b').test('A-B')).toBe(true);
});

test('a literal pattern matches its text alone, at any spacing', () => {
  const pattern = compilePattern(literalPattern('C++ (a|b) $1.2/x'));
  expect(pattern.test('knows c++  (A|B)\n$1.2/x')).toBe(true);
  expect(pattern.test('knows c++ a $112/x')).toBe(false);
});
