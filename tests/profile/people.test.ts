import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/documents/load-corpus.js';
import { periodsOverlap } from '../../src/language/dates.js';
import type { Profile, Role } from '../../src/model/profile.js';
import { parseProfile } from '../../src/profile/parse-profile.js';
import { findFaults } from './invariants.js';
import { compareProfiles, FORMATS, findPeople, PEOPLE, profileOf } from './truth.js';

const people = findPeople();
const truths = new Map<string, Promise<Profile>>(people.map(({ slug }) => [slug, profileOf(slug, 'json')]));

/** Least share of the truth that must be found over all people, by part; a PDF of LinkedIn's names no issuers. */
const LEAST: Readonly<Record<string, number>> = {
  roles: 0.93,
  volunteering: 0.95,
  education: 0.95,
  statements: 0.98,
  skills: 0.98,
  languages: 0.98,
  projects: 0.95,
  interests: 0.95,
};

/** Roles whose title is one of the truth at that time, with another employer than it had. */
function wrongEmployers(found: Profile, truth: Profile): readonly string[] {
  const fold = (text: string | undefined) => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const overlaps = (a: Role, b: Role) =>
    a.period !== undefined &&
    b.period !== undefined &&
    periodsOverlap(a.period, b.period, { year: 2026, month: 11 });
  return found.roles
    .filter((role) => role.organisation !== undefined)
    .filter((role) => {
      const same = truth.roles.filter(
        (each) => fold(each.title?.text) === fold(role.title?.text) && overlaps(each, role),
      );
      const name = fold(role.organisation?.text);
      return (
        same.length > 0 &&
        !same.some(
          (each) =>
            name.startsWith(fold(each.organisation?.text)) || fold(each.organisation?.text).startsWith(name),
        )
      );
    })
    .map((role) => `${role.title?.text} at ${role.organisation?.text}`);
}

describe.each(FORMATS)('the test people as %s', (format) => {
  const present = people.filter(({ formats }) => formats.includes(format));

  it('say what their JSON Resume says', async () => {
    const sums = new Map<string, { right: number; truth: number }>();
    for (const { slug } of present) {
      const truth = await truths.get(slug);
      if (truth === undefined) continue;
      for (const { part, right, truth: count } of compareProfiles(await profileOf(slug, format), truth)) {
        const sum = sums.get(part) ?? { right: 0, truth: 0 };
        sums.set(part, { right: sum.right + right, truth: sum.truth + count });
      }
    }
    const short = [...sums]
      .filter(([part, { right, truth }]) => right / Math.max(1, truth) < (LEAST[part] ?? 0))
      .map(([part, sum]) => `${part} ${sum.right}/${sum.truth}`);
    expect(sums.get('roles')?.truth).toBeGreaterThan(0);
    expect(short).toEqual([]);
  });

  it.each(present.map(({ slug }) => slug))('%s: no employer is wrong, nothing is lost', async (slug) => {
    const corpus = await loadCorpus(`${PEOPLE}/${slug}/${format}`);
    const profile = parseProfile(corpus);
    const truth = await truths.get(slug);
    expect(truth === undefined ? ['no truth'] : wrongEmployers(profile, truth)).toEqual([]);
    expect(findFaults(corpus, profile)).toEqual([]);
  });
});

describe('the test people as JSON Resume', () => {
  it.each(people.map(({ slug }) => slug))('%s: every job of the file, nothing lost', async (slug) => {
    const corpus = await loadCorpus(`${PEOPLE}/${slug}/json`);
    const profile = parseProfile(corpus);
    const jobs = corpus.documents.flatMap((document) => document.resume?.data.work ?? []);
    const key = (title: string | undefined, organisation: string | undefined) => `${title} @ ${organisation}`;
    expect(profile.roles.map((role) => key(role.title?.text, role.organisation?.text)).sort()).toEqual(
      jobs.map((job) => key(job.position, job.name)).sort(),
    );
    expect(
      profile.roles.every(
        (role) => role.period?.start !== undefined || jobs.some((job) => job.startDate === undefined),
      ),
    ).toBe(true);
    expect(findFaults(corpus, profile)).toEqual([]);
  });
});
