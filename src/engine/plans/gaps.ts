import { dateOfMonthIndex, formatDate } from '../../language/dates.js';
import type { Role } from '../../model/profile.js';
import { coveredTime, formatDuration } from '../career/duration.js';
import { periodLabel, roleLabel } from '../write/labels.js';
import { capital } from '../write/phrases.js';
import { plain, proofOf, sentence } from '../write/sentences.js';
import { noDates } from './no-dates.js';
import { answered, type Plan, type PlanContext } from './plan.js';

export const gaps: Plan = (context) => {
  const { career, profile } = context;
  if (career.dated.length < 2) return noDates(context, 'enough jobs to tell');
  const proof = career.dated.flatMap((role) => (role.period === undefined ? [] : [role.period.span]));
  const found = career.gaps;
  if (found.length === 0) {
    const statement = `The documents show no gap of two months or more between the dated jobs`;
    return answered([sentence(statement, ...proof.slice(0, 12))], [], {
      facts: [{ text: `${statement}.`, sources: proof }],
    });
  }
  const asksWhy = /\b(?:why|reason|explain)\b/i.test(context.question.text);
  const sentences = found.slice(0, asksWhy ? 2 : 4).map((gap) => {
    const before = career.dated.find((role) => endsAt(role, gap.from));
    const after = career.dated.find((role) => startsAt(role, gap.to));
    const sources = [before, after].flatMap((role) =>
      role === undefined ? [] : proofOf(role, profile.statements),
    );
    const length = formatDuration({ months: Math.round(gap.to - gap.from), approximate: gap.approximate });
    const between =
      before !== undefined && after !== undefined
        ? `between ${roleLabel(before)} (until ${month(gap.from, gap.approximate)}) and ${roleLabel(after)} (from ${month(gap.to, gap.approximate)})`
        : `from ${month(gap.from, gap.approximate)} to ${month(gap.to, gap.approximate)}`;
    return sentence(
      `The dated jobs leave a gap of ${length} ${between}`,
      ...(sources.length > 0 ? sources : proof.slice(0, 4)),
    );
  });
  if (asksWhy)
    return {
      status: 'not_in_profile',
      sentences: [
        plain('The documents don’t give a reason; the nearest evidence is the dates.'),
        ...sentences,
      ],
      writable: false,
    };
  return answered(
    [...sentences, plain('The documents don’t say more about it than these dates.')].slice(0, 5),
    [],
  );
};

function month(position: number, approximate: boolean): string {
  const date = dateOfMonthIndex(Math.round(position));
  return approximate ? String(date.year) : formatDate(date);
}

function endsAt(role: Role, position: number): boolean {
  const stretch = coveredEnd(role);
  return stretch !== undefined && Math.abs(stretch - position) < 0.5;
}

function coveredEnd(role: Role): number | undefined {
  const period = role.period;
  if (period?.end === undefined || period.end === 'present') return undefined;
  return (
    period.end.year * 12 +
    (period.end.month === undefined ? (period.start?.month === undefined ? 0 : 6) : period.end.month - 1)
  );
}

function startsAt(role: Role, position: number): boolean {
  const start = role.period?.start;
  if (start === undefined) return false;
  return Math.abs(start.year * 12 + (start.month ?? 1) - 1 - position) < 7;
}

export const overlap: Plan = (context) => {
  const { career, profile } = context;
  const pairs: [Role, Role][] = [];
  const roles = [...career.dated];
  roles.forEach((a, i) => {
    for (const b of roles.slice(i + 1)) if (sharedMonths(a, b, context) >= 2) pairs.push([a, b]);
  });
  if (pairs.length === 0) {
    const proof = career.dated.flatMap((role) => (role.period === undefined ? [] : [role.period.span]));
    if (proof.length === 0) return noDates(context, 'the jobs');
    return answered([sentence('The dates show no two jobs at the same time', ...proof.slice(0, 12))]);
  }
  return answered(
    pairs
      .slice(0, 3)
      .map(([a, b]) =>
        sentence(
          `${capital(roleLabel(a))} (${periodLabel(a.period)}) overlapped with ${roleLabel(b)} (${periodLabel(b.period)})`,
          ...proofOf(a, profile.statements),
          ...proofOf(b, profile.statements),
        ),
      ),
    pairs.flat(),
  );
};

function sharedMonths(a: Role, b: Role, { career }: PlanContext): number {
  const left = coveredTime([a.period], career.today);
  const right = coveredTime([b.period], career.today);
  const both = coveredTime([a.period, b.period], career.today);
  return left === undefined || right === undefined || both === undefined
    ? 0
    : left.months + right.months - both.months;
}
