import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Flow } from '../../src/cli/chat/text/flow.js';
import { columnsOf, truncate, wrap } from '../../src/cli/chat/text/wrap.js';

const words = fc.array(
  fc.oneof(fc.constantFrom('東京', '🌉', 'é́', 'a', '-'), fc.string({ unit: 'grapheme', maxLength: 14 })),
  {
    maxLength: 30,
  },
);
const texts = words.map((all) => all.join(' ').replace(/\s+/g, ' ').trim());

describe('wrapping', () => {
  test('no line is wider than asked, and nothing but spaces at the ends of lines is lost', () => {
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 8, max: 60 }),
        fc.integer({ min: 0, max: 2 }),
        (text, columns, hang) => {
          const lines = wrap(text, columns, hang);
          for (const [index, line] of lines.entries()) {
            expect(columnsOf(line)).toBeLessThanOrEqual(columns - (index === 0 ? 0 : hang));
          }
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });

  test('words stay whole where they fit', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('株式会社みずほ橋梁 1', 10)).toEqual(['株式会社み', 'ずほ橋梁 1']);
    expect(wrap('a\n\nb', 5)).toEqual(['a', '', 'b']);
  });

  test('cutting to a width keeps wide characters whole', () => {
    expect(truncate('東京駅', 5)).toBe('東京…');
    expect(truncate('abc', 3)).toBe('abc');
  });

  test('text that comes in pieces is wrapped as if it had come whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 12 }), { maxLength: 20 }),
        fc.integer({ min: 6, max: 40 }),
        (pieces, columns) => {
          const render = (parts: readonly string[]) => {
            let shown = '';
            const flow = new Flow({
              write: (text) => {
                shown += text;
              },
              columns: () => columns,
              indent: '  ',
              paint: (text) => text,
            });
            for (const part of parts) flow.push(part);
            flow.end();
            return shown;
          };
          expect(render(pieces)).toBe(render([pieces.join('')]));
          for (const line of render(pieces).split('\n'))
            expect(columnsOf(line)).toBeLessThanOrEqual(columns + 1);
        },
      ),
    );
  });
});
