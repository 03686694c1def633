import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Faults } from '../../src/documents/json-resume/faults.js';
import { readResume } from '../../src/documents/json-resume/read-resume.js';
import { renderResume } from '../../src/documents/json-resume/render.js';
import { resumeSchema } from '../../src/documents/json-resume/schema.js';
import { isObject, pruneBlank } from '../../src/documents/json-resume/tidy.js';
import type { Corpus } from '../../src/model/document.js';
import type { Field, Profile } from '../../src/model/profile.js';
import { parseProfile } from '../../src/profile/parse-profile.js';
import { findFaults } from './invariants.js';

/** A corpus of one file, as the loader reads it. */
function corpusOf(file: unknown): Corpus {
  const resume = readResume(isObject(file) ? file : {}, new Faults());
  const data = resumeSchema.parse(pruneBlank(resume) ?? {});
  const { text, lines, spans } = renderResume(data);
  const facts = { name: 'resume.json', format: 'json' as const, updatedAt: '', contentHash: '' };
  return {
    documents: [{ ...facts, text, lines, resume: { data, spans } }],
    candidate: { links: [], suggestedQuestions: [], private: [] },
    problems: [],
    hash: '',
  };
}

const profileOf = (file: object): Profile => parseProfile(corpusOf(file));
const texts = (fields: readonly (Field | undefined)[]) => fields.map((field) => field?.text);
const said = (profile: Profile) =>
  profile.statements.map(({ section, heading, text }) => [section, heading, text]);

