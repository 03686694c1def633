import { describe, expect, it } from 'vitest';
import { sectionKinds } from '../../src/profile/sections/heading-name.js';
import { profileOf } from './profile-of.js';

describe('the names of sections', () => {
  it.each([
    ['Current appointments', ['experience']],
    ['Teaching and supervision', ['experience']],
    ['Consulting engagements', ['experience']],
    ['Military service', ['experience']],
    ['Fieldwork', ['experience']],
    ['Professional service', ['volunteering']],
    ['Outreach', ['volunteering']],
    ['Invited talks', ['publications']],
    ['Seminars', ['publications']],
    ['Grants, fellowships, awards (selected)', ['awards']],
    ['Licenses, Certifications, and Competition Results', ['certificates', 'awards']],
    ['Key points', ['summary']],
    ['Tide Works', []],
  ])('%s', (name, kinds) => {
    expect(sectionKinds(name)).toEqual(kinds);
  });
});

describe('lists in sections', () => {
  it('are named one by one where semicolons part them', () => {
    const profile = profileOf(
      '# Ines Varga\n\n## Awards (selected)\n\nTide Prize (2024); Pier Grant (2021); Best Talk (2019).\n\n## Memberships\n\nLamp Guild; Society of Tides; Pier Watch.\n',
    );
    expect(profile.awards.map((each) => [each.name.text, each.period?.start?.year])).toEqual([
      ['Tide Prize', 2024],
      ['Pier Grant', 2021],
      ['Best Talk', 2019],
    ]);
    expect(profile.certificates.map((each) => each.name.text)).toEqual([
      'Lamp Guild',
      'Society of Tides',
      'Pier Watch',
    ]);
  });

  it('stay skills under the deeper headings of a section of skills, whatever those are called', () => {
    const profile = profileOf(`# Ines Varga

## Skills
### Programming & technical skills
* Python
* R
### Piers and gauges
* Levelling
* Sounding

## Experience
### Keeper, Tide Works
2019-2021
* Kept the lamp

## Education
### BSc Physics, University of Lund
2015-2018
`);
    expect(profile.skills.map((each) => [each.name.text, each.group?.text])).toEqual([
      ['Python', 'Programming & technical skills'],
      ['R', 'Programming & technical skills'],
      ['Levelling', 'Piers and gauges'],
      ['Sounding', 'Piers and gauges'],
    ]);
  });

  it('of a section with two subjects are told apart by their labels', () => {
    const profile = profileOf(
      '# Ines Varga\n\n## Domains & Interests\n\n**Domains:** Harbours, Shipping, Tides  \n**Interests:** Kites, Chess\n',
    );
    expect(profile.skills.map((each) => each.name.text)).toEqual(['Harbours', 'Shipping', 'Tides']);
    expect(profile.interests.length).toBeGreaterThan(0);
  });
});
