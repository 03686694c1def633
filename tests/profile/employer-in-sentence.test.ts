import { describe, expect, it } from 'vitest';
import { parseProfile } from '../../src/profile/parse-profile.js';
import { corpusOf } from './corpus-of.js';

/** The employer read from a job that has only dates and these sentences. */
function employerOf(sentences: string, summary = ''): string | undefined {
  const text = `${summary === '' ? '' : `Profile: ${summary}\n`}Experience\n2012 — 2015\nLeeds, United Kingdom\n${sentences}\n`;
  const [role] = parseProfile(corpusOf({ 'cv.txt': text })).roles;
  expect(role?.organisationFrom).toBe(role?.organisation === undefined ? undefined : 'sentence');
  return role?.organisation?.text;
}

describe('an employer named only in a sentence', () => {
  const FOUND: readonly (readonly [why: string, sentences: string, employer: string])[] = [
    ['built its first', 'I built Halden’s first online shop.', 'Halden'],
    ['its platforms', "Working on the ledgers that underpin all of Brightwater's platforms.", 'Brightwater'],
    ['its next generation', "Design of Halden Timber's next generation kiln.", 'Halden Timber'],
    ['a possessive after s', 'Enabled some of AXS’ largest customers to test their halls.', 'AXS'],
    ['joined as', 'I joined Northgate Press as a proofreader and left as an editor.', 'Northgate Press'],
    ['worked at', 'For three years I worked at Tallow & Sons, mostly nights.', 'Tallow'],
  ];
  it.each(FOUND)('%s', (_why, sentences, employer) => expect(employerOf(sentences)).toBe(employer));

  const NONE: readonly (readonly [why: string, sentences: string])[] = [
    ['a comparison', "Built a scheduler similar to Halden's platform."],
    ['a tool', "Wrote reports with Halden's first toolkit."],
    ['an office', 'I joined the CTO’s office and advised on investments.'],
    ['a common noun', "Company's first shop and Children's largest ward."],
    ['a disease', "Nursed patients with Parkinson's first symptoms."],
    ['two alike', "Ran Halden's first shop and Brightwater's first shop."],
    ['a possessive alone', "Integrated Halden's maps."],
  ];
  it.each(NONE)('not from %s', (_why, sentences) => expect(employerOf(sentences)).toBeUndefined());

  it('is confirmed by the summary where two would fit', () => {
    const sentences = "Ran Halden's first shop and Brightwater's first shop.";
    expect(employerOf(sentences, 'Across my roles at Brightwater and Tallow I sold things.')).toBe(
      'Brightwater',
    );
  });

  it('gives way to a line that names one', () => {
    const text = "Experience\n\nShop Manager at Tallow Ltd\n2012 — 2015\nI built Halden's first shop.\n";
    expect(parseProfile(corpusOf({ 'cv.txt': text })).roles[0]?.organisation?.text).toBe('Tallow Ltd');
  });
});
