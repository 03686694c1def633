import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProfile } from '../../src/profile/parse-profile.js';
import { corpusOf } from './corpus-of.js';
import { findFaults } from './invariants.js';

/** Lines that résumés are made of, and lines that break parsers. */
const LINES = [
  'Experience',
  'EXPERIENCE',
  '## Experience',
  'Work History:',
  'EDUCATION',
  '## Skills',
  'Languages: English (native), French (B2)',
  'Profile: I am a nurse.',
  'Awards and publications',
  '2019 — 2022',
  'Jan 2019 – Present',
  '03/2019 - 11/2021',
  'since 2020',
  '(2018)',
  '2010-',
  'Staff Nurse, Ward 7, Mercy Hospital, Cork, Ireland',
  'Principal Engineer at Acme Ltd',
  '### Teacher — Northgate School',
  '**Acme Corp** | *Welder* | Tulsa, OK | 2011 – 2015',
  'Acme Inc.',
  '6 yrs 2 mos',
  'Full-time · 3 yrs',
  'London, United Kingdom',
  'Remote',
  '- Cut costs by 22%. Wrote v2.0 of the Node.js client, e.g. for St. Mary’s.',
  '  - nested item',
  '* item',
  '1. numbered',
  '• bullet',
  '○ ring',
  '- **Bold:** rest',
  'a) letter',
  'I joined Acme as a clerk. Then I left!',
  'BSc (Hons) Nursing, University of X, 2008–2011',
  'MSc in Physics',
  'Coursework: Algebra, Optics',
  'Python, Go, SQL',
  'Databases: Postgres (expert), Redis',
  'Web\tReact, Vue',
  '| Dates | Role |',
  '| --- | --- |',
  '| 2019 – 2020 | Cook<br>Inn |',
  '---',
  '=====',
  '',
  '',
  '   ',
  '[link](https://example.org/a_b)',
  '![](x.png)',
  '<!-- hidden -->',
  '<b>html</b> text',
  '`code`',
  '***',
  '**',
  '> quote',
  'a@b.example +44 7700 900142',
  '“Great.” — Jo Doe',
  'References available on request.',
  '中文简历。工作经历',
  '😀 emoji 😀',
  'é̂ combining',
  '\u0000nul',
  '.',
  '...',
  'x',
  'Mr. J. R. R. T.',
  'Issued Apr 2020',
  'Berg P. (2022). A title. Journal 3, 4.',
];

const line = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 3, mode: 'sentences' }) },
);
const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));
const name = fc.constantFrom('resume.txt', 'resume.md');

describe('any text', () => {
  it('parses; every span is exact, every word is in a statement, none twice', () => {
    fc.assert(
      fc.property(name, text, (file, source) => {
        const corpus = corpusOf({ [file]: source });
        expect(findFaults(corpus, parseProfile(corpus))).toEqual([]);
      }),
      { numRuns: 1500, seed: 20261123 },
    );
  });

  it('parses the same twice, and beside another document', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const corpus = corpusOf({ 'a.md': first, 'b.txt': second });
        const profile = parseProfile(corpus);
        expect(parseProfile(corpus)).toEqual(profile);
        expect(findFaults(corpus, profile)).toEqual([]);
      }),
      { numRuns: 300, seed: 20261123 },
    );
  });
});
