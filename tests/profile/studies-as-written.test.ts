import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../src/language/dates.js';
import type { Education } from '../../src/model/profile.js';
import { lineOf, profileOf } from './profile-of.js';

const lineOfStudies = (each: Education) =>
  [each.degree?.text, each.area?.text, each.institution?.text, each.period && formatPeriod(each.period)]
    .map((part) => part ?? '∅')
    .join(' | ');
const studiesOf = (text: string) =>
  profileOf(`# Ines Varga\n\n## Education\n\n${text}`).education.map(lineOfStudies);

describe('studies', () => {
  it('may be told by when they began and ended, in rows', () => {
    expect(
      studiesOf(`| Date | Education |
| --- | --- |
| April 2010 | Entered the General Studies Program, Norrby High School |
| March 2013 | Graduated from the General Studies Program, Norrby High School |
| April 2013 | Entered the Department of Mechanical Engineering and Systems, Faculty of Engineering, The University of Lund |
| March 2017 | Graduated from the Department of Mechanical Engineering and Systems, Faculty of Engineering, The University of Lund |
`),
    ).toEqual([
      '∅ | Department of Mechanical Engineering and Systems | Faculty of Engineering, The University of Lund | Apr 2013 – Mar 2017',
      '∅ | General Studies Program | Norrby High School | Apr 2010 – Mar 2013',
    ]);
  });

  it('may be items over lines of their own', () => {
    expect(
      studiesOf(`- **Norrby Training** — Multimedia & Web Design
	Lund, Sweden
	_Jan 2002 – Dec 2002_

- **University of Lund** — Higher education
	Lund, Sweden
	_Jan 2006 – Dec 2006_ (incomplete)
`),
    ).toEqual([
      '∅ | Higher education | University of Lund | Jan 2006 – Dec 2006',
      '∅ | Multimedia & Web Design | Norrby Training | Jan 2002 – Dec 2002',
    ]);
  });

  it('at one school share its date', () => {
    expect(
      studiesOf(`#### University of Lund      December 2020

Bachelor of Science in Electrical Engineering

Bachelor of Science in Computer Engineering
`),
    ).toEqual([
      'Bachelor of Science | Electrical Engineering | University of Lund | Dec 2020',
      'Bachelor of Science | Computer Engineering | University of Lund | Dec 2020',
    ]);
  });

  it('may end their line with a month', () => {
    expect(studiesOf('B.S. in Communication – Norrby College, Lund, SE May 2013\n')).toEqual([
      'B.S. | Communication | Norrby College, Lund, SE | May 2013',
    ]);
  });

  it('stand apart from the certificates that are announced among them', () => {
    const profile = profileOf(`# Ines Varga

## Education & Certifications

**Norrby College of Art – Lund, Sweden** (2004–2006)

These certificates were earned online in 2017:

- Tide Drawing Levels 1–3
- Harbour Plans
`);
    expect(profile.education.map((each) => each.institution?.text)).toEqual(['Norrby College of Art']);
    expect(profile.certificates.map((each) => each.name.text)).toEqual([
      'Tide Drawing Levels 1–3',
      'Harbour Plans',
    ]);
  });
});

describe('an item over lines of its own', () => {
  it('names a job where its dates stand below it', () => {
    const { volunteering } = profileOf(`# Ines Varga

## Open-source organizations

- **Tide Engine** — Collaborator
	_Aug 2016 – Aug 2017_
	Gave samples and mended bugs.
`);
    expect(volunteering.map(lineOf)).toEqual(['Collaborator | Tide Engine | ∅ | Aug 2016 – Aug 2017']);
    expect(volunteering[0]?.statements.map((each) => each.text)).toEqual(['Gave samples and mended bugs.']);
  });
});

describe('projects in columns', () => {
  it('have their names above what is told of them', () => {
    const { projects } = profileOf(`# Ines Varga

## Projects

| [TideBook](https://code.example/tides) | [Pier](https://code.example/pier) |
| --- | --- |
| A book of tides that is built from scratch | A model of the pier, explaining how it stands |
`);
    expect(projects.map((each) => [each.name.text, each.statements.map((said) => said.text)])).toEqual([
      ['TideBook', ['A book of tides that is built from scratch']],
      ['Pier', ['A model of the pier, explaining how it stands']],
    ]);
  });
});

describe('degrees', () => {
  it.each([
    ['Associate of Applied Sciences, Photography\nUniversity of Lund\n', 'Associate of Applied Sciences'],
    ['2004 – A Levels: Maths, Physics\n', 'A Levels'],
    ['### PhD in Tides\nUniversity of Lund, 2010 - 2014\n', 'PhD'],
    ['### High school diploma\n2005\nNorrby High School\n', 'High school diploma'],
    ['- PGDE Education, National Teachers Institute, Lund, Sweden (Dec 2014).\n', 'PGDE'],
  ])('%s', (text, degree) => {
    const { education } = profileOf(`# Ines Varga\n\n## Education\n\n${text}`);
    expect(education.map((each) => each.degree?.text)).toEqual([degree]);
  });
});

describe('a grade in words', () => {
  it('is no award of its own', () => {
    const { education } = profileOf(
      '# Ines Varga\n\n## Education\n\n- Norrby College, BSc Tides, First Class Honours, 2008\n',
    );
    expect(education.map((each) => [each.degree?.text, each.score?.text])).toEqual([
      ['BSc', 'First Class Honours'],
    ]);
  });
});

describe('a subject', () => {
  it('may stand in brackets', () => {
    expect(
      studiesOf(
        '| Exam | University | Year | % |\n|---|---|---|---|\n| B.Sc (Maths) | Lund University | 2007 | 65% |\n',
      ),
    ).toEqual(['B.Sc | Maths | Lund University | 2007']);
  });
});

describe('a degree in progress', () => {
  it('has the date that it is expected at', () => {
    expect(
      studiesOf('University of Lund\nBachelor of Science in Physics, expected May 2026, GPA 3.5/4.0\n'),
    ).toEqual(['Bachelor of Science | Physics | University of Lund | May 2026']);
  });
});

describe('exhibitions', () => {
  it('are one a line, each behind its year', () => {
    const { projects } = profileOf(
      '# Ines Varga\n\n## Exhibitions\n\n2019 Tides, Lund Gallery, Lund\n2018 Piers, Oslo Hall\n',
    );
    expect(projects.map((each) => [each.name.text, each.period?.start?.year])).toEqual([
      ['Tides, Lund Gallery, Lund', 2019],
      ['Piers, Oslo Hall', 2018],
    ]);
  });
});
