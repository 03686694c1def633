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
