import { describe, expect, it } from 'vitest';
import { describeProfile } from '../../src/profile/describe.js';
import { parseProfile } from '../../src/profile/parse-profile.js';
import { corpusOf } from './corpus-of.js';
import { findFaults } from './invariants.js';

const CV =
  'Jo Doe\n\nEXPERIENCE\n\nStaff Nurse at Mercy General Hospital\n2019 – 2022\n- Cut falls by 41%.\n- Trained students.\n\nBarista at Gilded Bean Ltd\n2015 – 2016\n- Coffee.\n\nSKILLS\nTriage, Suturing\n';
const LINKEDIN =
  '# Jo Doe\n\n## Experience\n\n### Mercy General\n\n**Staff Nurse**\nMar 2019 – Aug 2022\n\n- Cut falls by 41%.\n- Ran the night shift.\n\n## Skills\n\nsuturing, Epic\n\n## Garden\n\nRoses.\n';

describe('several documents about one person', () => {
  const corpus = corpusOf({ 'cv.txt': CV, 'linkedin.md': LINKEDIN });
  const profile = parseProfile(corpus);

  it('tell a job once, with what both say and the more precise dates', () => {
    expect(profile.roles.map((role) => role.title?.text)).toEqual(['Staff Nurse', 'Barista']);
    const [nurse] = profile.roles;
    expect(nurse?.organisation?.text).toBe('Mercy General Hospital');
    expect(nurse?.period).toMatchObject({ start: { year: 2019, month: 3 }, end: { year: 2022, month: 8 } });
    expect(nurse?.statements.map((each) => each.text)).toEqual([
      'Cut falls by 41%.',
      'Trained students.',
      'Ran the night shift.',
    ]);
  });

  it('keep every passage, and each knows the one job', () => {
    const said = profile.statements.filter((each) => each.text === 'Cut falls by 41%.');
    expect(said.map((each) => [each.span.document, each.entryId])).toEqual([
      ['cv.txt', profile.roles[0]?.id],
      ['linkedin.md', profile.roles[0]?.id],
    ]);
    expect(findFaults(corpus, profile)).toEqual([]);
  });

  it('list a skill once', () =>
    expect(profile.skills.map((skill) => skill.name.text)).toEqual(['Triage', 'Suturing', 'Epic']));

  it('leave jobs apart that differ in time or employer', () => {
    const other = CV.replace('Mercy General Hospital', 'Northgate Clinic').replace(
      '2015 – 2016',
      '2017 – 2018',
    );
    expect(parseProfile(corpusOf({ 'cv.txt': CV, 'old.txt': other })).roles).toHaveLength(4);
  });
});

describe('the text view', () => {
  const text = describeProfile(
    parseProfile(corpusOf({ 'cv.txt': CV, 'linkedin.md': LINKEDIN }, { name: 'Jo Doe', headline: 'Nurse' })),
  );

  it('shows entries with their dates', () => {
    expect(text).toContain('Name: Jo Doe\nHeadline: Nurse\n');
    expect(text).toContain(
      '  Staff Nurse, Mercy General Hospital · Mar 2019 – Aug 2022\n    - Cut falls by 41%.\n',
    );
    expect(text).toContain('Skills (1)\n  Triage, Suturing, Epic\n');
  });

  it('says what was not understood at the end', () => {
    expect(text.trimEnd().split('\n').slice(-2)).toEqual([
      'Free text, found and cited but part of no entry (1)',
      '  Roses.  [linkedin.md, Garden]',
    ]);
    expect(
      describeProfile(parseProfile(corpusOf({ 'cv.txt': 'EXPERIENCE\n\n2012 – 2015\nI picked grapes.\n' }))),
    ).toContain('(no title understood), (no employer understood) · 2012 – 2015');
  });
});
