import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../src/language/dates.js';
import { parseProfile } from '../../src/profile/parse-profile.js';
import { corpusOf } from './corpus-of.js';

/** The roles that a section of experience with this text gives, one line each. */
function rolesOf(text: string, name = 'cv.txt'): readonly string[] {
  const heading = name.endsWith('.md') ? '## Experience\n\n' : 'EXPERIENCE\n\n';
  return parseProfile(corpusOf({ [name]: heading + text })).roles.map((role) => {
    const dates = role.period === undefined ? '' : formatPeriod(role.period);
    return [role.title?.text ?? '∅', role.organisation?.text ?? '∅', role.place?.text ?? '', dates]
      .join(' | ')
      .replace(/( \| )+$/, '');
  });
}

const PLAIN: readonly (readonly [form: string, text: string, ...roles: string[]])[] = [
  [
    'Title at Company',
    'Staff Nurse at Mercy General\n2019 – 2022\n- Did it.',
    'Staff Nurse | Mercy General |  | 2019 – 2022',
  ],
  [
    'Title @ Company',
    'Barista @ The Gilded Bean (Oct 2016 – Dec 2018)\n- Did it.',
    'Barista | The Gilded Bean |  | Oct 2016 – Dec 2018',
  ],
  [
    'Title, Company, dates',
    'Welder, Arrowhead Tank & Iron, 2011-2013\n- Did it.',
    'Welder | Arrowhead Tank & Iron |  | 2011 – 2013',
  ],
  [
    'Company — Title',
    'Arrowhead Tank — Welder\nJan 2011 - Feb 2013\n- Did it.',
    'Welder | Arrowhead Tank |  | Jan 2011 – Feb 2013',
  ],
  [
    'Title | Company | Place | dates',
    'Line Cook | Osteria Tramontana | Toronto, Canada | 05/2016 - 08/2018\n- Did it.',
    'Line Cook | Osteria Tramontana | Toronto, Canada | May 2016 – Aug 2018',
  ],
  [
    'Company, place, then title',
    'Osteria Tramontana, Toronto, Canada\nSous Chef, September 2018 to June 2021\n- Did it.',
    'Sous Chef | Osteria Tramontana | Toronto, Canada | Sep 2018 – Jun 2021',
  ],
  [
    'dates first',
    '2012 - 2015\nPhysics Teacher\nNorthgate School\n- Did it.',
    'Physics Teacher | Northgate School |  | 2012 – 2015',
  ],
  [
    'dates last',
    'Physics Teacher\nNorthgate School\n2012 - 2015\n- Did it.',
    'Physics Teacher | Northgate School |  | 2012 – 2015',
  ],
  [
    'dates between',
    'Northgate School\n2012 - 2015\nPhysics Teacher\n- Did it.',
    'Physics Teacher | Northgate School |  | 2012 – 2015',
  ],
  [
    'dates in a column',
    'Lead Welder                      03/2018 - Present\nCimarron Vessels LLC, Tulsa, OK\n- Did it.',
    'Lead Welder | Cimarron Vessels LLC | Tulsa, OK | Mar 2018 – Present',
  ],
  [
    'dates after tabs',
    'Northgate School\tSept 2012 – June 2015\nPhysics Teacher\n- Did it.',
    'Physics Teacher | Northgate School |  | Sep 2012 – Jun 2015',
  ],
  [
    'dates in front',
    '2012 – 2015  Physics Teacher, Northgate School\n- Did it.',
    'Physics Teacher | Northgate School |  | 2012 – 2015',
  ],
  [
    'dates repeated',
    '2012 — 2015\n2012 — 2015\nLeeds, UK\nPhysics Teacher at Northgate School\nI taught physics.',
    'Physics Teacher | Northgate School | Leeds, UK | 2012 – 2015',
  ],
  [
    'LinkedIn, one title',
    'Northgate School\nPhysics Teacher\nSeptember 2012 - June 2015 (2 years 10 months)\nLeeds, England, United Kingdom\nI taught physics.',
    'Physics Teacher | Northgate School | Leeds, England, United Kingdom | Sep 2012 – Jun 2015',
  ],
  [
    'LinkedIn, several titles',
    'Northgate School\n5 years\nHead of Physics\nJune 2015 - June 2017 (2 years)\nI led.\nPhysics Teacher\nJune 2012 - June 2015 (3 years)\nI taught.',
    'Head of Physics | Northgate School |  | Jun 2015 – Jun 2017',
    'Physics Teacher | Northgate School |  | Jun 2012 – Jun 2015',
  ],
  [
    'LinkedIn, web',
    'Physics Teacher\nNorthgate School · Full-time\nJan 2019 - Present · 4 yrs 2 mos\nLeeds · On-site',
    'Physics Teacher | Northgate School | Leeds | Jan 2019 – Present',
  ],
  [
    'title lines under a company',
    'Northgate School, Leeds\nHead of Physics, 2015 – 2017\n- Led.\nPhysics Teacher, 2012 – 2015\n- Taught.',
    'Head of Physics | Northgate School | Leeds | 2015 – 2017',
    'Physics Teacher | Northgate School | Leeds | 2012 – 2015',
  ],
  [
    'a bare list',
    'Foreman, Halden Timber, 2015-2019\nRigger, Halden Timber, 2010-2015\nDeckhand, Bergen Line Ltd, 2007-2010',
    'Foreman | Halden Timber |  | 2015 – 2019',
    'Rigger | Halden Timber |  | 2010 – 2015',
    'Deckhand | Bergen Line Ltd |  | 2007 – 2010',
  ],
  [
    'jobs as list items',
    '- 2015-2019: Foreman, Halden Timber AS\n- 2010-2015: Rigger, Halden Timber AS',
    'Foreman | Halden Timber AS |  | 2015 – 2019',
    'Rigger | Halden Timber AS |  | 2010 – 2015',
  ],
  [
    'department after the title',
    'Staff Nurse, Acute Medical Unit\nMercy General Hospital, Cork, Ireland\n09/2014 – 02/2017\n- Did it.',
    'Staff Nurse, Acute Medical Unit | Mercy General Hospital | Cork, Ireland | Sep 2014 – Feb 2017',
  ],
  [
    'contract beside the title',
    'Data Analyst (Contract)\nHumber Water plc\nMay 2020 – May 2021\n- Did it.',
    'Data Analyst (Contract) | Humber Water plc |  | May 2020 – May 2021',
  ],
  [
    'a company with a comma',
    'Paralegal, Hollis, Marchetti & Dray LLP, 2015 – 2016\n- Did it.',
    'Paralegal | Hollis, Marchetti & Dray LLP |  | 2015 – 2016',
  ],
  [
    'no employer',
    'Freelance Translator, 2010 – 2014\n- Novels.',
    'Freelance Translator | ∅ |  | 2010 – 2014',
  ],
  [
    'a freelancer after a company takes no employer from it',
    'Northgate School\nTeacher, 2012 – 2015\n- Taught.\nFreelance Translator, 2010 – 2012\n- Novels.',
    'Teacher | Northgate School |  | 2012 – 2015',
    'Freelance Translator | ∅ |  | 2010 – 2012',
  ],
  ['nothing but dates', '2012 – 2015\nI travelled and picked grapes.', '∅ | ∅ |  | 2012 – 2015'],
  [
    'an unknown pair of names stays unnamed',
    'Zorblax — Quuxify\n2012 – 2015\n- Did it.',
    '∅ | ∅ |  | 2012 – 2015',
  ],
  [
    'what two headers say, the third says too',
    'Halden Timber — Foreman\n2015 – 2019\n- A.\n\nBergen Line — Rigger\n2010 – 2015\n- B.\n\nMosjøen — Altmuligmann\n2007 – 2010\n- C.',
    'Foreman | Halden Timber |  | 2015 – 2019',
    'Rigger | Bergen Line |  | 2010 – 2015',
    'Altmuligmann | Mosjøen |  | 2007 – 2010',
  ],
  [
    'German',
    '03/2016 – heute\tBerufskraftfahrer\nSpedition Lauter GmbH, Leipzig',
    'Berufskraftfahrer | Spedition Lauter GmbH | Leipzig | Mar 2016 – Present',
  ],
  [
    'French',
    'Infirmière, Hôpital Saint-Brieuc, janv. 2019 – aujourd’hui\n- Soins.',
    'Infirmière | Hôpital Saint-Brieuc |  | Jan 2019 – Present',
  ],
];

