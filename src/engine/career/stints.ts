import { compareDates } from '../../language/dates.js';
import type { Role } from '../../model/profile.js';

/**
 * Jobs at one employer as stints: parted where a job elsewhere began in between. Earliest first; undated jobs are
 * left out. `dated` is the whole career, in order of starts.
 */
export function stintsOf(roles: readonly Role[], dated: readonly Role[]): Role[][] {
  const stints: Role[][] = [];
  let apart = true;
  for (const role of dated) {
    if (!roles.includes(role)) {
      apart = true;
      continue;
    }
    const open = stints.at(-1);
    if (apart || open === undefined) stints.push([role]);
    else open.push(role);
    apart = false;
  }
  return stints;
}

/** The jobs elsewhere that began after the first stint and before the last one. */
export function betweenStints(stints: readonly (readonly Role[])[], dated: readonly Role[]): Role[] {
  const first = stints[0]?.[0]?.period?.start;
  const last = stints.at(-1)?.[0]?.period?.start;
  if (stints.length < 2 || first === undefined || last === undefined) return [];
  return dated.filter((role) => {
    const start = role.period?.start;
    const inside = start !== undefined && compareDates(first, start) < 0 && compareDates(start, last) < 0;
    return inside && !stints.some((stint) => stint.includes(role));
  });
}

/** "Rejoined", "hired back", "returned to": about the last stint. */
export const RETURN = /\b(?:re-?join(?:ed|ing)?|back|return(?:ed|ing)?|again|second (?:time|stint|spell))\b/i;
/** "Between her two stints". */
export const BETWEEN = /\bbetween\b.*\b(?:two|both)\b|\bin between\b/i;
