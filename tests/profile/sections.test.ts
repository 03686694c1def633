import { describe, expect, it } from 'vitest';
import { parseProfile } from '../../src/profile/parse-profile.js';
import { looseSectionKinds, sectionKinds } from '../../src/profile/sections/heading-name.js';
import { corpusOf } from './corpus-of.js';

const profileOf = (text: string, name = 'cv.txt') => parseProfile(corpusOf({ [name]: text }));

describe('names of sections', () => {
  const NAMES: readonly (readonly [name: string, ...kinds: string[]])[] = [
    ['Experience', 'experience'],
    ['PROFESSIONAL EXPERIENCE:', 'experience'],
    ['Employment & Career History', 'experience'],
    ["Where I've worked", 'experience'],
    ['3. Education and Training', 'education'],
    ['S K I L L S', 'skills'],
    ['🛠 Technical skills', 'skills'],
    ['Awards and publications', 'awards', 'publications'],
    ['Registration and certificates', 'certificates'],
    ['Languages, skills, certificates', 'languages', 'skills', 'certificates'],
    ['Selected peer-reviewed publications', 'publications'],
    ['Hobbies & interests', 'interests'],
    ['Formación académica', 'education'],
    ['Expérience professionnelle', 'experience'],
    ['Berufserfahrung', 'experience'],
    ['Experiência profissional', 'experience'],
    ['工作经历', 'experience'],
  ];
  it.each(NAMES)('%s', (name, ...kinds) => expect(sectionKinds(name.replace(/:$/, ''))).toEqual(kinds));

  it.each(['Principal Engineer', 'Acme Ltd', 'Experience matters to me', 'Head of Skills', '2019'])(
    '%s is none',
    (text) => expect(sectionKinds(text)).toEqual([]),
  );

  it('take an unknown word before their own noun where they are set like a heading', () => {
    expect(looseSectionKinds('Data projects')).toEqual(['projects']);
    expect(looseSectionKinds('A very long line about projects')).toEqual([]);
  });
});

describe('sections', () => {
  it("may have their content on the heading's line", () => {
    const profile = profileOf(
      'Jo Doe\n\nProfile: I am a nurse.\n\nSkills: triage, suturing\n\nLanguages: English (native), French (B2)\n',
    );
    expect(profile.summary.map((each) => each.text)).toEqual(['I am a nurse.']);
    expect(profile.skills.map((each) => each.name.text)).toEqual(['triage', 'suturing']);
    expect(profile.languages.map((each) => [each.name.text, each.level?.text])).toEqual([
      ['English', 'native'],
      ['French', 'B2'],
    ]);
  });

  it('are not opened by a label inside a job, nor by programming languages', () => {
    const profile = profileOf(
      'EXPERIENCE\n\nDeveloper at Acme Ltd\n2019 – 2020\nSkills: Go, SQL\nAwards: best demo\n- Did it.\n\nSKILLS\nLanguages: Python, Java\nTools: Git, make\n',
    );
    expect(profile.roles).toHaveLength(1);
    expect(profile.roles[0]?.statements.map((each) => each.text)).toEqual([
      'Skills: Go, SQL',
      'Awards: best demo',
      'Did it.',
    ]);
    expect(profile.languages).toEqual([]);
    expect(profile.skills.map((each) => [each.group?.text, each.name.text])).toEqual([
      ['Languages', 'Python'],
      ['Languages', 'Java'],
      ['Tools', 'Git'],
      ['Tools', 'make'],
    ]);
  });

  it('with names that nobody knows keep their text as free text', () => {
    const profile = profileOf(
      '# Jo Doe\n\n## Experience\n\n### Nurse — Mercy\n2019 – 2020\n\n## My garden\n\nRoses since 2011.\n\n## Skills\n\nTriage\n',
      'cv.md',
    );
    expect(profile.roles).toHaveLength(1);
    expect(profile.statements.find((each) => each.text === 'Roses since 2011.')).toMatchObject({
      section: 'other',
      heading: 'My garden',
    });
  });
});

