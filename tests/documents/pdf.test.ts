import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/documents/load-corpus.js';
import { fixture, lineFaults, load, loadOne, makeCorpus, outline } from './support.js';

async function layout(name: string): Promise<string[]> {
  const document = await loadOne('cv.pdf', await fixture(`layouts/${name}.pdf`));
  expect(lineFaults(document)).toEqual([]);
  return outline(document);
}

describe('PDF layouts', () => {
  it('reads the side column after the main one, and puts wrapped lines and items together', async () => {
    expect(await layout('left-sidebar')).toEqual([
      'h1 Oskar Lindqvist',
      'Head pastry chef',
      'h2 Profile',
      'Pastry chef who has run sections of up to nine people in hotels and restaurants. I write menus that a small team can keep up through a hard Saturday, and I teach while I work.',
      'h2 Experience',
      'h4 Head Pastry Chef, The Copper Kettle',
      'March 2021 – Present',
      'b0 • Built the bread programme from a single sourdough to eleven loaves, which now bring in a fifth of the takings.',
      'b0 • Cut waste from 14% to 5% of purchases by weighing every bin for a quarter and changing the order days.',
      'b0 • Train two apprentices a year; all of them have stayed in the trade.',
      'h4 Pastry Sous Chef, Hotel Meridian',
      'June 2017 – February 2021',
      'b0 • Ran afternoon tea for 180 covers a day with a team of five.',
      "b0 • Wrote the hotel's first allergen handbook, later used in all of its six houses across the country.",
      'h4 Commis Pastry Chef, Brasserie Nord',
      '2014 – 2017',
      'b0 • Laminated doughs, ice creams and plated desserts.',
      'h2 Education',
      'h4 Diploma in Patisserie, Gothenburg Culinary School',
      '2012 – 2014',
      'h3s Contact',
      's +44 20 7946 0017',
      's oskar.lindqvist@example.com',
      's Bristol, United Kingdom',
      'h3s Skills',
      'b0s • Bread and viennoiserie',
      'b0s • Costing and purchasing for a kitchen with four sections',
      'b0s • Menu writing',
      'b0s • Allergen control',
      'h3s Languages',
      's Swedish (native)',
      's English (fluent)',
      's French (working knowledge)',
      'h3s Certificates',
      's Level 3 Award in Supervising Food',
      's Safety in Catering',
      's First Aid at Work',
    ]);
  });

  it('gives dates at the right edge lines of their own, beside a column on the right', async () => {
    const lines = await layout('right-sidebar');
    expect(lines.slice(0, 6)).toEqual([
      'h1 Amara Nwosu',
      'Structural engineer · Rotterdam · amara.nwosu@example.org · +31 10 555 0199',
      'h2 WORK',
      'e Senior Engineer, Delta Bridges',
      '2019 – now',
      'b0 • Checked the fatigue life of forty steel bridges and ranked them for repair by risk and cost.',
    ]);
    expect(lines.slice(-4)).toEqual([
      'h2s INTERESTS',
      's Rowing, bookbinding and the history of timber bridges in Norway',
      'h2s AWARDS',
      's Young Engineer of the Year 2018',
    ]);
  });

  it('reads a column of dates row by row, and rows with labels as rows', async () => {
    expect(await layout('date-column')).toEqual([
      'h1 Tomás Herrera',
      'Secondary school teacher of physics, Valencia',
      'h2 Experience',
      '09/2018 – Present',
      'Valencia',
      'e Head of Physics, Instituto del Turia',
      "Lead a department of seven teachers and the school's observatory, which is open to the town on one evening a month. Rewrote the practical course around phones as instruments.",
      '09/2013 – 08/2018',
      'Castellón',
      'e Teacher of Physics and Mathematics, Colegio Azahar',
      'Taught years 9 to 13. Coached the team that won the regional science fair in 2016.',
      '2011 – 2013',
      'e Private tutor',
      'Prepared some thirty pupils for their entrance exams.',
      'h2 Education',
      '2012 – 2013',
      'e Master in Secondary Education, University of Valencia',
      '2007 – 2012',
      'e Degree in Physics, University of Valencia',
      'Final project on the polarisation of moonlight.',
      'h2 Skills',
      't2 Languages | Spanish and Valencian (native), English (C1), Portuguese (reading)',
      't2 Tools | GeoGebra, Moodle, Arduino, LaTeX',
    ]);
  });

  it('reads lists side by side one after the other, tables row by row, and nested lists', async () => {
    expect((await layout('two-lists')).slice(4)).toEqual([
      'h2 Strengths',
      'b0 • Planting plans for shade',
      'b0 • Dry stone walls',
      'b0 • Pruning of old fruit trees',
      'b0 • Irrigation with collected rain',
      'b0 • Leading crews of ten',
      'b0 • Tenders and costing',
      'b0 • Driving licence for lorries',
      'b0 • Sign language, basic',
      'h2 Courses',
      't3 Course | Provider | Year',
      't3 Tree inspection | Danish Tree Society | 2021',
      't3 Chainsaw, level 2 | Skovskolen | 2017',
      't3 Plant protection | Jordbrugets Uddannelse | 2015',
      'h2 Work',
      'h3 Foreman, City Parks Aarhus',
      '2016 – today',
      'b0 • Renewed the rose garden.',
      'b1 • Twelve hundred plants',
      'b1 • Two winters',
      'b0 • Trained six apprentices.',
    ]);
  });

  it('goes on over the end of a page, without header, footer and ligatures', async () => {
    const lines = await layout('pages');
    expect(lines.filter((line) => line.includes('Curriculum vitae'))).toHaveLength(1);
    expect(lines.filter((line) => /Page \d/.test(line))).toEqual([]);
    expect(lines).toContain('b0 3. Efficient first office workflow: fluffy files, flat shelves.');
    expect(lines).toContain('b0 • Negotiated the self-insurance of our containers.');
    expect(
      lines.filter((line) => line.startsWith('I planned') && line.endsWith('every morning.')),
    ).toHaveLength(4);
  });

  it('makes words whole that a typesetter broke, and keeps real hyphens', async () => {
    const lines = await layout('latex');
    expect(lines).toContain(
      'b0 • Sequenced the microbiome of cold-water corals and characterised its extraordinarily complicated dependence on temperature and salinity.',
    );
    expect(lines).toContain(
      'b0 • First author of eleven peer-reviewed articles; coordinated the self-assessment of the institute’s long-term monitoring.',
    );
    expect(lines.slice(3, 6)).toEqual([
      'e Senior Researcher, Institute of Marine Life',
      '2018 – Present',
      'Bergen, Norway',
    ]);
  });

  it('is the same text every time', async () => {
    const bytes = await fixture('layouts/two-lists.pdf');
    const [one, two] = [await loadOne('cv.pdf', bytes), await loadOne('cv.pdf', bytes)];
    expect(one.text).toBe(two.text);
    expect(one.lines).toEqual(two.lines);
  });
});

