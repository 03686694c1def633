import type { Entry, Profile } from './profile.js';

/** All entries of a profile, kind by kind, each in profile order. */
export function entriesOf(profile: Profile): Entry[] {
  return [
    ...profile.roles,
    ...profile.volunteering,
    ...profile.education,
    ...profile.projects,
    ...profile.certificates,
    ...profile.awards,
    ...profile.publications,
    ...profile.interests,
    ...profile.references,
  ];
}

/** Every entry of a profile by its id. */
export function entriesById(profile: Profile): ReadonlyMap<string, Entry> {
  return new Map(entriesOf(profile).map((entry) => [entry.id, entry]));
}
