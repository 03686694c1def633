import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { isStopToken, stemOf, tokenise } from '../../src/language/tokens.js';

const norms = (text: string) => tokenise(text).map((token) => token.norm);
const parts = (text: string) => tokenise(text).flatMap((token) => token.parts);

describe('tokenise', () => {
  it.each([
    ['C++, C#, F# and C', ['c++', 'c#', 'f#', 'and', 'c']],
    ['.NET and Node.js.', ['.net', 'and', 'node.js']],
    ['C#/.NET, CI/CD, I/O', ['c#/.net', 'ci/cd', 'i/o']],
    ['M&A and R&D', ['m&a', 'and', 'r&d']],
    ['p99 fell 30% to 99.9%', ['p99', 'fell', '30%', 'to', '99.9%']],
    ['saved £1.2m ($5k–$10k)', ['saved', '£1.2m', '$5k', '$10k']],
    ['1,000,000 users, 10+ years', ['1000000', 'users', '10+', 'years']],
    ['2,500ms', ['2500ms']],
    ['2019,2020', ['2019', '2020']],
    ['C++17 and g++', ['c++17', 'and', 'g++']],
    ["InMobi's, InMobi’s, the nurses' rota", ['inmobi', 'inmobi', 'the', 'nurses', 'rota']],
    ['didn’t', ["didn't"]],
    ['Café Zürich Łódź Straße Ångström', ['cafe', 'zurich', 'lodz', 'strasse', 'angstrom']],
    ['“quoted” — e-commerce', ['quoted', 'e-commerce']],
    ['**bold** _it_ `code` snake_case', ['bold', 'it', 'code', 'snake_case']],
    ['Работала в Москве', ['работала', 'в', 'москве']],
    ['مُهَنْدِسة برمجيات', ['مهندسة', 'برمجيات']],
    ['… — ! ( )', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(norms(text)).toEqual(expected);
  });

  it('makes the pieces and the closed form of a compound available', () => {
    expect(parts('e-commerce')).toEqual(['commerce', 'ecommerce']);
    expect(parts('front-end')).toEqual(['front', 'end', 'frontend']);
    expect(parts('Node.js')).toEqual(['node', 'js', 'nodejs']);
    expect(parts('C#/.NET')).toEqual(['c#', '.net']);
    expect(parts('CI/CD')).toEqual(['ci', 'cd', 'cicd']);
    expect(parts('£1.2m 99.9% 10+')).toEqual(['1.2m', '99.9', '10']);
    expect(parts('M&A p99 C++ 2019 word')).toEqual([]);
    expect(parts('2019-03')).toEqual(['2019', '03']);
    expect(parts('Ph.D.')).toContain('phd');
  });

  it('offers character pairs where a script has no spaces', () => {
    expect(parts('東京大学')).toEqual(['東京', '京大', '大学']);
    expect(parts('東京AWS')).toEqual(['東京', 'aws']);
  });

  it('keeps the case and the place of what was written', () => {
    expect(tokenise("At InMobi's office")[1]).toEqual({
      text: 'InMobi',
      norm: 'inmobi',
      stem: 'inmobi',
      start: 3,
      end: 9,
      parts: [],
    });
  });

  it('stems plain words of four letters and more, nothing else', () => {
    expect(stemOf('running')).toBe(stemOf('runs').replace(/s$/, ''));
    expect(stemOf('architected')).toBe('architect');
    expect(stemOf('aws')).toBe('aws');
    expect(stemOf('node.js')).toBe('node.js');
    expect(stemOf('москве')).toBe('москве');
  });

  it('tells stop words from abbreviations of the same letters', () => {
    const stops = tokenise('IT is what the US did').filter(isStopToken);
    expect(stops.map((token) => token.text)).toEqual(['is', 'what', 'the', 'did']);
  });

  it('gives spans that hold the text, in order, without overlap, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const token of tokenise(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.parts).not.toContain(token.norm);
          last = token.end;
        }
      }),
    );
  });

  it('folds to a fixed point', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  it.each(['a', 'a-', '.', 'a.', '1,', '1,000,', "'s", 'C++', '$', '/.', '東', 'e\u0301', '0,000', ',000'])(
    'reads half a million characters of %j in one pass',
    (unit) => {
      const text = unit.repeat(Math.ceil(500_000 / unit.length));
      expect(tokenise(text).length).toBeLessThanOrEqual(text.length);
    },
  );
});
