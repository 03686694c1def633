import { compareDates, lastMonthIndex, monthRange } from '../../language/dates.js';
import type { PartialDate, Profile, Role } from '../../model/profile.js';
import { durationOf, mergeStretches, type Stretch, stretchOf } from './duration.js';

/** A career in time: what came first, last, before and after. */
export interface Career {
  readonly today: PartialDate;
  /** Jobs, most recent first; undated ones last. */
  readonly roles: readonly Role[];
  /** Jobs with a start, earliest first. */
  readonly dated: readonly Role[];
  /** Jobs without an end, or that end "present"; else the one that ended last. */
  readonly current: readonly Role[];
  /** True where a current job is known to go on today. */
  readonly employed: boolean;
  /** Jobs (and voluntary work) that share a month with the window. */
  during(from: number, to: number): readonly Role[];
  /** The job that started last before any of these did. */
  before(roles: readonly Role[]): readonly Role[];
  /** The job that started next after all of these did. */
  after(roles: readonly Role[]): readonly Role[];
  /** Jobs by length, longest first. Those of unknown length are left out. */
  readonly byLength: readonly { readonly role: Role; readonly months: number }[];
  /** Stretches without any job between the first start and today (or the last end), longer than a month. */
  readonly gaps: readonly Stretch[];
}

const startOf = (role: Role): PartialDate | undefined => role.period?.start;
/** A gap shorter than this, in months, is the rounding of dates. */
const SHORTEST_GAP = 2;

/** Orders a profile's jobs in time. */
export function createCareer(profile: Profile, today: PartialDate): Career {
  const dated = profile.roles
    .filter((role) => startOf(role) !== undefined)
    .sort((a, b) => compareStarts(a, b));
  const undated = profile.roles.filter((role) => startOf(role) === undefined);
  const ongoing = profile.roles.filter((role) => role.period?.end === 'present');
  const lastEnded = [...dated].sort((a, b) => endIndex(b, today) - endIndex(a, today))[0];
  const fallback = lastEnded ?? profile.roles[0];
  const roles = [...dated].sort(
    (a, b) =>
      Number(b.period?.end === 'present') - Number(a.period?.end === 'present') ||
      endIndex(b, today) - endIndex(a, today) ||
      compareStarts(b, a),
  );

  return {
    today,
    dated,
    roles: [...roles, ...undated],
    current:
      ongoing.length > 0
        ? [...ongoing].sort((a, b) => compareStarts(b, a))
        : fallback === undefined
          ? []
          : [fallback],
    employed: ongoing.length > 0,
    during: (from, to) =>
      [...profile.roles, ...profile.volunteering].filter((role) => {
        const range = role.period === undefined ? undefined : monthRange(role.period, today);
        return range !== undefined && range[0] <= to && from <= range[1];
      }),
    before: (given) => neighbours(given, dated, -1),
    after: (given) => neighbours(given, dated, 1),
    byLength: dated
      .flatMap((role) => {
        const duration = durationOf(role.period, today);
        return duration === undefined ? [] : [{ role, months: duration.months }];
      })
      .sort((a, b) => b.months - a.months),
    gaps: gapsOf(dated, today),
  };
}

function compareStarts(a: Role, b: Role): number {
  const left = startOf(a);
  const right = startOf(b);
  return left === undefined || right === undefined ? 0 : compareDates(left, right);
}

function endIndex(role: Role, today: PartialDate): number {
  const { period } = role;
  if (period?.end === 'present') return lastMonthIndex(today) + 1;
  const end = period?.end ?? period?.start;
  return end === undefined ? 0 : lastMonthIndex(end);
}

/** The jobs next to the given ones in order of their starts; several where they started at the same time. */
function neighbours(given: readonly Role[], dated: readonly Role[], step: 1 | -1): readonly Role[] {
  const known = given.filter((role) => startOf(role) !== undefined).sort(compareStarts);
  const anchor = step < 0 ? known[0] : known.at(-1);
  const anchorStart = anchor === undefined ? undefined : startOf(anchor);
  if (anchorStart === undefined) return [];
  const others = dated.filter((role) => !given.includes(role));
  const beyond = others.filter((role) => {
    const start = startOf(role);
    return start !== undefined && Math.sign(compareDates(start, anchorStart)) === step;
  });
  if (step > 0) {
    const [next] = beyond;
    return next === undefined ? [] : beyond.filter((role) => compareStarts(role, next) === 0);
  }
  // "Right before" is what ended last, not what began last: a long main job beside a short second one.
  const start = lastMonthIndex(anchorStart);
  const endOf = (role: Role): number => {
    const end = role.period?.end;
    return end === undefined ? 0 : end === 'present' ? start : Math.min(start, lastMonthIndex(end));
  };
  // What goes on to this day did not come before.
  const over = beyond.filter((role) => role.period?.end !== 'present');
  const earlier = over.length > 0 ? over : beyond;
  const last = Math.max(...earlier.map(endOf));
  return earlier.filter((role) => endOf(role) === last).reverse();
}

function gapsOf(dated: readonly Role[], today: PartialDate): Stretch[] {
  const worked = mergeStretches(dated.flatMap((role) => stretchOf(role.period, today) ?? []));
  return worked.slice(1).flatMap((stretch, index) => {
    const before = worked[index];
    if (before === undefined || stretch.from - before.to < SHORTEST_GAP) return [];
    return [{ from: before.to, to: stretch.from, approximate: before.approximate || stretch.approximate }];
  });
}
