import { datesAgree } from '../../language/dates.js';
import type { Field, Role, Statement } from '../../model/profile.js';
import { foldName } from '../merge/same.js';

/**
 * A list of employers and dates above the jobs told at length: each of its lines is taken into the job that it is
 * about, which gets what it lacks from the line.
 */
export function foldOverview(roles: readonly Role[]): {
  readonly roles: readonly Role[];
  /** From the id of a line to that of its job. */
  readonly folded: ReadonlyMap<string, string>;
} {
  const folded = new Map<string, string>();
  const kept = [...roles];
  for (const line of roles) {
    if (line.statements.length > 0 || folded.size === roles.length) continue;
    const at = kept.findIndex((role) => role !== line && role.statements.length > 0 && isAbout(line, role));
    const role = kept[at];
    if (role === undefined) continue;
    const header: Statement[] = line.header.map((each) => ({ ...each, entryId: role.id }));
    kept[at] = { ...line, ...role, header: [...role.header, ...header] };
    kept.splice(kept.indexOf(line), 1);
    folded.set(line.id, role.id);
  }
  return { roles: kept, folded };
}

/** The same employer and the same dates, and no other title. */
function isAbout(line: Role, role: Role): boolean {
  const [a, b] = [line.period, role.period];
  if (line.kind !== role.kind || a?.start === undefined || b?.start === undefined) return false;
  if (!datesAgree(a.start, b.start) || !sameEnd(a.end, b.end)) return false;
  return (
    sameName(line.organisation, role.organisation) &&
    (line.title === undefined || sameName(line.title, role.title))
  );
}

function sameEnd(a: NonNullable<Role['period']>['end'], b: typeof a): boolean {
  return typeof a === 'object' && typeof b === 'object' ? datesAgree(a, b) : a === b;
}

const sameName = (a: Field | undefined, b: Field | undefined): boolean =>
  a !== undefined && b !== undefined && foldName(a.text) === foldName(b.text);
