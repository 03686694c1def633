import { describe, expect, it } from 'vitest';
import { lineOf, profileOf } from './profile-of.js';

const rolesOf = (text: string) => profileOf(`# Ines Varga\n\n## Experience\n\n${text}`).roles;
const linesOf = (text: string) => rolesOf(text).map(lineOf);

describe('the dates of a job', () => {
  it('may close what is told of it', () => {
    const roles = rolesOf(`### [Tide Works, Inc.](https://tide.example/)—Harbour Designer
I drew piers for the town and for its visitors, and kept the drawings.
*(May 2007–Current)*

### Pier Farm—Apprentice
I mended the nets of the farm, and sorted its catch every morning.
*(June–August 2009)*

### Various Harbour Clients
I draw signs whenever somebody asks for one.
*(on and off)*
`);
    expect(roles.map(lineOf)).toEqual([
      'Harbour Designer | Tide Works, Inc. | ∅ | May 2007 – Present',
      'Apprentice | Pier Farm | ∅ | Jun 2009 – Aug 2009',
      '∅ | Various Harbour Clients | ∅ | ∅',
    ]);
    expect(roles[1]?.statements.map((each) => each.text)).toEqual([
      'I mended the nets of the farm, and sorted its catch every morning.',
    ]);
  });

  it('may stand on two lines: an open end, or the months of a year', () => {
    const roles = rolesOf(`2020 (Oct.)     **Field Engineer**
- Present
Tide Institute, University of Lund
- Built gauges

2019     **Research Assistant**
Jun. - Aug.
Department of Physics, Lund College
- Read gauges
`);
    expect(roles.map(lineOf)).toEqual([
      'Field Engineer | Tide Institute, University of Lund | ∅ | 2020 – Present',
      'Research Assistant | Lund College | ∅ | Jun 2019 – Aug 2019',
    ]);
    expect(roles.map((role) => role.statements.length)).toEqual([1, 1]);
  });

  it('may stand in brackets at the end of an item, before a stop or what it says', () => {
    const roles =
      rolesOf(`- Research Associate, Institute of Tides, University of Lund, Sweden (Jan 2025 – present) — gauges in harbours.
- Scientist and Lecturer, Department of Zoology, Norrby University, Oslo, Norway (Mar 2019 – Dec 2024).
`);
    expect(roles.map((role) => [role.title?.text, role.place?.text])).toEqual([
      ['Research Associate', 'Sweden'],
      ['Scientist and Lecturer', 'Oslo, Norway'],
    ]);
    expect(roles[0]?.statements.map((each) => each.text)).toEqual(['gauges in harbours.']);
  });
});

describe('an employer in capitals', () => {
  it('stands before a title that opens with its rank', () => {
    expect(linesOf('2019-2021  TIDEWORKS Senior Engineer\n- Kept gauges\n')).toEqual([
      'Senior Engineer | TIDEWORKS | ∅ | 2019 – 2021',
    ]);
  });
});

describe('an employer behind a link', () => {
  it('ends before the comma and the place', () => {
    expect(
      linesOf(
        '* **Gauge Tester**, [Tide Works Germany GmbH](https://www.tide-works.example/about/), Bremen, Germany (Oct. 2018 – Present)\n',
      ),
    ).toEqual(['Gauge Tester | Tide Works Germany GmbH | Bremen, Germany | Oct 2018 – Present']);
  });

  it('may be named like a department where the other jobs have theirs', () => {
    expect(
      linesOf(
        '### Researcher, University of Lund\n2013-2015\n\n### Keeper, Tide Museum\n2012-2013\n\n### Guide, Norrby County Road Services Division\n2010-2011\n',
      ),
    ).toEqual([
      'Researcher | University of Lund | ∅ | 2013 – 2015',
      'Keeper | Tide Museum | ∅ | 2012 – 2013',
      'Guide | Norrby County Road Services Division | ∅ | 2010 – 2011',
    ]);
  });
});

describe('a table of jobs', () => {
  it('may have its dates in two columns', () => {
    expect(
      linesOf(`| Company | Position | From | To | Place |
|---|---|---|---|---|
| Tide Works Ltd | Gauge Engineer | 03/2019 | present | Lund |
| Pier Farm | Apprentice | 01/2015 | 02/2019 | Oslo |
`),
    ).toEqual([
      'Gauge Engineer | Tide Works Ltd | Lund | Mar 2019 – Present',
      'Apprentice | Pier Farm | Oslo | Jan 2015 – Feb 2019',
    ]);
  });
});

describe('several titles at one employer', () => {
  it('stand below its line, set alike, with a blank line between them', () => {
    expect(
      linesOf(`**TIDE WORKS LTD**, Lund, Sweden
**Gauge Engineer**, *January 2019 – Present*
* Kept gauges.

**Junior Engineer**, *June 2016 – December 2018*
* Read gauges.

**PIER FARM**
Farm Hand
Jan '12 - Dec '14
* Milked goats.

**Freelance Writer**
Since 2010
* Wrote of tides.
`),
    ).toEqual([
      'Gauge Engineer | TIDE WORKS LTD | Lund, Sweden | Jan 2019 – Present',
      'Freelance Writer | ∅ | ∅ | 2010 – Present',
      'Junior Engineer | TIDE WORKS LTD | Lund, Sweden | Jun 2016 – Dec 2018',
      'Farm Hand | PIER FARM | ∅ | Jan 2012 – Dec 2014',
    ]);
  });
});

describe('labels in bold', () => {
  it('name the dates of a job and nothing else', () => {
    expect(linesOf('**Role:** Senior Consultant\n**Duration:** Mar 2017 – Dec 2019\n- Advised.\n')).toEqual([
      'Senior Consultant | ∅ | ∅ | Mar 2017 – Dec 2019',
    ]);
  });
});
