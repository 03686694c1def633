import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/documents/text/decode.js';

const SAMPLE = 'Zoë Ångström led “Wärme & Kälte” — £1.2m, 40 % saved.\n• Ran the night shift…\n';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const withMark = (mark: number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes]);

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(SAMPLE)],
    ['UTF-8 with BOM', withMark([0xef, 0xbb, 0xbf], utf8(SAMPLE))],
    ['UTF-16 LE with BOM', withMark([0xff, 0xfe], utf16le(SAMPLE))],
    ['UTF-16 BE with BOM', withMark([0xfe, 0xff], utf16be(SAMPLE))],
    ['UTF-16 LE without BOM', utf16le(SAMPLE)],
    ['UTF-16 BE without BOM', utf16be(SAMPLE)],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(SAMPLE);
  });

  it('reads UTF-16 of other scripts without BOM', () => {
    const greek = 'Η Ελένη διηύθυνε το τμήμα.\nΑπό το 2019 έως σήμερα.\n';
    expect(decodeText(utf16le(greek))).toBe(greek);
    expect(decodeText(utf16be(greek))).toBe(greek);
  });

  it('reads Windows-1252 where the bytes are not UTF-8', () => {
    const bytes = Uint8Array.from([
      ...utf8('Caf'),
      0xe9,
      0x20,
      0x93,
      ...utf8('Nord'),
      0x94,
      0x20,
      0x80,
      ...utf8('5'),
    ]);
    expect(decodeText(bytes)).toBe('Café “Nord” €5');
  });

  it('keeps UTF-8 as UTF-8 though one character is damaged', () => {
    const whole = utf8('Ångström, Müller, Čapek, Łódź, naïve, façade, señor, über, Zoë, Renée, Bjørn ');
    expect(decodeText(Uint8Array.from([...whole, 0xc3]))).toContain('Ångström, Müller, Čapek');
  });

  it('turns CRLF and CR into LF and takes soft hyphens out', () => {
    expect(decodeText(utf8('one\r\ntwo\rthree\nre\u00adsponsible\r\n\r\n'))).toBe(
      'one\ntwo\nthree\nresponsible\n\n',
    );
  });

  it.each([
    ['NUL bytes in odd places', Uint8Array.from([0x41, 0, 0, 0x42, 0x43, 0, 0x44])],
    [
      'a PNG',
      Uint8Array.from([
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
      ]),
    ],
    ['control characters', Uint8Array.from(Array.from({ length: 64 }, (_, index) => (index % 8) + 1))],
  ])('refuses %s as binary', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrowError(expect.objectContaining({ code: 'document_binary' }));
  });

  const printable = fc
    .string({ unit: 'grapheme', maxLength: 200 })
    .map((text) => text.replace(/[\p{Cc}\p{Cs}\ufeff\u00ad]/gu, ''));

  it('gives back any text in UTF-8, with or without BOM, and in UTF-16 with BOM', () => {
    fc.assert(
      fc.property(printable, (text) => {
        expect(decodeText(utf8(text))).toBe(text);
        expect(decodeText(withMark([0xef, 0xbb, 0xbf], utf8(text)))).toBe(text);
        expect(decodeText(withMark([0xff, 0xfe], utf16le(text)))).toBe(text);
        expect(decodeText(withMark([0xfe, 0xff], utf16be(text)))).toBe(text);
      }),
    );
  });

  it('gives back sentences in UTF-16 without BOM', () => {
    const word = fc.stringMatching(/^[a-zäöüß]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 30 }), (words) => {
        const text = `${words.join(' ')}.\n`;
        expect(decodeText(utf16le(text))).toBe(text);
        expect(decodeText(utf16be(text))).toBe(text);
      }),
    );
  });
});
