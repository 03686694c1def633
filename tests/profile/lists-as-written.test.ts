import { describe, expect, it } from 'vitest';
import { lineOf, profileOf } from './profile-of.js';

const skillsOf = (text: string) => profileOf(`# Ines Varga\n\n${text}`).skills.map((each) => each.name.text);

describe('skills', () => {
  it('may be called languages', () => {
    expect(skillsOf('## Languages\n\nPython, Java, C\n')).toEqual(['Python', 'Java', 'C']);
    expect(skillsOf('## Coursework\n\nAlgebra I\n\nLanguages: Python, Java, and C\n')).toEqual([
      'Python',
      'Java',
      'C',
    ]);
  });

  it('are not the words of what the candidate says of them', () => {
    const text = `## Personal skills
- Teamwork
  I work well in a team, having learnt it in the lamp guild, where my nights were shared with others.
- Testing - of every pier that my harbour has, so that I know which of them will stand the next storm
- Scripting - Python, Bash
- Lamp care (oil - wick, glass)
`;
    expect(skillsOf(text)).toEqual([
      'Teamwork',
      'Testing',
      'Python',
      'Bash',
      'Lamp care (oil - wick, glass)',
    ]);
  });
});

describe('spoken languages', () => {
  it('stand one a line, with levels or without', () => {
    const profile = profileOf('# Ines Varga\n\n## Languages\n\nSwiss German\nSlovakian Native Speaker\n');
    expect(profile.languages.map((each) => [each.name.text, each.level?.text])).toEqual([
      ['Swiss German', undefined],
      ['Slovakian', 'Native Speaker'],
    ]);
    const flags = profileOf('# Ines Varga\n\n## Languages\n\n🇸🇪 Swedish — native · 🇬🇧 English — C1\n');
    expect(flags.languages.map((each) => each.name.text)).toEqual(['Swedish', 'English']);
  });
});

describe('projects', () => {
  it('may begin right below their heading, and be links with long addresses', () => {
    const named = profileOf(
      '# Ines Varga\n\n## Projects\n[TideFare](https://code.example/tidefare)\n**A tool for tides**\n* Python\n\n[Pier](https://code.example/pier)\n**A tool for piers**\n* Java\n',
    );
    expect(named.projects.map((each) => each.name.text)).toEqual(['TideFare', 'Pier']);
    const listed = profileOf(
      '# Ines Varga\n\n## Projects\n\n* [**TideBrowser**](https://code.example/ines/with-a-long-address-for-tides): Tides in a browser\n* [**Pier**](https://code.example/pier): Piers in threads\n',
    );
    expect(listed.projects.map((each) => each.name.text)).toEqual(['TideBrowser', 'Pier']);
  });
});

describe('voluntary work', () => {
  it('is one engagement for each item, dated or not', () => {
    const profile = profileOf(`# Ines Varga

## Volunteering

- Speaker at Tide Days, 2019 - 2021
- Player in *Lund Guitar Ensemble*
- Lamp Guild (Northern Branch) Member
- LampDojo Lund
- Volunteered at the harbour kitchen every winter
`);
    expect(profile.volunteering.map(lineOf)).toEqual([
      'Speaker | Tide Days | ∅ | 2019 – 2021',
      'Player | Lund Guitar Ensemble | ∅ | ∅',
      'Lamp Guild (Northern Branch) Member | ∅ | ∅ | ∅',
      '∅ | LampDojo Lund | ∅ | ∅',
    ]);
    expect(profile.volunteering.flatMap((each) => each.statements)).toEqual([]);
  });
});

describe('jobs without dates', () => {
  it('open with a title in bold where no job of the section has dates', () => {
    const { roles } = profileOf(`# Ines Varga

## Work Experience

**Harbour Analyst, Norse Linguist**
* Kept the registers of the port.

**Research Assistant**
* Ran the gauges.
`);
    expect(roles.map((role) => [role.title?.text, role.statements.length])).toEqual([
      ['Harbour Analyst, Norse Linguist', 1],
      ['Research Assistant', 1],
    ]);
  });
});

