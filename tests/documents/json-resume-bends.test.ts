import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineFaults, load, loadOne, outline } from './support.js';

const json = (value: unknown) => JSON.stringify(value);
const named = (rest: object) => json({ basics: { name: 'Ada Brook' }, ...rest });
/** What stands under the name. */
const read = async (rest: object) => outline(await loadOne('cv.json', named(rest))).slice(1);

describe('a JSON Resume that bends the schema', () => {
  it.each<[string, object, string[]]>([
    [
      'a level for each keyword',
      { skills: [{ name: 'Wood', keywords: ['Oak', 'Ash'], level: ['80', 60] }] },
      ['h2 Skills', 'b0 - Wood: Oak (80), Ash (60)'],
    ],
    [
      'levels that are not one for each',
      { skills: [{ name: 'Wood', keywords: ['Oak'], level: ['80%', '60%'] }] },
      ['h2 Skills', 'b0 - Wood (80%, 60%): Oak'],
    ],
    [
      'null and numbers among texts',
      { projects: [{ name: 'Boat', keywords: [null, 'Larch', 42] }] },
      ['h2 Projects', 'h3 Boat', 'Keywords: Larch, 42'],
    ],
    [
      'a place as an object, one text for a list, numbers for texts',
      {
        work: [
          {
            name: 'Treverk',
            position: 'Joiner',
            location: { city: 'Bergen', countryCode: 'NO' },
            startDate: 2019,
            endDate: '2020',
            highlights: '- Built a stair.\n- Built a boat.',
          },
        ],
        education: [{ institution: 'School', score: 3.9 }],
      },
      [
        'h2 Experience',
        'h3 Joiner at Treverk',
        '2019 – 2020 · Bergen, NO',
        'b0 - Built a stair.',
        'b0 - Built a boat.',
        'h2 Education',
        'h3 School',
        'Score: 3.9',
      ],
    ],
    [
      'other names',
      {
        experience: [
          {
            company: 'Treverk',
            jobTitle: 'Joiner',
            from: 'May 2020',
            to: 'Current',
            responsibilities: ['Stairs'],
          },
        ],
        certifications: [{ title: 'Scaffolding', issuedBy: 'HSE', year: 2020 }],
        languages: [{ name: 'Norse', level: 'fluent' }],
        awards: [{ name: 'Golden plane', by: 'Guild' }],
        hobbies: ['Sailing'],
      },
      [
        'h2 Experience',
        'h3 Joiner at Treverk',
        'May 2020 – Current',
        'b0 - Stairs',
        'h2 Certificates',
        'b0 - Scaffolding — HSE, 2020',
        'h2 Awards',
        'b0 - Golden plane',
        'By: Guild',
        'h2 Languages',
        'b0 - Norse: fluent',
        'h2 Interests',
        'b0 - Sailing',
      ],
    ],
    [
      'names of education and publications',
      {
        education: [{ school: 'Bergen School', degree: 'Diploma', major: 'Joinery', year: '2014' }],
        publications: [{ title: 'On oak', journal: 'Wood', coauthors: [{ name: 'Kari' }, { name: 'Ola' }] }],
      },
      [
        'h2 Education',
        'h3 Diploma, Joinery at Bergen School',
        '2014',
        'h2 Publications',
        'b0 - On oak — Wood',
        'Coauthors: Kari, Ola',
      ],
    ],
    [
      'lists of plain texts, pairs and one text',
      {
        skills: [{ 'Hand tools': ['Plane', 'Saw'] }, 'Varnish'],
        interests: 'sailing, chess',
        references: '',
        keywords: null,
      },
      [
        'h2 Skills',
        'b0 - Hand tools: Plane, Saw',
        'b0 - Varnish',
        'h2 Interests',
        'b0 - sailing',
        'b0 - chess',
      ],
    ],
    [
      'skills as an object, keywords as one text',
      { skills: { Wood: 'Oak, Ash (white, black)', handTools: ['Plane'] } },
      ['h2 Skills', 'b0 - Wood: Oak, Ash (white, black)', 'b0 - Hand tools: Plane'],
    ],
    [
      'a section that is one entry',
      { work: { name: 'Treverk', position: 'Joiner', startDate: '2014', endDate: '2015' } },
      ['h2 Experience', 'h3 Joiner at Treverk', '2014 – 2015'],
    ],
    [
      'fields that the standard does not know',
      {
        education: [
          {
            institution: 'School',
            summary: 'Evenings.',
            thesis: 'On oak',
            minor: 'Boats',
            highlights: ['Prize'],
          },
        ],
        projects: [
          {
            name: 'Boat',
            summary: 'A yawl.',
            teamSize: 4,
            awards_won: ['Golden plane', 'Silver plane'],
            id: 'x7',
          },
        ],
        work: [
          {
            position: 'Joiner',
            startDate: '2014',
            endDate: '2015',
            lessons: ['Measure twice, and then once more.', 'Oak moves.'],
            pinned: true,
            logo: 'https://x.example/logo.png',
            accent: '#ff0000',
          },
        ],
      },
      [
        'h2 Experience',
        'h3 Joiner',
        '2014 – 2015',
        'Lessons:',
        'b0 - Measure twice, and then once more.',
        'b0 - Oak moves.',
        'h2 Education',
        'h3 School',
        'Evenings.',
        'b0 - Prize',
        'Thesis: On oak',
        'Minor: Boats',
        'h2 Projects',
        'h3 Boat',
        'A yawl.',
        'Team size: 4',
        'Awards won: Golden plane, Silver plane',
      ],
    ],
    [
      'sections that the standard does not know',
      {
        talks: [{ title: 'Oak', event: 'WoodConf', date: '2021' }],
        openSource: [{ name: 'Rule', description: 'A ruler.' }],
        courses: [{ name: 'First aid', provider: 'Red Cross', date: '2020' }, 'Rigging'],
        patents: ['A hinge'],
        motto: 'Measure twice',
        approach:
          'I like to begin with the wood itself and let its grain decide where each of the joints will go.',
        military: { rank: 'Corporal' },
        meta: { theme: 'x' },
        selectedTemplate: 3,
      },
      [
        'Motto: Measure twice',
        'h2 Talks',
        'b0 - Oak — WoodConf, 2021',
        'h2 Open source',
        'h3 Rule',
        'A ruler.',
        'h2 Courses',
        'b0 - First aid — Red Cross, 2020',
        'b0 - Rigging',
        'h2 Patents',
        'b0 - A hinge',
        'h2 Approach',
        'I like to begin with the wood itself and let its grain decide where each of the joints will go.',
        'h2 Military',
        'Rank: Corporal',
      ],
    ],
  ])('reads %s', async (_what, rest, lines) => {
    expect(await read(rest)).toEqual(lines);
  });

  it('reads who the person is, wherever the file says it', async () => {
    const resume = {
      personalInfo: {
        firstName: 'Ada',
        lastName: 'Brook',
        title: 'Carpenter',
        location: 'Bergen, Norway',
        profiles: { GitHub: 'https://git.example/ada' },
        nationality: 'Norwegian',
        image: 'ada.png',
      },
      email: 'ada@example.org',
      experience: [],
    };
    expect(outline(await loadOne('cv.json', json(resume)))).toEqual([
      'h1 Ada Brook',
      'e Carpenter',
      'Bergen, Norway · ada@example.org',
      'GitHub: https://git.example/ada',
      'Nationality: Norwegian',
    ]);
  });

  it.each([
    [[{ basics: { name: 'Ada Brook' } }]],
    [{ resume: { basics: { name: 'Ada Brook' } } }],
    [{ basics: { name: 'Ada Brook' }, sections: ['profile', 'work'], headings: { work: 'Jobs' } }],
  ])('finds it in %j', async (file) => {
    expect(outline(await loadOne('cv.json', json(file)))).toEqual(['h1 Ada Brook']);
  });

  it('reads sections that a file keeps together', async () => {
    const sections = {
      experience: {
        name: 'Experience',
        items: [{ id: 'x', visible: true, company: 'Treverk', date: '2014' }],
      },
    };
    expect(await read({ sections })).toEqual(['h2 Experience', 'h3 Treverk', '2014']);
    expect(await read({ customSections: [{ title: 'Boats', items: ['A yawl'] }] })).toEqual([
      'h2 Boats',
      'b0 - A yawl',
    ]);
  });

  it.each([
    ['2019-00', undefined, '2019 – Present'],
    ['2019-13-01', '2020-2', '2019 – 2020-02'],
    ['2019-3-7', '2020-04-31', '2019-03-07 – 2020-04-31'],
    ['Summer 2019', '2020-05-00', 'Summer 2019 – 2020-05'],
    [201903, '20200401', '2019-03 – 2020-04-01'],
    [{ year: 2019, month: 3 }, { year: 2020, month: 'May' }, '2019-03 – 2020 May'],
    ['2019 - 2021', undefined, '2019 - 2021'],
    ['2019', 'current', '2019 – current'],
    ['2019', '', '2019 – Present'],
    ['2019', null, '2019 – Present'],
    ['2019', 'n/a', '2019'],
    ['2019', '?', '2019'],
    ['2019', true, '2019'],
    ['2019', 'after the flood', '2019 – after the flood'],
    ['n/a', '2020', '2020'],
    ['current', '2020', '2020'],
  ])('reads a job from %j to %j as %j', async (startDate, endDate, line) => {
    const job = { position: 'Joiner', startDate, ...(endDate === undefined ? {} : { endDate }) };
    expect((await read({ work: [job] })).slice(2)).toEqual([line]);
  });

  it('does not call a job open that the file calls over, or gives one date', async () => {
    const jobs = [
      { position: 'Joiner', startDate: '2014', current: false },
      { position: 'Foreman', date: '2015' },
    ];
    expect(await read({ work: jobs })).toEqual(['h2 Experience', 'h3 Joiner', '2014', 'h3 Foreman', '2015']);
  });

  it('tells its owner what to mend, the first few places of it, and no value', async () => {
    const { problems } = await load({
      'cv.json': named({
        work: [{ position: 'Joiner', startDate: 'current', highlights: 'Secret stair', location: false }],
        skills: ['Oak', 'Ash'],
      }),
    });
    expect(problems).toEqual([
      {
        name: 'cv.json',
        code: 'document_mended',
        loaded: true,
        message:
          'cv.json: it was read, but not as JSON Resume wants it: ' +
          'work[0].location (expected a text, found true or false); ' +
          'work[0].highlights (expected a list of texts, found a text); ' +
          'work[0].startDate (expected a date such as "2019", "2019-03" or "2019-03-15"); and 2 more; ' +
          'correct it there if the text came out wrong.',
      },
    ]);
  });

  it('says nothing of a file that is as the standard wants it, or only knows more', async () => {
    const { problems } = await load({
      'cv.json': named({
        work: [{ position: 'Joiner', team: 'Stairs', endDate: null }],
        talks: [{ title: 'Oak' }],
      }),
    });
    expect(problems).toEqual([]);
  });

  it('keeps private fields, sections and values out, whatever they are called', async () => {
    const { documents } = await load({
      'candidate.yaml': 'private: ["phone number", "salary", "health", "Elm", "4711"]\n',
      'cv.json': named({
        contact: { phone: '555 1234', mail: 'ada@example.org' },
        work: [{ position: 'Joiner', salaryWish: 90000, teams: ['Elm', 'Oak'], badge: 4711 }],
        skills: [{ name: 'Wood', keywords: ['Elm', 'Ash'], level: [1, 2] }],
        health: [{ name: 'Back pain' }],
        references: [{ name: 'Kari', phone: '555 6789' }],
      }),
    });
    const shown = JSON.stringify(documents[0]?.resume?.data) + documents[0]?.text;
    expect(shown).not.toMatch(/555|90000|Elm|4711|Back pain/i);
    expect(shown).toMatch(/ada@example\.org[\s\S]*Oak[\s\S]*Ash/);
  });

  it('leaves out what is nested deeper than any resume', async () => {
    const deep = `${'['.repeat(100_000)}"x"${']'.repeat(100_000)}`;
    const file = `{"basics": {"name": "Ada Brook", "label": ${deep}}, "work": ${deep}}`;
    expect(outline(await loadOne('cv.json', file))).toEqual(['h1 Ada Brook']);
  });

  const KEYS = [
    ...[
      'name',
      'position',
      'title',
      'company',
      'summary',
      'description',
      'highlights',
      'keywords',
      'url',
      'roles',
    ],
    ...[
      'startDate',
      'endDate',
      'date',
      'location',
      'city',
      'more',
      'values',
      'level',
      'fluency',
      'reference',
      'score',
    ],
    ...[
      'thesis',
      'teamSize',
      'coauthors',
      'responsibilities',
      'Tools',
      'a b',
      'studyType',
      'network',
      'link',
    ],
  ];
  const SECTIONS = [
    ...[
      'work',
      'volunteer',
      'education',
      'projects',
      'certificates',
      'awards',
      'publications',
      'skills',
      'languages',
    ],
    ...[
      'interests',
      'references',
      'experience',
      'talks',
      'courses',
      'hobbies',
      'openSource',
      'profiles',
      'motto',
      'x',
    ],
  ];
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constant('word'),
      fc.constantFrom(null, true, false, 7, ''),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 4 }),
    ),
  }));
  const file = fc.record({
    basics: fc.dictionary(fc.constantFrom(...KEYS, 'profiles', 'phone', 'label'), value, { maxKeys: 4 }),
    rest: fc.dictionary(fc.constantFrom(...SECTIONS), value, { maxKeys: 4 }),
  });

  it('loses no word of any file, and knows where each string stands', async () => {
    await fc.assert(
      fc.asyncProperty(file, async ({ basics, rest }) => {
        const words: string[] = [];
        const resume = numberWords({ ...rest, basics: { ...basics, name: 'Ada Brook' } }, words);
        const document = await loadOne('cv.json', json(resume));
        for (const word of words) expect(document.text).toContain(word);
        expect(lineFaults(document)).toEqual([]);
        const strings = new Map(leaves(document.resume?.data, ''));
        expect([...(document.resume?.spans.keys() ?? [])].sort()).toEqual([...strings.keys()].sort());
        for (const [pointer, { start, end }] of document.resume?.spans ?? [])
          expect(document.text.slice(start, end)).toBe(strings.get(pointer));
      }),
      { numRuns: 300 },
    );
  });
});

/** Makes each "word" one of its own. */
function numberWords(value: unknown, words: string[]): unknown {
  if (value === 'word') {
    words.push(`word${words.length}x`);
    return words.at(-1);
  }
  if (Array.isArray(value)) return value.map((item) => numberWords(item, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, numberWords(field, words)]));
}

/** Every string of a value with its JSON pointer. */
function leaves(value: unknown, pointer: string): [string, string][] {
  if (typeof value === 'string') return [[pointer, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${pointer}/${key}`));
}
