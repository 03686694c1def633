import type { PartialDate, Profile, Role } from '../../model/profile.js';
import { fold } from './documents-text.js';
import { type Length, lengthOf, type Stretch, stretchOf } from './months.js';

/** An employer and the jobs there, latest first. */
export interface Employer {
  readonly name: string;
  readonly roles: readonly Role[];
  /** The stretches of its jobs; undefined where one of them is not dated at both ends. */
  readonly stretches: readonly Stretch[] | undefined;
  /** How long altogether; undefined likewise. */
  readonly length: Length | undefined;
  readonly isCurrent: boolean;
}

/** The employers that a question can name without doubt: none whose name is part of another's. */
export function employersOf({ roles }: Pick<Profile, 'roles'>, today: PartialDate): Employer[] {
  const groups = new Map<string, { name: string; roles: Role[] }>();
  for (const role of roles) {
    if (role.organisation === undefined) continue;
    const key = fold(role.organisation.text);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name: role.organisation.text, roles: [role] });
    else group.roles.push(role);
  }
  const keys = [...groups.keys()];
  const isClear = (key: string) =>
    !keys.some((other) => other !== key && (other.includes(key) || key.includes(other)));
  return [...groups]
    .filter(([key]) => isClear(key))
    .map(([, { name, roles: held }]) => employer(name, held, today));
}

function employer(name: string, roles: readonly Role[], today: PartialDate): Employer {
  const stretches = roles.map(({ period }) => stretchOf(period, today));
  const known = stretches.filter((stretch) => stretch !== undefined);
  const isWhole = known.length === roles.length;
  return {
    name: spokenName(name),
    roles,
    stretches: isWhole ? known : undefined,
    length: isWhole ? lengthOf(known) : undefined,
    isCurrent: roles.some(({ period }) => period?.end === 'present'),
  };
}

/** Longer names nobody types out. */
const LONGEST_NAME = 45;

/** The name that a question uses. */
export function spokenName(name: string): string {
  return name.length > LONGEST_NAME ? coreName(name) : name;
}

/** What may be said for a name: without its legal form and what follows a comma or bracket. */
export function coreName(name: string): string {
  const core = name
    .replace(/\s*[,(|].*$/, '')
    .replace(/\s+(?:ltd|limited|inc|llc|gmbh|plc|ag|s\.?a|b\.?v|oy|ab)\.?$/i, '')
    .trim();
  return core === '' ? name : core;
}
