import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderResume } from '../../src/documents/json-resume/render.js';
import type { Corpus } from '../../src/model/document.js';
import type { JsonResume } from '../../src/model/json-resume.js';
import { parseProfile } from '../../src/profile/parse-profile.js';
import { findFaults } from './invariants.js';

function corpusOf(data: JsonResume): Corpus {
  const { text, lines, spans } = renderResume(data);
  const document = {
    name: 'resume.json',
    format: 'json' as const,
    text,
    lines,
    updatedAt: '',
    contentHash: '',
    resume: { data, spans },
  };
  return {
    documents: [document],
    candidate: { links: [], suggestedQuestions: [], private: [] },
    problems: [],
    hash: '',
  };
}

const word = fc.oneof(
  fc.constantFrom(
    'Nurse',
    'Mercy, Cork',
    'Led a team. Cut costs.',
    'a\nb',
    '**bold**',
    '<b>x</b>',
    'https://example.org/x',
    'e.g. Dr. A',
    '2019',
    '…',
    '---',
    '中文',
    '- item',
    'x',
  ),
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
);
const text = word.filter((value) => value.trim() !== '');
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const date = fc.constantFrom('2019', '2019-03', '2021-11-30', '2010');
const list = <Value>(value: fc.Arbitrary<Value>) => some(fc.array(value, { maxLength: 3 }));
const job = {
  position: some(text),
  location: some(text),
  url: some(text),
  startDate: some(date),
  endDate: some(date),
  summary: some(text),
  highlights: list(text),
};
const resume = fc.record({
  basics: some(
    fc.record({
      name: some(text),
      label: some(text),
      email: some(text),
      phone: some(text),
      summary: some(text),
      location: some(fc.record({ city: some(text), address: some(text) })),
    }),
  ),
  work: list(fc.record({ ...job, name: some(text) })),
  volunteer: list(fc.record({ ...job, organization: some(text) })),
  education: list(
    fc.record({
      institution: some(text),
      area: some(text),
      studyType: some(text),
      startDate: some(date),
      score: some(text),
      courses: list(text),
    }),
  ),
  projects: list(
    fc.record({
      name: some(text),
      description: some(text),
      entity: some(text),
      roles: list(text),
      keywords: list(text),
      highlights: list(text),
    }),
  ),
  certificates: list(fc.record({ name: some(text), issuer: some(text), date: some(date) })),
  awards: list(fc.record({ title: some(text), awarder: some(text), date: some(date), summary: some(text) })),
  skills: list(fc.record({ name: some(text), level: some(text), keywords: list(text) })),
  languages: list(fc.record({ language: some(text), fluency: some(text) })),
  interests: list(fc.record({ name: some(text), keywords: list(text) })),
  references: list(fc.record({ name: some(text), reference: some(text) })),
});

/** Drops what is undefined, as the loader does. */
const tidy = (value: JsonResume): JsonResume => JSON.parse(JSON.stringify(value));

describe('a JSON Resume', () => {
  it('of any content: exact spans, every word in a statement', () => {
    fc.assert(
      fc.property(resume as fc.Arbitrary<JsonResume>, (data) => {
        const corpus = corpusOf(tidy(data));
        expect(findFaults(corpus, parseProfile(corpus))).toEqual([]);
      }),
      { numRuns: 400, seed: 20261123 },
    );
  });

  it('gives its fields as they are: open ends, levels, groups, keywords', () => {
    const profile = parseProfile(
      corpusOf({
        basics: { name: 'Jo Doe', label: 'Nurse', location: { city: 'Cork' }, phone: '12 34' },
        work: [
          {
            name: 'Zorblax',
            position: 'Quux',
            startDate: '2019-03',
            highlights: ['Did the first thing. Did the second thing.'],
          },
          { name: 'Old', startDate: '2010', endDate: '2012' },
        ],
        education: [
          { institution: 'X', studyType: 'BSc', area: 'Y', startDate: '2001', courses: ['A', 'B'] },
        ],
        skills: [{ name: 'Web', level: 'expert', keywords: ['HTML'] }, { name: 'Knitting' }],
        references: [{ name: 'Ann', reference: 'Great.' }],
      }),
    );
    expect(
      profile.roles.map((role) => [
        role.title?.text,
        role.organisation?.text,
        role.period?.end,
        role.statements.length,
      ]),
    ).toEqual([
      ['Quux', 'Zorblax', 'present', 2],
      [undefined, 'Old', { year: 2012 }, 0],
    ]);
    expect(profile.education[0]).toMatchObject({
      degree: { text: 'BSc' },
      area: { text: 'Y' },
      institution: { text: 'X' },
    });
    expect(profile.education[0]?.courses.map((course) => course.text)).toEqual(['A', 'B']);
    expect(profile.education[0]?.period).not.toHaveProperty('end');
    expect(profile.skills.map((skill) => [skill.group?.text, skill.name.text, skill.level?.text])).toEqual([
      ['Web', 'HTML', 'expert'],
      [undefined, 'Knitting', undefined],
    ]);
    expect(profile.contacts).toMatchObject([{ kind: 'phone', field: { text: '12 34' } }]);
    expect(profile.references[0]).toMatchObject({ name: { text: 'Ann' }, statements: [{ text: 'Great.' }] });
    expect([profile.name?.text, profile.headline?.text, profile.location?.text]).toEqual([
      'Jo Doe',
      'Nurse',
      'Cork',
    ]);
  });
});
