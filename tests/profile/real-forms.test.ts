import { describe, expect, it } from 'vitest';
import { lineOf, profileOf } from './profile-of.js';

describe('Markdown for other tools', () => {
  it('is read through the LaTeX in it', () => {
    const profile = profileOf(String.raw`\title{\vspace{-3.5em}\textbf{Ines Varga}\vspace{-3.5em}}
\maketitle

\centering{\href{mailto:ines@varga.example}{\underline{ines@varga.example}} | (613) 555-0142}

\flushleft{\large{\textbf{EDUCATION}}} \vspace{-1em}
\noindent\rule{19.1cm}{0.5pt}

**University of Ropes** \hfill Sep 2019 - Apr 2023 \linebreak
_Bachelor of Science in Tides \hfill Ottawa, ON_

\flushleft{\large{\textbf{WORK EXPERIENCE}}} \vspace{-1em}
\noindent\rule{19.1cm}{0.5pt}

**Tide Researcher - Honours** \hfill Sep 2021 - Present \linebreak
_Saltmarsh Institute \hfill Ottawa, ON_
+ Measured the tides.
`);
    expect(profile.name?.text).toBe('Ines Varga');
    expect(profile.roles.map(lineOf)).toEqual([
      'Tide Researcher | Saltmarsh Institute | Ottawa, ON | Sep 2021 – Present',
    ]);
    expect(
      profile.education.map((each) => [each.degree?.text, each.area?.text, each.institution?.text]),
    ).toEqual([['Bachelor of Science', 'Tides', 'University of Ropes']]);
  });

  it('has headings inside list items', () => {
    const profile = profileOf(`# Ines Varga

## Work Experience

- ### Lead Keeper — Tide Works
	**Campinas, São Paulo, Brazil**
	_Sep 2012 – Jan 2015_

	Led the keepers of all lamps on the coast, and kept their log.

- ### Lamp Engineer — Harbour Lamps
	**Solna, Stockholm County, Sweden**
	_Jan 2015 – Dec 2016_

	Built the lamps anew, with a light that is seen from afar.

## Projects

- **Tidal** (Jul 2018 – Mar 2019) — a small library for tides.
- **Lamps** (Jul 2018) — a list of lamps.
`);
    expect(profile.roles.map(lineOf)).toEqual([
      'Lamp Engineer | Harbour Lamps | Solna, Stockholm County, Sweden | Jan 2015 – Dec 2016',
      'Lead Keeper | Tide Works | Campinas, São Paulo, Brazil | Sep 2012 – Jan 2015',
    ]);
    expect(profile.projects.map((each) => each.name.text)).toEqual(['Tidal', 'Lamps']);
  });
});

describe('entries told in one go', () => {
  it('have their dates in mark-up before remarks, or in the first sentence of an item', () => {
    const profile = profileOf(`# Ines Varga

## Experience

### Research Associate — Tide Lab, University of Ropes
*Nov 2025 – present* (graduate researcher at first; associate after the degree). Advisor: Ana Silva.

- Measured tides.

### Systems Engineer — Lamper, Inc., Austin, TX
*Jan 2022 – Feb 2025* · digital harbour radar

- Built radars.

## Education

- **M.S. in Tides**, University of Ropes, Aug 2023 – May 2025. Coursework: Waves, Winds.

## Earlier research

- **Research Fellow, Ozen Lab (gull behaviour), University of Ropes**, May 2019 – May 2021. Low-cost counting of gulls for the towns of the coast, with a camera. Fellow of the harbour.
`);
    expect(profile.roles.map(lineOf)).toEqual([
      'Research Associate | Tide Lab, University of Ropes | ∅ | Nov 2025 – Present',
      'Systems Engineer | Lamper, Inc. | Austin, TX | Jan 2022 – Feb 2025',
      'Research Fellow | Ozen Lab (gull behaviour), University of Ropes | ∅ | May 2019 – May 2021',
    ]);
    expect(profile.roles[2]?.statements.length).toBe(2);
    expect(profile.education[0]).toMatchObject({
      degree: { text: 'M.S.' },
      area: { text: 'Tides' },
      institution: { text: 'University of Ropes' },
      courses: [{ text: 'Waves' }, { text: 'Winds' }],
    });
  });
});

describe('heads', () => {
  it.each([
    ["# Ines Varga's CV\n\n### Keaau, HI 96749 | (206) 555-0142", 'Ines Varga', 'Keaau, HI 96749'],
    ['# Ines Varga\n\nPulianga, Tenkara – 627811', 'Ines Varga', 'Pulianga, Tenkara – 627811'],
    ['Ines Varga\n\nMaple Grove, IL ● (630) 555-0142 ● ines@varga.example', 'Ines Varga', 'Maple Grove, IL'],
  ])('%s', (text, name, place) => {
    const profile = profileOf(`${text}\n\n## Skills\n\n- Knots\n- Tides\n`);
    expect([profile.name?.text, profile.location?.text, profile.headline]).toEqual([name, place, undefined]);
  });
});