const MARKDOWN: readonly (readonly [form: string, text: string, ...roles: string[]])[] = [
  [
    '### Title — Company',
    '### Welder — Arrowhead Tank\n*2011 – 2013 · Tulsa, OK*\n\n- Did it.',
    'Welder | Arrowhead Tank | Tulsa, OK | 2011 – 2013',
  ],
  [
    '**Company** | *Title*',
    '**Arrowhead Tank** | *Welder* | 2011 – 2013\n\n- Did it.',
    'Welder | Arrowhead Tank |  | 2011 – 2013',
  ],
  [
    '**Title**, Company (dates)',
    '- **Welder**, Arrowhead Tank, Tulsa, OK (2011 – 2013)\n  - Did it.',
    'Welder | Arrowhead Tank | Tulsa, OK | 2011 – 2013',
  ],
  [
    '[Company](link)',
    '### [Arrowhead Tank](https://arrowhead.example) — Welder\n2011 – 2013\n\n- Did it.',
    'Welder | Arrowhead Tank |  | 2011 – 2013',
  ],
  [
    '### Company, #### Title',
    '### Arrowhead Tank\n\n#### Foreman\n2013 – 2015\n\n- A.\n\n#### Welder\n2011 – 2013\n\n- B.',
    'Foreman | Arrowhead Tank |  | 2013 – 2015',
    'Welder | Arrowhead Tank |  | 2011 – 2013',
  ],
  [
    'a table',
    '| Years | Role | Company |\n| --- | --- | --- |\n| 2013 – 2015 | Foreman | Arrowhead Tank |\n| 2011 – 2013 | Welder | Red Fork Fabrication |',
    'Foreman | Arrowhead Tank |  | 2013 – 2015',
    'Welder | Red Fork Fabrication |  | 2011 – 2013',
  ],
  [
    'a heading with dates',
    '### Welder, Arrowhead Tank <span>2011 – 2013</span>\n\n- Did it.',
    'Welder | Arrowhead Tank |  | 2011 – 2013',
  ],
];

describe('headers of jobs in plain text', () => {
  it.each(PLAIN)('%s', (_form, text, ...roles) => expect(rolesOf(text)).toEqual(roles));
});

describe('headers of jobs in Markdown', () => {
  it.each(MARKDOWN)('%s', (_form, text, ...roles) => expect(rolesOf(text, 'cv.md')).toEqual(roles));
});

describe('what is no job', () => {
  const NONE: readonly (readonly [what: string, text: string])[] = [
    ['prose with a date', 'In 2019 I moved to Leeds to work with Dr. Ames.'],
    ['prose with a range', 'Between 2010 and 2014 I taught physics at a school.'],
    ['a list item with "at"', '- Spoke at PyCon about testing.'],
    ['a list item with a year', '- Cut costs at three sites in 2018.'],
    ['numbers that are no years', 'Served 1,200 – 1,500 patients.'],
    ['ages', 'Taught 9-12 year olds.'],
    ['a telephone number', 'Call 020 2019 2020.'],
    ['a line of verbs', 'Managed rotas, budgets and deliveries at the warehouse'],
  ];
  it.each(NONE)('%s', (_what, text) => expect(rolesOf(text)).toEqual([]));
});