describe('PDFs that cannot be read', () => {
  it.each([
    ['a password', 'broken/password.pdf', 'document_encrypted', 'save it without one'],
    ['only pictures', 'broken/scanned.pdf', 'document_scanned', 'OCR'],
  ])('are named with the cure: %s', async (_, file, code, cure) => {
    const { documents, problems } = await load({ 'cv.pdf': await fixture(file), 'cv.txt': 'Ada Brook\n' });
    expect(documents.map(({ name }) => name)).toEqual(['cv.txt']);
    expect(problems).toEqual([{ name: 'cv.pdf', code, message: expect.stringContaining(cure) }]);
  });

  it('are damaged ones, wherever they end', async () => {
    const whole = await fixture('layouts/two-lists.pdf');
    for (const share of [0.02, 0.3, 0.6, 0.95]) {
      const { problems } = await load({
        'cv.pdf': whole.slice(0, whole.length * share),
        'cv.txt': 'Ada Brook\n',
      });
      expect(problems.map(({ name }) => name)).toEqual(['cv.pdf']);
      expect(problems[0]?.code).toMatch(/^document_(?:corrupt|scanned|empty)$/);
    }
  });

  it('are those with more pages than the limit', async () => {
    const folder = await makeCorpus({
      'cv.pdf': await fixture('layouts/pages.pdf'),
      'cv.txt': 'Ada Brook\n',
    });
    const { problems } = await loadCorpus(folder, { limits: { pdfPages: 1 } });
    expect(problems).toMatchObject([
      { code: 'document_too_many_pages', message: expect.stringContaining('limit of 1;') },
    ]);
  });

  it('are not those that only forbid changes', async () => {
    const document = await loadOne('cv.pdf', await fixture('broken/owner-password.pdf'));
    expect(document.text).toContain('Tomás Herrera');
  });
});
