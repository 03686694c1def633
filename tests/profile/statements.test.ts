import { describe, expect, it } from 'vitest';
import { parseProfile } from '../../src/profile/parse-profile.js';
import { splitSentences } from '../../src/profile/text/sentences.js';
import { corpusOf } from './corpus-of.js';

const sentences = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  const WHOLE: readonly string[] = [
    'Worked with e.g. St. Mary’s and Dr. A. B. Jones on approx. 3.5 million records.',
    'Moved v2.0 of Node.js and ASP.NET to the U.S. market at 9 a.m. daily.',
    'Holds a Ph.D. in Physics from the University of St. Albans.',
    'Clerk of Hon. R. J. Castellane, Acme Inc. and Smith & Co. in 2010.',
    'Reduced cost by 4.1 % (cf. fig. 3) vs. the year before.',
    'Sold to Yahoo! in 2012.',
  ];
  it.each(WHOLE)('%s', (text) => expect(sentences(text)).toEqual([text]));

  it('end at a full stop, a question mark or an exclamation mark before a capital', () => {
    expect(sentences('Cut costs by 22%. Was it hard? Yes! I did it.')).toEqual([
      'Cut costs by 22%.',
      'Was it hard?',
      'Yes!',
      'I did it.',
    ]);
    expect(sentences('Shipped it with Acme Inc. The rest is history.')).toEqual([
      'Shipped it with Acme Inc.',
      'The rest is history.',
    ]);
    expect(sentences('Lived in the U.S. He moved on.')).toEqual(['Lived in the U.S.', 'He moved on.']);
  });
});

describe('statements', () => {
  const of = (name: string, text: string) => {
    const corpus = corpusOf({ [name]: text });
    return parseProfile(corpus).statements.map(({ text: shown, span }) => [
      shown,
      corpus.documents[0]?.text.slice(span.start, span.end),
    ]);
  };

  it('show text without mark-up; the quote keeps what stands inside, not what encloses all', () => {
    const said = of(
      'cv.md',
      '## Experience\n\n### Nurse — Mercy\n2019 – 2020\n\n- Cut **falls** by [22%](https://example.org). *Led* rounds.\n- **All bold.**\n',
    );
    expect(said).toContainEqual(['Cut falls by 22%.', 'Cut **falls** by [22%](https://example.org).']);
    expect(said).toContainEqual(['Led rounds.', '*Led* rounds.']);
    expect(said).toContainEqual(['All bold.', 'All bold.']);
  });

  it('join lines that were wrapped, and leave list markers out', () => {
    const text =
      'Experience\n\nNurse at Mercy\n2019 – 2020\n• Looked after eight acutely ill adults a shift, many of them with stroke or\n  with heart failure.\n    – Nested item\n';
    const said = of('cv.txt', text);
    expect(said).toContainEqual([
      'Looked after eight acutely ill adults a shift, many of them with stroke or with heart failure.',
      'Looked after eight acutely ill adults a shift, many of them with stroke or\n  with heart failure.',
    ]);
    expect(said).toContainEqual(['Nested item', 'Nested item']);
  });

  it('know their section, entry and heading', () => {
    const profile = parseProfile(
      corpusOf({
        'cv.txt': 'WORK HISTORY\n\nNurse at Mercy\n2019 – 2020\n- Did it.\n\nLANGUAGES\nEnglish\n',
      }),
    );
    const [role] = profile.roles;
    const did = profile.statements.find((statement) => statement.text === 'Did it.');
    expect(did).toMatchObject({ section: 'experience', heading: 'WORK HISTORY', entryId: role?.id });
    expect(profile.statements.find((statement) => statement.text === 'English')).toMatchObject({
      section: 'languages',
      heading: 'LANGUAGES',
    });
  });
});
