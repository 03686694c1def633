import type { Role } from '../../../model/profile.js';
import { spokenName } from '../employers.js';
import { type Draft, entryGold, type Maker, type Material, namePattern } from '../material.js';
import { isRough, type Stretch, stretchOf } from '../months.js';

/** A dated job of an employer. */
interface Placed {
  readonly role: Role;
  readonly name: string;
  readonly stretch: Stretch;
}

/** Jobs may change hands within a month without a question about their order becoming unclear. */
const SAME_MONTHS = 1;
/** The longest must be longest by more than this, in months. */
const CLEAR_LEAD_MONTHS = 4;
const MOST_NEIGHBOURS = 6;
const MOST_YEARS = 3;

/** First, current or latest, longest, before and after, and who it was in a year. */
export const makeOrder: Maker = (material) => {
  const { profile, today } = material;
  const placed = profile.roles.flatMap((role): Placed[] => {
    const stretch = stretchOf(role.period, today);
    return stretch === undefined || role.organisation === undefined
      ? []
      : [{ role, name: spokenName(role.organisation.text), stretch }];
  });
  const isWhole = placed.length === profile.roles.length;
  placed.sort((a, b) => a.stretch.start - b.stretch.start);
  return [
    ...(isWhole ? endDrafts(placed, material) : []),
    ...longestDrafts(material),
    ...neighbourDrafts(placed, material),
    ...yearDrafts(placed, material),
  ];
};

function endDrafts(placed: readonly Placed[], material: Material): Draft[] {
  const [first, second] = placed;
  const drafts: Draft[] = [];
  if (
    first !== undefined &&
    (second === undefined || second.stretch.start - first.stretch.start > SAME_MONTHS)
  ) {
    drafts.push(nameDraft('first', 'first', [first], material));
  }
  const current = placed.filter(({ role }) => role.period?.end === 'present');
  if (current.length > 0) drafts.push(nameDraft('current', 'current', current, material));
  const latest = placed.at(-1);
  if (latest !== undefined && current.every((each) => each === latest)) {
    drafts.push(nameDraft('latest', 'latest', [latest], material));
  }
  return drafts;
}

function longestDrafts({ employers, profile, wording, text }: Material): Draft[] {
  const known = employers.flatMap(({ name, length, roles }) =>
    length === undefined ? [] : [{ name, length, roles }],
  );
  const isWhole = known.flatMap(({ roles }) => roles).length === profile.roles.length;
  const [longest, next] = known.sort((a, b) => b.length.months - a.length.months);
  if (!isWhole || longest === undefined || next === undefined) return [];
  const doubt = CLEAR_LEAD_MONTHS + longest.length.tolerance + next.length.tolerance;
  if (longest.length.months - next.length.months <= doubt) return [];
  return [
    {
      type: 'order',
      turns: [wording.say('longest', longest.name)],
      gold: longest.roles.flatMap((role) => entryGold(role, text)),
      answer_all: [namePattern(longest.name)],
    },
  ];
}

/** Before and after, where one job follows another and no third is beside them. */
function neighbourDrafts(placed: readonly Placed[], material: Material): Draft[] {
  const drafts: Draft[] = [];
  for (const [at, job] of placed.entries()) {
    const next = placed[at + 1];
    if (next === undefined || next.name === job.name || !follows(job, next, placed)) continue;
    if (hasOneStint(next, placed)) {
      const whole = nameDraft('before', next.name, [job], material);
      drafts.push(whole, afterOpening(whole, next.name, material));
    }
    if (hasOneStint(job, placed)) drafts.push(nameDraft('after', job.name, [next], material));
  }
  return drafts.slice(-MOST_NEIGHBOURS);
}

/** The same asked as a follow-up. */
function afterOpening(whole: Draft, name: string, { wording }: Material): Draft {
  const turns = [wording.say('open', name, { org: name }), wording.say('follow-before', name)];
  return { ...whole, type: 'followup', turns };
}

function follows(job: Placed, next: Placed, placed: readonly Placed[]): boolean {
  const isApart = (each: Placed) =>
    each.stretch.end <= job.stretch.start + SAME_MONTHS ||
    each.stretch.start >= next.stretch.end - SAME_MONTHS;
  return (
    job.stretch.end <= next.stretch.start + SAME_MONTHS &&
    placed.every((each) => each === job || each === next || isApart(each))
  );
}

const hasOneStint = (job: Placed, placed: readonly Placed[]) =>
  placed.filter(({ name }) => name === job.name).length === 1;

/** A year that lies whole within one job and outside every other. */
function yearDrafts(placed: readonly Placed[], material: Material): Draft[] {
  const drafts = placed.flatMap((job): Draft[] => {
    const year = Math.ceil(job.stretch.start / 12);
    const [from, to] = [year * 12, year * 12 + 11];
    const isWithin = job.stretch.start <= from && to <= job.stretch.end;
    const others = placed.filter(({ name }) => name !== job.name);
    const spare = (stretch: Stretch) => (isRough(stretch) ? 12 : 0);
    const isAlone = others.every(
      ({ stretch }) => stretch.end < from - spare(stretch) || stretch.start > to + spare(stretch),
    );
    if (!isWithin || !isAlone || isRough(job.stretch)) return [];
    return [nameDraft('in-year', `${job.name} ${year}`, [job], material, { year: String(year) })];
  });
  return drafts.slice(0, MOST_YEARS);
}

function nameDraft(
  kind: string,
  key: string,
  jobs: readonly Placed[],
  { wording, text }: Material,
  values: Readonly<Record<string, string>> = {},
): Draft {
  const patterns = jobs.flatMap(({ name, role }) => [
    namePattern(name),
    ...(role.title === undefined ? [] : [namePattern(role.title.text)]),
  ]);
  return {
    type: 'order',
    turns: [wording.say(kind, key, { org: key, ...values })],
    gold: jobs.flatMap(({ role }) => entryGold(role, text)),
    answer_any: patterns,
  };
}
