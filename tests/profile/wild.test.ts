import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../src/language/dates.js';
import type { Profile } from '../../src/model/profile.js';
import { parseProfile } from '../../src/profile/parse-profile.js';
import { corpusOf } from './corpus-of.js';
import { findFaults } from './invariants.js';

/** Parses one text, and fails where something that must always hold does not. */
function profileOf(text: string, name = 'wild.md'): Profile {
  const corpus = corpusOf({ [name]: text });
  const profile = parseProfile(corpus);
  expect(findFaults(corpus, profile)).toEqual([]);
  return profile;
}

const rolesOf = (profile: Profile) =>
  profile.roles.map((role) =>
    [
      role.title?.text,
      role.organisation?.text,
      role.place?.text,
      role.period === undefined ? '' : formatPeriod(role.period),
    ]
      .map((part) => part ?? '')
      .join(' | '),
  );
const freeText = (profile: Profile) =>
  profile.statements.filter((each) => each.entryId === undefined).map((each) => each.text);
const jobs = (...lines: readonly string[]) =>
  profileOf(['# Marit Olsen', '', '## Experience', '', ...lines].join('\n'));

describe('headers of several parts', () => {
  it.each([
    [
      "**Harbour Falcons RFC, women's team** | Lead Physio, part-time | Leeds | **Sept 2020 – present**",
      'Lead Physio | Harbour Falcons RFC | Leeds | Sep 2020 – Present',
    ],
    ['Physiotherapist · Kelloway · Hull · 2012 – 2015', 'Physiotherapist | Kelloway | Hull | 2012 – 2015'],
    [
      '**Brightwater** | Senior Nurse | York | <kbd>Mar 2015 – Dec 2016</kbd>',
      'Senior Nurse | Brightwater | York | Mar 2015 – Dec 2016',
    ],
    [
      'Senior Designer &mdash; Larkfield &amp; Sons (Jan 2018 &ndash; Dec 2021)',
      'Senior Designer | Larkfield & Sons |  | Jan 2018 – Dec 2021',
    ],
  ])('%s', (line, role) => {
    expect(rolesOf(jobs(line, '- Did the work of the team.'))).toEqual([role]);
  });
});

describe('times without work', () => {
  it.each([
    '**Career break** | **May 2018 – Oct 2018**',
    '**Parental leave** · May 2018 – Oct 2018',
    '### Gap year (travelling in Peru)\nMay 2018 – Oct 2018',
    'Sabbatical (May 2018 – Oct 2018)',
    '*Travelling*, May 2018 – Oct 2018',
  ])('%s is no job', (line) => {
    const profile = jobs(
      '**Nurse** | Corran Hospital | 2019 – 2021',
      '- Ran the ward.',
      '',
      line,
      '',
      '- Walked the coast.',
    );
    expect(rolesOf(profile)).toEqual(['Nurse | Corran Hospital |  | 2019 – 2021']);
    expect(freeText(profile).join('\n')).toContain('May 2018 – Oct 2018');
    expect(freeText(profile)).toContain('Walked the coast.');
  });

  it.each([
    'Travel Nurse | Corran Hospital | 2019 – 2021',
    'Editor | Travel & Leisure Magazine | 2019 – 2021',
  ])('%s is a job', (line) => expect(jobs(line).roles).toHaveLength(1));
});

describe('HTML in Markdown', () => {
  it('is seen through, and quotes keep its characters', () => {
    const text = [
      '<h1>Marit Olsen</h1>',
      '',
      'Leeds, UK &middot; marit@example.org',
      '',
      '## Experience',
      '',
      'Nurse, Corran Hospital, 2019 – 2021',
      '- 🎨 Saw R&amp;D through &rarr; caf&eacute;',
    ].join('\n');
    const profile = profileOf(text);
    expect([profile.name?.text, profile.location?.text]).toEqual(['Marit Olsen', 'Leeds, UK']);
    const [said] = profile.roles[0]?.statements ?? [];
    expect(said?.text).toBe('Saw R&D through → café');
    expect(text.slice(said?.span.start, said?.span.end)).toBe('Saw R&amp;D through &rarr; caf&eacute;');
  });
});

const OTHERS = ['', '## Summary', '', 'I like my work.', '', '## Interests', '', '- Climbing', ''];
const section = (heading: string, ...lines: readonly string[]) =>
  profileOf(['# Marit Olsen', '', 'Nurse in Leeds', ...OTHERS, `## ${heading}`, '', ...lines].join('\n'));
const skillsOf = (profile: Profile) =>
  profile.skills.map(({ name, level }) => (level === undefined ? name.text : `${name.text}: ${level.text}`));
const languagesOf = (profile: Profile) =>
  profile.languages.map(({ name, level }) => `${name.text}: ${level?.text ?? ''}`);

