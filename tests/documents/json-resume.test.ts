import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError } from '../../src/documents/json-resume/find-json-error.js';
import { lineFaults, load, loadOne, outline } from './support.js';

const RESUME = {
  basics: {
    name: 'Ada Brook',
    label: 'Carpenter',
    email: 'ada@example.org',
    phone: null,
    location: { city: 'Bergen', countryCode: 'NO' },
    profiles: [{ network: 'Mastodon', username: '@ada' }],
    summary: 'Builds stairs.\nLikes oak.',
  },
  work: [
    {
      company: 'Treverk AS',
      website: 'https://treverk.example',
      position: 'Foreman',
      startDate: '2019-03',
      endDate: '',
      summary: 'Runs a crew of six.',
      highlights: ['Built the spiral stair of the new library.', ''],
    },
    { name: 'Snekkeri', position: 'Joiner', startDate: '2014', endDate: '2019-02-28', location: 'Oslo' },
  ],
  education: [
    {
      institution: 'Bergen School',
      studyType: 'Diploma',
      area: 'Joinery',
      startDate: '2012',
      endDate: '2014',
    },
  ],
  skills: [{ name: 'Wood', level: 'expert', keywords: ['Oak', 'Ash'] }],
  certificates: [{ name: 'Scaffolding', issuer: 'Arbeidstilsynet', date: '2020-05' }],
  languages: [{ language: 'Norwegian', fluency: 'native' }],
  projects: [{ name: 'Boat', roles: ['Builder'], entity: 'Sea Club', keywords: ['Larch'] }],
  references: [{ name: 'Kari', reference: 'Always on time.' }],
  meta: { theme: 'kendall' },
};

const json = (value: unknown) => JSON.stringify(value);

describe('a JSON Resume', () => {
  it('reads as a person would write it', async () => {
    expect(outline(await loadOne('cv.json', json(RESUME)))).toEqual([
      'h1 Ada Brook',
      'e Carpenter',
      'Bergen, NO · ada@example.org',
      'Mastodon: @ada',
      'h2 Summary',
      'Builds stairs.',
      'Likes oak.',
      'h2 Experience',
      'h3 Foreman at Treverk AS',
      '2019-03 – Present',
      'https://treverk.example',
      'Runs a crew of six.',
      'b0 - Built the spiral stair of the new library.',
      'h3 Joiner at Snekkeri',
      '2014 – 2019-02-28 · Oslo',
      'h2 Education',
      'h3 Diploma, Joinery at Bergen School',
      '2012 – 2014',
      'h2 Projects',
      'h3 Boat',
      'Builder at Sea Club',
      'Keywords: Larch',
      'h2 Certificates',
      'b0 - Scaffolding — Arbeidstilsynet, 2020-05',
      'h2 Skills',
      'b0 - Wood (expert): Oak, Ash',
      'h2 Languages',
      'b0 - Norwegian: native',
      'h2 References',
      'Always on time.',
      '— Kari',
    ]);
  });

  it('keeps the parsed file, with older names read as those of 1.0', async () => {
    const { resume } = await loadOne('cv.json', json(RESUME));
    expect(resume?.data.work?.[0]).toEqual({
      name: 'Treverk AS',
      url: 'https://treverk.example',
      position: 'Foreman',
      startDate: '2019-03',
      summary: 'Runs a crew of six.',
      highlights: ['Built the spiral stair of the new library.'],
    });
  });

  it('knows where each string stands', async () => {
    const document = await loadOne('cv.json', json(RESUME));
    const span = document.resume?.spans.get('/work/0/highlights/0');
    expect(document.text.slice(span?.start, span?.end)).toBe('Built the spiral stair of the new library.');
  });

  const words = fc.string({ unit: 'grapheme', maxLength: 20 });
  const someResume = fc.record(
    {
      basics: fc.record({ name: words, label: words, summary: words, location: fc.record({ city: words }) }),
      work: fc.array(
        fc.record({ name: words, position: words, highlights: fc.array(words, { maxLength: 3 }) }),
      ),
      skills: fc.array(fc.record({ name: words, keywords: fc.array(words, { maxLength: 3 }) })),
      awards: fc.array(fc.record({ title: words, awarder: words, summary: words })),
    },
    { requiredKeys: ['basics'] },
  );

  it('has every string of any resume verbatim in its text, where its pointer says', async () => {
    await fc.assert(
      fc.asyncProperty(someResume, async (resume) => {
        const named = { ...resume, basics: { ...resume.basics, name: 'Ada Brook' } };
        const document = await loadOne('cv.json', json(named));
        expect(lineFaults(document)).toEqual([]);
        const strings = new Map(leaves(document.resume?.data, ''));
        expect([...(document.resume?.spans.keys() ?? [])].sort()).toEqual([...strings.keys()].sort());
        for (const [pointer, { start, end }] of document.resume?.spans ?? []) {
          expect(document.text.slice(start, end)).toBe(strings.get(pointer));
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['package.json', { name: 'x', version: '1.0.0' }],
    ['tsconfig.json', { references: [{ path: './x' }], include: ['src'] }],
    ['angular.json', { version: 1, projects: { shop: { root: 'apps/shop' } } }],
    ['locales.json', { languages: ['en', 'no'] }],
    ['list.json', [1, 2]],
    ['text.json', 'Ada'],
  ])('says that %s is another kind of JSON', async (name, value) => {
    const { problems } = await load({ [name]: json(value), 'other.txt': 'Ada Brook' });
    expect(problems[0]?.code).toBe('document_not_json_resume');
  });

  it('says at which line and column JSON ends to be JSON', async () => {
    const { problems } = await load({
      'cv.json': '{\n  "basics": {"name": "Ada",}\n}',
      'other.txt': 'Ada Brook',
    });
    expect(problems[0]).toEqual({
      name: 'cv.json',
      code: 'document_invalid_json',
      message:
        'cv.json: it is not valid JSON at line 2, column 28 (expected a name in double quotes); correct it there.',
    });
  });

  it('survives JSON that is nested deeper than any resume', async () => {
    const { problems } = await load({
      'cv.json': `{"work":${'['.repeat(200_000)}`,
      'other.txt': 'Ada Brook',
    });
    expect(problems[0]?.code).toBe('document_invalid_json');
  });
});

describe('findJsonError', () => {
  it('agrees with JSON.parse on any text', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '\\', '0', ' ', '\n'))
      .map(
        ([text, at, put]) =>
          text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1),
      );
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged), (text) => {
        expect(findJsonError(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is quick on large files', () => {
    expect(findJsonError(`["${'x'.repeat(3_000_000)}"]`)).toBeUndefined();
    expect(findJsonError(`[${'"a",'.repeat(300_000)}]`)?.expected).toBe('a value');
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Every string of a value with its JSON pointer. */
function leaves(value: unknown, pointer: string): [string, string][] {
  if (typeof value === 'string') return [[pointer, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${pointer}/${key}`));
}