describe('lists', () => {
  it('of skills: groups, levels, ratings, tables', () => {
    const skills = (text: string, name = 'cv.txt') =>
      profileOf(text, name).skills.map((each) =>
        [each.group?.text, each.name.text, each.level?.text].filter((part) => part !== undefined).join('/'),
      );
    expect(skills('SKILLS\n\nDatabases: Postgres (expert), Redis\nWeb | HTML | CSS')).toEqual([
      'Databases/Postgres/expert',
      'Databases/Redis',
      'Web',
      'HTML',
      'CSS',
    ]);
    expect(skills('SKILLS\n\n- Python - advanced\n- Go: 5 years\n- Excel ★★★☆☆')).toEqual([
      'Python/advanced',
      'Go/5 years',
      'Excel',
    ]);
    expect(
      skills('## Skills\n\n| Area | Skills |\n| --- | --- |\n| Codes | Eurocode 2, Eurocode 8 |\n', 'cv.md'),
    ).toEqual(['Codes/Eurocode 2', 'Codes/Eurocode 8']);
  });

  it('of spoken languages: on one line, one a line, level below', () => {
    const languages = (text: string) =>
      profileOf(text).languages.map((each) => [each.name.text, each.level?.text]);
    expect(languages('LANGUAGES\n\nEnglish: native; Italian: bilingual; Brazilian Portuguese - B2')).toEqual([
      ['English', 'native'],
      ['Italian', 'bilingual'],
      ['Brazilian Portuguese', 'B2'],
    ]);
    expect(languages('LANGUAGES\n\nSpanish\nProfessional working proficiency\nFluent Irish')).toEqual([
      ['Spanish', 'Professional working proficiency'],
      ['Irish', 'Fluent'],
    ]);
  });

  it('of certificates, awards and publications: name, issuer, date in the usual forms', () => {
    const read = (text: string) => {
      const { certificates, awards, publications } = profileOf(text);
      return [...certificates, ...awards, ...publications].map((each) => [
        each.kind,
        each.name.text,
        each.issuer?.text,
        each.period?.start?.year,
      ]);
    };
    expect(
      read(
        'CERTIFICATES\n\n- Prescriber (V300) (Northgate University, Leeds, 06/2022)\n- First aid, Red Cross Society, 2019\n- Forklift operator',
      ),
    ).toEqual([
      ['certificate', 'Prescriber (V300)', 'Northgate University, Leeds', 2022],
      ['certificate', 'First aid', 'Red Cross Society', 2019],
      ['certificate', 'Forklift operator', undefined, undefined],
    ]);
    expect(
      read(
        'AWARDS AND PUBLICATIONS\n\n- Star Award, Mercy Hospital, 05/2021. Given by vote.\n- "Rosters: a study", Journal of Wards, 09/2024\n- Berg P. (2022). Blooms in ice. Polar Letters 14, 3–9.',
      ),
    ).toEqual([
      ['award', 'Star Award', 'Mercy Hospital', 2021],
      ['publication', 'Rosters: a study', 'Journal of Wards', 2024],
      ['publication', 'Blooms in ice', 'Polar Letters', 2022],
    ]);
    expect(
      read('CERTIFICATIONS\n\nCloud Architect\nNimbus Inc\nIssued Apr 2020\nScrum Master\nIssued Oct 2017'),
    ).toEqual([
      ['certificate', 'Cloud Architect', 'Nimbus Inc', 2020],
      ['certificate', 'Scrum Master', undefined, 2017],
    ]);
  });

  it('of degrees: award, subject, school, grade, dates, courses', () => {
    const read = (text: string) =>
      profileOf(text).education.map((each) => [
        each.degree?.text,
        each.area?.text,
        each.institution?.text,
        each.score?.text,
        each.period?.start?.year,
        each.courses.length,
      ]);
    expect(read('EDUCATION\n\nBSc (Hons) Nursing, University of Calder, 2008–2011')).toEqual([
      ['BSc (Hons)', 'Nursing', 'University of Calder', undefined, 2008, 0],
    ]);
    expect(
      read(
        'EDUCATION\n\nUniversity of Calder\nMaster of Arts in History (Distinction)\n2011 - 2012\nModules: Rome, Carthage',
      ),
    ).toEqual([['Master of Arts', 'History', 'University of Calder', 'Distinction', 2011, 2]]);
    expect(
      read(
        'EDUCATION\n\nCalder Institute\nBachelor of Nursing\n2008\n\nNorthgate School\nA-levels: Maths, Physics\n2006',
      ),
    ).toEqual([
      ['Bachelor of Nursing', 'Nursing', 'Calder Institute', undefined, 2008, 0],
      ['A-levels', 'Maths, Physics', 'Northgate School', undefined, 2006, 0],
    ]);
  });
});