describe('tables of skills and languages', () => {
  it.each(['Skills', 'Kit'])('a level and a year are no skills, under "%s"', (heading) => {
    const rows = ['| Software | Level | Since |', '| --- | --- | --- |'];
    const profile = section(heading, ...rows, '| Figma | very good | 2019 |', '| Sketch |  | 2015 |');
    expect(skillsOf(profile)).toEqual(['Figma: very good', 'Sketch']);
  });

  it('columns without names that say so are told by their cells', () => {
    const profile = section('Skills', '| Tool | A | B |', '|---|---|---|', '| Figma | expert | 2019 |');
    expect(skillsOf(profile)).toEqual(['Figma: expert']);
  });

  it('a label and a list stay a group', () => {
    const profile = section('Skills', '| Area | Tools |', '|---|---|', '| Design | Figma, Sketch |');
    expect(profile.skills.map(({ name, group }) => `${group?.text}: ${name.text}`)).toEqual([
      'Design: Figma',
      'Design: Sketch',
    ]);
  });

  it.each([
    ['Languages', ['| Dutch | English |', '|---|---|', '| native | C1 |']],
    ['Tongues', ['| Dutch | English |', '|---|---|', '| native | C1 |']],
    ['Tongues', ['| Language | Level |', '|---|---|', '| Dutch | native |', '| English | C1 |']],
  ])('%s across and down', (heading, rows) => {
    expect(languagesOf(section(heading, ...rows))).toEqual(['Dutch: native', 'English: C1']);
  });

  it('jobs in a table are no skills', () => {
    const rows = ['| Years | Role | Company |', '|---|---|---|', '| 2019 – 2021 | Nurse | Corran Hospital |'];
    const profile = section('Before', ...rows);
    expect([skillsOf(profile), rolesOf(profile)]).toEqual([[], ['Nurse | Corran Hospital |  | 2019 – 2021']]);
  });
});

it('separate code spans are separate skills', () => {
  expect(skillsOf(section('Tools', '`InDesign` `Illustrator` `Figma`'))).toEqual([
    'InDesign',
    'Illustrator',
    'Figma',
  ]);
});

it('a profile page of LinkedIn copied as text', () => {
  const text = `Dana Whitlock
She/Her · 1st
Operations Manager at Norburn Freight
Bristol, England, United Kingdom · Contact info
500+ connections

About
I run warehouses that ship on time. … see more

Experience
Norburn Freight logo
Operations Manager
Norburn Freight · Full-time
Mar 2024 - Present · 2 yrs 9 mos
Bristol, England, United Kingdom · Hybrid
Cut late loads by 30%. … see more
Skills: Lean · Forecasting · SAP
Palliser Foods logo
Palliser Foods
Full-time · 5 yrs 3 mos
Bath, England, United Kingdom
Shift Manager
Jan 2021 - Feb 2024 · 3 yrs 2 mos
Led 40 people on nights.
Skills: Rostering · Coaching
Team Leader
Dec 2018 - Dec 2020 · 2 yrs 1 mo
Trained new starters.
Career Break logo
Career Break
Travel
Jan 2018 - Oct 2018 · 10 mos
Kilnby logo
Warehouse Operative
Kilnby · Seasonal
Jun 2016 - Dec 2017 · 1 yr 7 mos
Bath
Show all 12 experiences

Education
University of Exeter logo
University of Exeter
BSc, Geography
2013 - 2016
Grade: 2:1

Skills
Lean
Endorsed by 3 colleagues at Norburn Freight
Forecasting
3 endorsements
Show all 24 skills

Languages
English
Native or bilingual proficiency
French
Limited working proficiency
`;
  const profile = profileOf(text, 'linkedin.txt');
  expect(profile.headline?.text).toBe('Operations Manager at Norburn Freight');
  expect(rolesOf(profile)).toEqual([
    'Operations Manager | Norburn Freight | Bristol, England, United Kingdom | Mar 2024 – Present',
    'Shift Manager | Palliser Foods | Bath, England, United Kingdom | Jan 2021 – Feb 2024',
    'Team Leader | Palliser Foods | Bath, England, United Kingdom | Dec 2018 – Dec 2020',
    'Warehouse Operative | Kilnby | Bath | Jun 2016 – Dec 2017',
  ]);
  expect(profile.roles.map((role) => role.statements.map((each) => each.text))).toEqual([
    ['Cut late loads by 30%.', 'Skills: Lean · Forecasting · SAP'],
    ['Led 40 people on nights.', 'Skills: Rostering · Coaching'],
    ['Trained new starters.'],
    [],
  ]);
  expect(
    profile.education.map((each) => [each.degree?.text, each.institution?.text, each.score?.text]),
  ).toEqual([['BSc', 'University of Exeter', '2:1']]);
  expect(skillsOf(profile)).toEqual(['Lean', 'Forecasting', 'SAP', 'Rostering', 'Coaching']);
  expect(languagesOf(profile)).toEqual([
    'English: Native or bilingual proficiency',
    'French: Limited working proficiency',
  ]);
});

