import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../src/language/dates.js';
import { profileOf } from './profile-of.js';

describe('sections of Markdown that people wrote by hand', () => {
  it('keeps jobs together where their headings are as deep as sections elsewhere', () => {
    const profile = profileOf(`# Ines Varga

## What I do

### *Projects*

* **Tidewatch** - a tide table for kayakers.

### *Skill set*

* Pottery, Glazing

## Experience

### [Harbour Projects](https://harbour.example)

_Jan 13 - Mar 14_

**Site Manager**

_Responsibilities_

* Kept the timetable.

_Highlights_

Was asked back to open the new pier by the town.

### [Lantern House](https://lantern.example)

_Oct 14 - Present_

**Receptionist**

_Responsibilities_

* Welcomed the guests.

_Highlights_

Put the keys in order, so that none was missed again.
`);
    const roles = profile.roles.map((role) => [
      role.title?.text,
      role.organisation?.text,
      role.period && formatPeriod(role.period),
      role.statements.length,
    ]);
    expect(roles).toEqual([
      ['Receptionist', 'Lantern House', 'Oct 2014 – Present', 4],
      ['Site Manager', 'Harbour Projects', 'Jan 2013 – Mar 2014', 4],
    ]);
    expect(profile.summary).toEqual([]);
    expect(profile.projects.map((each) => each.name.text)).toEqual(['Tidewatch']);
  });

  it('takes a title in a heading below the name for the headline', () => {
    const profile = profileOf(
      '# Ines Varga\n\n## Marine Engineer\n\nI mend ships.\n\n## Skills\n\n- Welding\n',
    );
    expect(profile.headline?.text).toBe('Marine Engineer');
    expect(profile.summary.map((each) => each.text)).toEqual(['I mend ships.']);
  });

  it('reads abbreviated ranks beside employers in capitals, above wrapped text', () => {
    const profile = profileOf(`# Ines Varga

EXPERIENCE

2012-2016    SALTMARSH, Principal SE, Senior SE ------------- Tempe AZ
     Designed the systems, wrote the software, taught the others.

2011-2012    HARBOUR INTERACTIVE, Senior SE ---------------- Tempe AZ
     Systems design, mentoring, client services. Awarded the Lantern
     prize of the year.
`);
    expect(
      profile.roles.map((role) => [role.title?.text, role.organisation?.text, role.place?.text]),
    ).toEqual([
      ['Principal SE, Senior SE', 'SALTMARSH', 'Tempe AZ'],
      ['Senior SE', 'HARBOUR INTERACTIVE', 'Tempe AZ'],
    ]);
  });
});
