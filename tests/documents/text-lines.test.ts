import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/documents/markdown/load-markdown.js';
import { readPlainText } from '../../src/documents/text/load-text.js';
import { lineFaults, loadOne, outline } from './support.js';

/** Pieces that meet the corners of both formats, in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n\n',
    '# ',
    '- ',
    '1. ',
    '| a | b |\n',
    '|---|---|\n',
    '---\n',
    '===\n',
    '```\n',
    '<!-- ',
    ' -->',
  ),
  fc.constantFrom('• ', '\t', '   ', '**bold**\n', '<br>\n', 'key: value\n', '\\|', '“quoted” ', '👩‍🔬 '),
  fc.string({ maxLength: 30 }).map((text) => text.replaceAll('\r', '')),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('lines', () => {
  it('cover every word of any text, in order, without line feeds and without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const read of [readPlainText, readMarkdown]) {
          const loaded = read(text);
          expect(loaded.text).toBe(text);
          expect(lineFaults(loaded)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('stay quick on texts made to slow them down', () => {
    const hostile = [
      `---\n${'   \n'.repeat(20_000)}`,
      '*'.repeat(50_000),
      '| '.repeat(20_000),
      '<a '.repeat(20_000),
      '<script>'.repeat(20_000),
      '<p style="'.repeat(20_000),
      '{% '.repeat(20_000),
      '<br>'.repeat(20_000),
    ];
    for (const text of hostile) {
      expect(lineFaults(readMarkdown(text))).toEqual([]);
      expect(lineFaults(readPlainText(text))).toEqual([]);
    }
  });
});

describe('plain text', () => {
  it('marks list items of every kind with their depth', async () => {
    const text =
      '• One\n  ◦ Inner\n  ◦ Inner too\n• Two\n* Star\n– Dash\n1. First\n2) Second\n(a) Letter\no\tWord\n▪ Square\n';
    const bullets = (await loadOne('cv.txt', text)).lines.map((line) => line.depth);
    expect(bullets).toEqual([0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('does not take years, phone numbers or hyphenated words for list items', async () => {
    const text = '2019 – 2022\n+44 20 7946 0018\n-able is a suffix\n3.5 years at sea\nA. Brook\n';
    expect((await loadOne('cv.txt', text)).lines.some((line) => line.bullet === true)).toBe(false);
  });

  it('joins wrapped paragraphs and items, and leaves short lines alone', async () => {
    const document = await loadOne(
      'cv.txt',
      [
        'I have run kitchens in three countries for the better part of twenty',
        'years, and I have kept the books of every one of them with my own two',
        'hands, which taught me more about waste than any course could have done',
        'in the time that it took me to learn the trade from the ground upwards.',
        '',
        'Head Chef',
        'The Golden Perch',
        '- Cut waste from 14 % to 5 % of purchases by weighing every bin for a',
        '  quarter of a year.',
        '- Trained six apprentices.',
      ].join('\n'),
    );
    expect(outline(document).map((line) => line.slice(0, 14))).toEqual([
      'I have run kit',
      '+ years, and I',
      '+ hands, which',
      '+ in the time ',
      'Head Chef',
      'The Golden Per',
      'b0 - Cut waste',
      '+   quarter of',
      'b0 - Trained s',
    ]);
  });

  it('reads an underlined line as a heading and hides the line under it', async () => {
    const document = await loadOne(
      'cv.txt',
      'EXPERIENCE\n==========\n\nHead Chef\n\nSkills\n------\nKnives\n',
    );
    expect(outline(document)).toEqual([
      'h1 EXPERIENCE',
      'x ==========',
      'Head Chef',
      'h2 Skills',
      'x ------',
      'Knives',
    ]);
  });
});

describe('Markdown', () => {
  it('marks headings, items, tables, bold lines and what no reader sees', async () => {
    const text = [
      '---',
      'title: CV',
      'tags:',
      '  - one',
      '---',
      '# Ada Brook',
      '**Carpenter**',
      '',
      'Experience',
      '----------',
      '',
      'Text before <!-- a note to',
      'myself --> text after',
      '',
      '* Item',
      '    1. Inner item',
      '',
      '| Course | Year |',
      '| :-- | --: |',
      '| Joints \\| glue | 2019 |',
      '',
      '***',
      '<div align="center">',
      '[home]: https://example.org',
    ].join('\n');
    expect(outline(await loadOne('cv.md', text))).toEqual([
      'x ---',
      'x title: CV',
      'x tags:',
      'x   - one',
      'x ---',
      'h1 # Ada Brook',
      'e **Carpenter**',
      'h2 Experience',
      'x ----------',
      'Text before ',
      'x <!-- a note to',
      'x myself -->',
      ' text after',
      'b0 * Item',
      'b1     1. Inner item',
      't2th | Course | Year |',
      'x | :-- | --: |',
      't2 | Joints \\| glue | 2019 |',
      'x ***',
      'x <div align="center">',
      'x [home]: https://example.org',
    ]);
  });

  it('finds the cells of a row without their bars', async () => {
    const document = await loadOne(
      'cv.md',
      '| Course | | Year |\n|---|---|---|\n| Joints \\| glue | Oak & Co | 2019 |\n',
    );
    const cells = document.lines.map((line) =>
      line.cells?.map(({ start, end }) => document.text.slice(start, end)),
    );
    expect(cells).toEqual([['Course', '', 'Year'], undefined, ['Joints \\| glue', 'Oak & Co', '2019']]);
  });

  it('takes a rule at the top for a rule where no front matter follows', async () => {
    expect(outline(await loadOne('cv.md', '---\nJust a sentence here\n---\n'))[1]).toBe(
      'h2 Just a sentence here',
    );
  });

  it('does not read headings and items inside of code', async () => {
    expect(outline(await loadOne('cv.md', '```\n# not a heading\n- not an item\n```\n# Heading\n'))).toEqual([
      'x ```',
      '# not a heading',
      '- not an item',
      'x ```',
      'h1 # Heading',
    ]);
  });
});