describe('sections about this and that', () => {
  const profile = section(
    'Odds & ends',
    '- **Tongues:** Norwegian (native), English (fluent)',
    '- **Systems:** SystmOne, EMIS, Physitrack',
    '- **Talks:** "Knees in winter", Oslo 2018',
    '- 🏅 Young Clinician Medal, Society of Physiotherapy, 2019',
    '- **A-level examiner** for AQA, summers 2015 to 2019',
    '- Runs a Sunday choir',
  );

  it('labelled lists are languages and skills, prizes are awards', () => {
    expect(languagesOf(profile)).toEqual(['Norwegian: native', 'English: fluent']);
    expect(skillsOf(profile)).toEqual(['SystmOne', 'EMIS', 'Physitrack']);
    expect(profile.awards.map((award) => award.name.text)).toEqual(['Young Clinician Medal']);
  });

  it('the rest stays free text: neither jobs nor degrees', () => {
    expect([profile.roles, profile.education]).toEqual([[], []]);
    expect(freeText(profile)).toEqual(
      expect.arrayContaining([
        'Talks: "Knees in winter", Oslo 2018',
        'A-level examiner for AQA, summers 2015 to 2019',
        'Runs a Sunday choir',
      ]),
    );
  });
});

describe('the headline', () => {
  it.each([
    ['*Sports physiotherapist and lecturer*\n\nLeeds | m@example.org', 'Sports physiotherapist and lecturer'],
    ['> Data engineer, mostly pipelines\n\nm@example.org', 'Data engineer, mostly pipelines'],
    ['m@example.org | Data engineer | Porto, Portugal', 'Data engineer'],
    ['(she/her)\n\n**Product designer**', 'Product designer'],
  ])('%s', (head, headline) => {
    expect(profileOf(`# Marit Olsen\n\n${head}\n\n## Interests\n\n- Climbing\n`).headline?.text).toBe(
      headline,
    );
  });
});

it('a company named thrice over its total time, with the kind of work below each title', () => {
  const text = `Marco Duarte (He/Him)
3rd+ degree connection
Nurse practitioner

Experience
Casa Branca Health logo
Casa Branca Health
Casa Branca Health
5 yrs 9 mos
Lisbon, Portugal · On-site
Nurse Practitioner
Full-time
Mar 2021 - Present · 5 yrs 9 mos
Runs the evening clinic.
Staff Nurse
Full-time
Jan 2020 - Mar 2021 · 1 yr 3 mos
`;
  const profile = profileOf(text, 'linkedin.txt');
  expect([profile.name?.text, profile.headline?.text]).toEqual(['Marco Duarte', 'Nurse practitioner']);
  expect(profile.roles.map((role) => `${role.title?.text} | ${role.organisation?.text}`)).toEqual([
    'Nurse Practitioner | Casa Branca Health',
    'Staff Nurse | Casa Branca Health',
  ]);
});

it('the first row of a table may be a job', () => {
  const row = '| 2014 – 2017 | Graduate Engineer | Mossop & Lyle | Galway |';
  expect(rolesOf(jobs(row, '|---|---|---|---|'))).toEqual([
    'Graduate Engineer | Mossop & Lyle | Galway | 2014 – 2017',
  ]);
});

it('clients of a freelance are what the job says, not jobs', () => {
  const profile = jobs(
    '### Freelance illustrator',
    '*2022 – present*',
    '',
    '- **[Nettle Press](https://nettle.example)** *(2025)*: drew a cover',
    '- **Harbour Trust** (2023 – 2024): posters',
  );
  expect(rolesOf(profile)).toEqual(['Freelance illustrator |  |  | 2022 – Present']);
  expect(profile.roles[0]?.statements).toHaveLength(2);
});

describe('lines that say something else than their section', () => {
  it('a dated pastime is no list of skills', () => {
    const profile = section(
      'Also',
      '- **Football coach** for girls, Malmö United, 2019 – now',
      '- Blood donor',
    );
    expect([skillsOf(profile), profile.roles]).toEqual([[], []]);
  });

  it('the names of the columns are no award', () => {
    const rows = ['| Prize | Year |', '|---|---|', '| Colleague of the Year | 2019 |'];
    expect(section('Awards', ...rows).awards.map((award) => award.name.text)).toEqual([
      'Colleague of the Year',
    ]);
  });

  it('a time off that says what for is told from the job above', () => {
    const profile = jobs(
      '**Nurse** · Corran Hospital · 2019 – 2021',
      '- Ran the ward.',
      '',
      '**Time off to care for my father** · **2017 – Feb 2018**',
    );
    expect(profile.roles.map((role) => role.statements.length)).toEqual([1]);
  });
});

it.each([
  [['- 2019: Young Clinician Prize, Society of Physiotherapy']],
  [['| Year | Prize |', '|---|---|', '| 2019 | Young Clinician Prize |']],
])('a year that opens the line is no part of an award: %j', (lines) => {
  expect(section('Prizes', ...lines).awards.map((award) => award.name.text)).toEqual([
    'Young Clinician Prize',
  ]);
});
