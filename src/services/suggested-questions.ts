import type { Profile } from '../model/profile.js';

const MAX_SUGGESTIONS = 4;

/**
 * Questions that the documents do answer, for an owner who set none: made from what was understood, most telling first.
 */
export function suggestQuestions(profile: Profile, name: string): string[] {
  const latest = profile.roles.find((role) => role.organisation !== undefined);
  const isCurrent = latest?.period?.end === 'present';
  const candidates = [
    profile.roles.some((role) => role.period?.end === 'present')
      ? `What is ${name} working on now?`
      : undefined,
    latest?.organisation === undefined
      ? undefined
      : isCurrent
        ? `How long has ${name} been at ${latest.organisation.text}?`
        : `How long was ${name} at ${latest.organisation.text}?`,
    profile.roles.length > 0 ? `What are ${name}'s biggest achievements?` : undefined,
    profile.skills.length > 0 ? `What are ${name}'s main skills?` : undefined,
    profile.education.length > 0 ? `What did ${name} study?` : undefined,
    profile.projects.length > 0 ? `Which projects has ${name} done?` : undefined,
    profile.languages.length > 0 ? `Which languages does ${name} speak?` : undefined,
  ];
  const suitable = candidates.filter((question) => question !== undefined);
  return suitable.length > 0 ? suitable.slice(0, MAX_SUGGESTIONS) : [`Who is ${name}?`];
}
