import { compareDates } from '../../language/dates.js';
import type { PartialDate, Role } from '../../model/profile.js';
import { stretchOf } from './duration.js';

/** Months between two jobs at one employer from which they are two stints. */
const APART_MONTHS = 2;

/**
 * Jobs at one employer as stints, earliest first: a stint ends where the next job there begins months later.
 * Jobs without a known length are left out.
 */
export function stintsOf(roles: readonly Role[], today: PartialDate): Role[][] {
  const placed = roles
    .flatMap((role) => {
      const stretch = stretchOf(role.period, today);
      return stretch === undefined ? [] : [{ role, stretch }];
    })
    .sort((a, b) => a.stretch.from - b.stretch.from);
  const stints: Role[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const { role, stretch } of placed) {
    const open = stints.at(-1);
    if (open === undefined || stretch.from - until > APART_MONTHS) stints.push([role]);
    else open.push(role);
    until = Math.max(until, stretch.to);
  }
  return stints;
}

/** The jobs elsewhere that began after the first stint and before the last one. `dated`: the career in order of starts. */
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

/** The jobs that began after those of one employer and before those of the other, whichever came first. */
export function betweenEmployers(
  [one, other]: readonly [readonly Role[], readonly Role[]],
  dated: readonly Role[],
): Role[] {
  const startsOf = (roles: readonly Role[]): PartialDate[] =>
    roles.flatMap(({ period }) => period?.start ?? []).sort(compareDates);
  const [a, b] = [startsOf(one), startsOf(other)];
  const [firstOfA, firstOfB] = [a[0], b[0]];
  if (firstOfA === undefined || firstOfB === undefined) return [];
  const [earlier, later] = compareDates(firstOfA, firstOfB) <= 0 ? [a, b] : [b, a];
  const from = earlier.at(-1);
  const to = later[0];
  if (from === undefined || to === undefined) return [];
  return dated.filter((role) => {
    const start = role.period?.start;
    const inside = start !== undefined && compareDates(from, start) < 0 && compareDates(start, to) < 0;
    return inside && !one.includes(role) && !other.includes(role);
  });
}

/** "Rejoined", "hired back", "returned to": about the last stint. */
export const RETURN = /\b(?:re-?join(?:ed|ing)?|back|return(?:ed|ing)?|again|second (?:time|stint|spell))\b/i;
/** "Between her two stints". */
export const BETWEEN = /\bbetween\b.*\b(?:two|both)\b|\bin between\b/i;
