import { describe, expect, it } from 'vitest';
import { lineOf, profileOf } from './profile-of.js';

const jobs = (text: string) => profileOf(`# Ines Varga\n\n${text}`).roles.map(lineOf);

describe('jobs in Markdown that people wrote by hand', () => {
  it('takes a heading with dates of its own for the company of the titles below it', () => {
    expect(
      jobs(`# Work Experience

# Norburn Harbours (March 2013 - May 2022)
## Harbour Manager
Feb 2021 - May 2022

- Led the crew.

## Pilot Coordinator
Mar 2013 - Feb 2021

- Planned the pilots.
`),
    ).toEqual([
      'Harbour Manager | Norburn Harbours | ∅ | Feb 2021 – May 2022',
      'Pilot Coordinator | Norburn Harbours | ∅ | Mar 2013 – Feb 2021',
    ]);
  });

  it('finds the title in brackets, and leaves remarks out of names', () => {
    expect(
      jobs(`## Work experience

* **April 2026 – Present:** Tidal Institute, Inc. (Lecturer / Teaching Assistant)
* **July 2025 – May 2026:** Harbour Works Ltd (left for family reasons)
`),
    ).toEqual([
      'Lecturer / Teaching Assistant | Tidal Institute, Inc. | ∅ | Apr 2026 – Present',
      '∅ | Harbour Works Ltd | ∅ | Jul 2025 – May 2026',
    ]);
  });

  it('names a job or an activity that has nothing but a name of no known kind', () => {
    const profile = profileOf(`# Ines Varga

## Activities

### Lanternday | Jun 2020 -- Present | [Channel](https://l.example)

- Films of the harbour.

### Mentors Without Boats | Mar 2019 -- May 2020 | Remote

- Taught sailing.
`);
    expect(profile.volunteering.map(lineOf)).toEqual([
      '∅ | Lanternday | ∅ | Jun 2020 – Present',
      '∅ | Mentors Without Boats | Remote | Mar 2019 – May 2020',
    ]);
  });

  it('reads a name beside the dates of a whole header as the place, lines about others as text', () => {
    const profile = profileOf(`# Ines Varga

## Experience

### Pilot at Tide Works

*05.2009 - 07.2012* | Tidewell

Advisor: Milton Grace

* Steered.

### **Deckhand**, Ropes Department, Saltmarsh College

2008 - 2009

* Spliced.
`);
    expect(profile.roles.map(lineOf)).toEqual([
      'Pilot | Tide Works | Tidewell | May 2009 – Jul 2012',
      'Deckhand | Saltmarsh College | ∅ | 2008 – 2009',
    ]);
    expect(profile.roles[0]?.statements.map((each) => each.text)).toEqual([
      'Advisor: Milton Grace',
      'Steered.',
    ]);
  });

  it('joins a table of employers with the jobs that are told below it', () => {
    const profile = profileOf(`# Ines Varga

## Career History

| Period | Employer |
| --- | --- |
| April 2022 – November 2024 | Saltmarsh Analytics, Inc. (left for family reasons) |
| January 2025 – Present | Tide Works, Inc. |

## Professional Experience

### Tide Works, Inc. — January 2025 to Present

| Field | Details |
| --- | --- |
| Business | Planning and sale of tide tables |
| Kind of contract | Full-time employee |

Keeps the tables true for all harbours of the coast.

#### Redesign of the Lamp Register

- Built it anew.

#### Tables and Consulting (with a team of five)

- Advised the towns.

### Saltmarsh Analytics, Inc. — April 2022 to November 2024

#### Counting of Birds

- Counted birds.
`);
    expect(profile.roles.map(lineOf)).toEqual([
      '∅ | Tide Works, Inc. | ∅ | Jan 2025 – Present',
      '∅ | Saltmarsh Analytics, Inc. | ∅ | Apr 2022 – Nov 2024',
    ]);
    expect(profile.roles[0]?.statements.map((each) => each.text)).toEqual([
      'Business | Planning and sale of tide tables',
      'Kind of contract | Full-time employee',
      'Keeps the tables true for all harbours of the coast.',
      'Redesign of the Lamp Register',
      'Built it anew.',
      'Tables and Consulting (with a team of five)',
      'Advised the towns.',
    ]);
  });
});
