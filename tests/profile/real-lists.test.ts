import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../src/language/dates.js';
import { profileOf } from './profile-of.js';

describe('publications and awards', () => {
  it('are read from citations, however they are wrapped and dated', () => {
    const profile = profileOf(`# Ines Varga

## Publications

Accepted
Berg, P., van Sato, A.B., Varga, I., ..., Lund, C. The tidal clock of harbour mussels in
winter. Accepted in principle at Shore (2021).

Eckel, F., Garza, M., & **Varga, I.**, 2022. The 15 January 2018 storm tide. Journal of Piers, 8, 107.

2017    **Varga, I.** & Moss, A., 2017. Counting gulls by ear. Northern Birds, 3(2), 9-14.
`);
    expect(
      profile.publications.map((each) => [
        each.name.text,
        each.issuer?.text,
        each.period && formatPeriod(each.period),
      ]),
    ).toEqual([
      ['The tidal clock of harbour mussels in winter', 'Accepted in principle at Shore', '2021'],
      ['The 15 January 2018 storm tide', 'Journal of Piers', '2022'],
      ['Counting gulls by ear', 'Northern Birds', '2017'],
    ]);
  });

  it('lose the date in front of their name', () => {
    const profile = profileOf(`# Ines Varga

## Funding

* **June 2026 – March 2027:** Research grant of the Pier Fund
* **March 2024:** Lantern Prize at the 2023 Harbour Fair
`);
    expect(profile.awards.map((each) => each.name.text)).toEqual([
      'Research grant of the Pier Fund',
      'Lantern Prize at the 2023 Harbour Fair',
    ]);
  });
});

describe('skills', () => {
  it('stand in the group that they are listed under, and only there', () => {
    const profile = profileOf(`# Ines Varga

## Skills

### Programming
* Python
  * numpy
  * ...and more
* R

### Crafts

#### Welding
#### Splicing
`);
    expect(profile.skills.map((each) => [each.group?.text, each.name.text])).toEqual([
      ['Programming', 'Python'],
      ['Python', 'numpy'],
      ['Programming', 'R'],
      ['Crafts', 'Welding'],
      ['Crafts', 'Splicing'],
    ]);
  });

  it('may have a heading of experience, and sentences about each', () => {
    const profile = profileOf(`# Ines Varga

## Technical Experience

### Programming languages

* **Erlang** - writing the tide service, finding its faults and mending what was there before. I used **Riak** and **Mnesia** too.

### Tools & Protocols

Linux, emacs, git.
`);
    expect(profile.roles).toEqual([]);
    expect(profile.skills.map((each) => [each.group?.text, each.name.text])).toEqual([
      [undefined, 'Erlang'],
      ['Tools & Protocols', 'Linux'],
      ['Tools & Protocols', 'emacs'],
      ['Tools & Protocols', 'git'],
    ]);
    expect(profile.statements.map((each) => each.text)).toContain('I used Riak and Mnesia too.');
  });
});

describe('projects', () => {
  it('are the items of a list, with the sentences between them', () => {
    const profile = profileOf(`# Ines Varga

## Side Projects

* **Gullnet (unfinished)** - gathers articles and tide news. It has these parts:
  * A client for gulls
  It was not released.

* **[Logger](https://l.example/logger)** - abstract logger for piers.
I wrote the middle part.

* **[Boatway](https://l.example/boatway)** - a proxy for boats.

* Tool that helps to draw nets.
`);
    expect(profile.projects.map((each) => each.name.text)).toEqual([
      'Gullnet (unfinished)',
      'Logger',
      'Boatway',
    ]);
  });
});

describe('education', () => {
  it.each([
    [
      '**Saltmarsh College**, Northfield, MN\nBachelor of Arts in Physics',
      ['Bachelor of Arts', 'Physics', 'Saltmarsh College', 'Northfield, MN'],
    ],
    [
      '**Saltmarsh College of Ropes** – Columbus, OH (2004–2006)',
      [undefined, undefined, 'Saltmarsh College of Ropes', 'Columbus, OH'],
    ],
    [
      'Ph.D. in Tides, University of Ropes, in progress',
      ['Ph.D.', 'Tides', 'University of Ropes', undefined],
    ],
    [
      "2016-2020\n:   **Master's degree in Knots**; Lantern SudPier, Institut Maritime\n\n    Specialization: **Wet knots**",
      ["Master's degree", 'Knots', 'Lantern SudPier, Institut Maritime', undefined],
    ],
    [
      '* **April 2020 – March 2022:** Ropes University, Graduate School of Letters, Joint Degree Master of Arts in Coastal Studies (Supervisor: Ana Wada) (GPA 4.0)',
      [
        'Joint Degree Master of Arts',
        'Coastal Studies (Supervisor: Ana Wada)',
        'Ropes University, Graduate School of Letters',
        undefined,
      ],
    ],
  ])('%s', (text, fields) => {
    const [first, ...more] = profileOf(`# Ines Varga\n\n## Education\n\n${text}\n`).education;
    expect(more).toEqual([]);
    expect([first?.degree?.text, first?.area?.text, first?.institution?.text, first?.place?.text]).toEqual(
      fields,
    );
  });

  it('gives every degree below a school to that school', () => {
    const profile = profileOf(`# Ines Varga

## Education

### University of Ropes — December 2020

Bachelor of Science in Tides
Bachelor of Science in Knots
Minor in Lamps
`);
    expect(profile.education.map((each) => [each.area?.text, each.institution?.text])).toEqual([
      ['Tides', 'University of Ropes'],
      ['Knots', 'University of Ropes'],
      ['Lamps', 'University of Ropes'],
    ]);
  });
});