describe('a JSON Resume that bends the schema', () => {
  it('gives jobs, courses and lists of other names as typed entries', () => {
    const profile = profileOf({
      experience: [
        {
          company: 'Treverk',
          jobTitle: 'Joiner',
          from: 'May 2020',
          to: 'Current',
          location: { city: 'Bergen', countryCode: 'NO' },
          technologies: ['Lathe (expert)', 'Plane'],
          teamSize: 4,
        },
      ],
      education: [
        { school: 'Bergen School', degree: 'Diploma', major: 'Joinery', thesis: 'On oak', score: 3.9 },
      ],
      languages: [{ name: 'Norse', level: 'fluent' }, 'English (native)', 'German - basic', 'Dutch'],
      certifications: [{ title: 'Scaffolding', issuedBy: 'HSE', date: 2020 }],
      skills: [{ name: 'Wood', keywords: ['Oak', 'Ash'], level: ['80', '60'] }],
    });
    expect(
      profile.roles.map(({ title, organisation, place, period }) => [
        ...texts([title, organisation, place]),
        period?.start,
        period?.end,
      ]),
    ).toEqual([['Joiner', 'Treverk', 'Bergen, NO', { year: 2020, month: 5 }, 'present']]);
    expect(profile.roles[0]?.statements.map(({ text }) => text)).toEqual([
      'Technologies: Lathe (expert), Plane',
      'Team size: 4',
    ]);
    expect(profile.education[0]).toMatchObject({
      institution: { text: 'Bergen School' },
      degree: { text: 'Diploma' },
      area: { text: 'Joinery' },
      score: { text: '3.9' },
      statements: [{ text: 'Thesis: On oak', section: 'education' }],
    });
    expect(profile.languages.map(({ name, level }) => texts([name, level]))).toEqual([
      ['Norse', 'fluent'],
      ['English', 'native'],
      ['German', 'basic'],
      ['Dutch', undefined],
    ]);
    expect(
      profile.certificates.map(({ name, issuer, period }) => [...texts([name, issuer]), period?.start]),
    ).toEqual([['Scaffolding', 'HSE', { year: 2020 }]]);
    expect(profile.skills.map(({ name, level, group }) => texts([name, level, group]))).toEqual([
      ['Oak', '80', 'Wood'],
      ['Ash', '60', 'Wood'],
      ['Lathe', 'expert', undefined],
      ['Plane', undefined, undefined],
    ]);
  });

  it('reads further sections as what they are like, under their own heading', () => {
    const profile = profileOf({
      basics: { name: 'Ada Brook' },
      internships: [{ name: 'Treverk', position: 'Joiner', startDate: '2014', endDate: '2015' }],
      openSource: [{ name: 'Rule', technologies: 'C, Rust' }],
      talks: [{ title: 'Oak', event: 'WoodConf', date: '2021', room: 'Hall' }],
      memberships: [{ name: 'Guild', organization: 'Bergen' }],
      motto: 'Measure twice',
      approach: [{ title: 'Grain', text: 'I let the grain decide.' }],
    });
    expect(texts(profile.roles.map(({ title }) => title))).toEqual(['Joiner']);
    expect(profile.projects.map(({ name, keywords }) => texts([name, ...keywords]))).toEqual([
      ['Rule', 'C', 'Rust'],
    ]);
    expect(profile.publications.map(({ name, issuer }) => texts([name, issuer]))).toEqual([
      ['Oak', 'WoodConf'],
    ]);
    expect(profile.certificates.map(({ name, issuer }) => texts([name, issuer]))).toEqual([
      ['Guild', 'Bergen'],
    ]);
    expect(said(profile)).toEqual(
      expect.arrayContaining([
        ['other', undefined, 'Motto: Measure twice'],
        ['publications', 'Talks', 'Room: Hall'],
        ['other', 'Approach', 'I let the grain decide.'],
      ]),
    );
  });

  it('counts a longer unknown text about the person as summary', () => {
    const aboutMe =
      'For twenty years I have built stairs. Most of them were of oak, some of ash, and one was of stone.';
    const profile = profileOf({ basics: { name: 'Ada Brook', summary: 'Builds stairs.', aboutMe } });
    expect(profile.summary.map(({ text }) => text)).toEqual([
      'About me: For twenty years I have built stairs.',
      'Most of them were of oak, some of ash, and one was of stone.',
      'Builds stairs.',
    ]);
  });

  it('makes no job of an entry that names none', () => {
    const profile = profileOf({ work: [{ internship: 'One month at sea' }] });
    expect(profile.roles).toEqual([]);
    expect(said(profile)).toEqual([['experience', 'Experience', 'Internship: One month at sea']]);
  });

  it('leaves a job open only where its end is absent or says so', () => {
    const ends = [undefined, '', 'Present', 'n/a', '?', '2019-00', 'after the flood'];
    const periods = ends.map((endDate) => {
      const [role] = profileOf({ work: [{ position: 'Joiner', startDate: '2014', endDate }] }).roles;
      return role?.period?.end;
    });
    expect(periods).toEqual([
      'present',
      'present',
      'present',
      undefined,
      undefined,
      { year: 2019 },
      undefined,
    ]);
  });

  it('shows no marks of Markdown in fields, and quotes them as they stand', () => {
    const corpus = corpusOf({
      work: [
        {
          name: '**Treverk**',
          position: '[Joiner](https://t.example)',
          startDate: '2014',
          highlights: ['*Boats* · [story](https://b.example/x), and **two** stairs'],
        },
      ],
    });
    const [role] = parseProfile(corpus).roles;
    expect(texts([role?.title, role?.organisation])).toEqual(['Joiner', 'Treverk']);
    const [statement] = role?.statements ?? [];
    expect(statement?.text).toBe('Boats · story, and two stairs');
    expect(corpus.documents[0]?.text.slice(statement?.span.start, statement?.span.end)).toBe(
      '*Boats* · [story](https://b.example/x), and **two** stairs',
    );
  });

  it('of any content: exact spans, every word in a statement', () => {
    const keys = [
      'name',
      'position',
      'summary',
      'startDate',
      'date',
      'thesis',
      'keywords',
      'technologies',
      'items',
      'title',
    ];
    const sections = [
      'basics',
      'work',
      'education',
      'skills',
      'languages',
      'talks',
      'courses',
      'memberships',
      'motto',
    ];
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(
          'Oak',
          'Led a team. Cut costs.',
          'a\nb',
          '2019',
          'C (expert)',
          '**x**',
          '- y',
          '…',
          7,
          null,
        ),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...sections), value, { maxKeys: 4 }), (file) => {
        const corpus = corpusOf(file);
        expect(findFaults(corpus, parseProfile(corpus))).toEqual([]);
      }),
      { numRuns: 400, seed: 20261123 },
    );
  });
});
