import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PasteFilter } from '../../src/cli/chat/input/paste-filter.js';

/** What comes out for these bytes, in chunks of these sizes. */
function through(input: string, cuts: readonly number[] = []): string {
  const filter = new PasteFilter({});
  const out: Buffer[] = [];
  filter.on('data', (chunk: Buffer) => out.push(chunk));
  const bytes = Buffer.from(input);
  let from = 0;
  for (const cut of [...cuts.map((one) => one % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]) {
    if (cut > from) filter.write(bytes.subarray(from, cut));
    from = Math.max(from, cut);
  }
  return Buffer.concat(out).toString('utf8');
}

describe('the paste filter', () => {
  test('line breaks in a paste become spaces; those outside stay', () => {
    expect(through('a\r\u001b[200~one\r\n  two\nthree\u001b[201~\r')).toBe('a\rone two three\r');
  });

  test('keys pass at once: Escape, arrows, letters', () => {
    for (const keys of ['\u001b', '\u001b[A', 'é', '\u0003']) expect(through(keys)).toBe(keys);
  });

  test('two pastes in a row', () => {
    expect(through('\u001b[200~a\nb\u001b[201~\u001b[200~c\nd\u001b[201~')).toBe('a bc d');
  });

  test('chunks may be cut anywhere but behind a lone Escape', () => {
    const input = 'x\r\u001b[200~Größe 東京\r\nzwei\u001b[201~y\r';
    const whole = through(input);
    const afterEscape = Buffer.from(input).indexOf(0x1b) + 1;
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 6 }), (cuts) => {
        const length = Buffer.from(input).length + 1;
        fc.pre(!cuts.some((cut) => cut % length === afterEscape));
        expect(through(input, cuts).replace(/ +/g, ' ')).toBe(whole.replace(/ +/g, ' '));
      }),
    );
  });
});
