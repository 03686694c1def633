import { periodLabel, roleLabel } from '../write/labels.js';
import { capital } from '../write/phrases.js';
import { item, plain, proofOf } from '../write/sentences.js';
import { rolesInTime } from './describe-role.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan } from './plan.js';

/** Longest list in one answer. */
const MOST_ITEMS = 15;

export const timeline: Plan = (context) => {
  const { profile } = context;
  const roles = rolesInTime(context).slice(0, MOST_ITEMS);
  if (roles.length === 0)
    return notInProfile(context, 'The documents describe no jobs that I could read.', {
      nearest: profile.summary.slice(0, 1),
    });
  return answered(
    [
      plain(
        `${context.person.possessive.charAt(0).toUpperCase()}${context.person.possessive.slice(1)} career, most recent first:`,
      ),
      ...roles.map((role) =>
        item(
          `${periodLabel(role.period) || 'undated'}: ${capital(roleLabel(role))}${role.place === undefined ? '' : `, ${role.place.text}`}`,
          ...proofOf(role, profile.statements),
        ),
      ),
    ],
    roles,
  );
};