describe('wide lines', () => {
  it('go on below where they end inside a sentence, in figures and capitals too', () => {
    const { roles } = profileOf(`# Ines Varga

## Experience

Tide Works – Lyon, France Oct 2022 - Current
Keeper of Gauges
▪ Looked after all the gauges between the old harbour and the lighthouse, and trained five keepers in their care; spent some
300 nights at sea with them, with readings made in the Java of the harbour's own machines, and in Python and
MySQL [ Gauge Book ]
Pier Telecom – Nice, France May 2020 – Oct 2022
Network Technician
▪ Mended lines.
`);
    expect(roles.map((role) => [role.title?.text, role.organisation?.text, role.statements.length])).toEqual([
      ['Keeper of Gauges', 'Tide Works', 1],
      ['Network Technician', 'Pier Telecom', 1],
    ]);
  });
});

describe('a degree', () => {
  it('is dated by its graduation, not by an honour', () => {
    const { education } = profileOf(`# Ines Varga

## Education

B.S. Physics, University of Lund
Lund, Sweden
GPA Physics 3.15/4.00
Dean’s List Fall of 2023
Graduation date: May 2024
`);
    expect(education.map((each) => [each.degree?.text, each.period?.start, each.score?.text])).toEqual([
      ['B.S.', { year: 2024, month: 5 }, 'GPA Physics 3.15/4.00'],
    ]);
  });
});

describe('achievements', () => {
  it('that say what the candidate did are no awards', () => {
    const { awards } = profileOf(`# Ines Varga

## Selected achievements

- Built a lamp store for the keepers of the harbour (Tide Letters, 2024).
- Won the Pier Prize (2022).
`);
    expect(awards.map((each) => each.name.text)).toEqual(['Won the Pier Prize']);
  });
});

describe('skills told in short sentences', () => {
  it('end with them', () => {
    expect(skillsOf('## Skills\n\nPrint design, drawing. Web design. Beekeeping, bookbinding.\n')).toEqual([
      'Print design',
      'drawing',
      'Web design',
      'Beekeeping',
      'bookbinding',
    ]);
  });
});

describe('a line of skills', () => {
  it('may hold several groups, hyphens between its items, or spoken languages', () => {
    const profile = profileOf(`# Ines Varga

## Skills

* Languages: Python, R; Tools: Git, Docker
* Soft skills: teamwork - writing - leadership
* English (native) and Swedish, German (B1)
`);
    expect(profile.skills.map((each) => `${each.group?.text}: ${each.name.text}`)).toEqual([
      'Languages: Python',
      'Languages: R',
      'Tools: Git',
      'Tools: Docker',
      'Soft skills: teamwork',
      'Soft skills: writing',
      'Soft skills: leadership',
    ]);
    expect(profile.languages.map((each) => [each.name.text, each.level?.text])).toEqual([
      ['English', 'native'],
      ['Swedish', undefined],
      ['German', 'B1'],
    ]);
  });
});

describe('names of skills', () => {
  it('may be parted by spaces alone, where there are many', () => {
    expect(
      skillsOf(
        '## Skills\n\nLanguages TypeScript HTML CSS Python Rust Web performance\n\nTide Table Design\n',
      ),
    ).toEqual(['TypeScript', 'HTML', 'CSS', 'Python', 'Rust', 'Web performance', 'Tide Table Design']);
  });
});

describe('a certificate', () => {
  it('is not issued by its validity', () => {
    const { certificates } = profileOf(
      '# Ines Varga\n\n## Certifications\n\n- Certified Tide Keeper (CTK) — Tide Board, 2018 (expires 2024)\n',
    );
    expect(certificates.map((each) => [each.name.text, each.issuer?.text])).toEqual([
      ['Certified Tide Keeper (CTK)', 'Tide Board'],
    ]);
  });
});
