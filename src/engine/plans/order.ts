import { dateOfMonthIndex, formatDate } from '../../language/dates.js';
import type { Role } from '../../model/profile.js';
import { coveredTime, formatDuration } from '../career/duration.js';
import { matchesOf } from '../evidence.js';
import { numberOf } from '../understand/time.js';
import { educationLabel, periodLabel, roleLabel } from '../write/labels.js';
import { capital, listed } from '../write/phrases.js';
import { item, plain, proofOf, sentence } from '../write/sentences.js';
import {
  describeRoles,
  namedRole,
  quotedStatements,
  tellingStatements,
  tenureFact,
  whichRole,
} from './describe-role.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan, type PlanContext, type PlanResult, rolesInScope } from './plan.js';

const noDates = (context: PlanContext, what: string): Promise<PlanResult> =>
  notInProfile(context, `The documents don’t date ${what}.`, {
    nearest: context.profile.roles.flatMap((role) => role.header.slice(0, 1)).slice(0, 1),
  });

export const currentRole: Plan = (context) => {
  const { career, question, person } = context;
  const scoped = rolesInScope(context);
  // "Are you still at Acme?"
  if (scoped.length > 0 && !question.inherited && question.yesNo) {
    const still = scoped.filter((role) => role.period?.end === 'present');
    const shown = still.length > 0 ? still : scoped;
    const verdict = still.length > 0 ? 'Yes:' : 'No:';
    return answered(
      shown.slice(0, 2).map((role, index) => prefixed(index === 0 ? verdict : '', namedRole(context, role))),
      shown,
    );
  }
  const [role] = career.current;
  if (role === undefined) return notInProfile(context, 'The documents describe no current job.');
  const lead = career.employed ? undefined : 'In the most recent job that the documents give';
  const sentences = [...career.current.slice(0, 2)].flatMap((each, index) => [
    namedRole(context, each, index === 0 && lead !== undefined ? { lead } : {}),
  ]);
  if (/\bhow long\b|\bsince when\b/i.test(question.text)) {
    const fact = tenureFact(context, role);
    if (fact !== undefined)
      return answered([sentence(fact.text, ...fact.sources)], career.current, { facts: [fact] });
  }
  void person;
  return answered([...sentences, ...quotedStatements(tellingStatements(role, context, 3))], career.current);
};

const prefixed = <T extends { readonly text: string }>(prefix: string, sentence: T): T =>
  prefix === '' ? sentence : { ...sentence, text: `${prefix} ${sentence.text}` };

export const firstRole: Plan = (context) => {
  const scoped = rolesInScope(context);
  const within = context.career.dated.filter(
    (role) => context.question.inherited || scoped.length === 0 || scoped.includes(role),
  );
  // "Your first data job": the first of the jobs that the topic fits.
  const [role] =
    context.question.topics.length === 0 ? within : within.filter((each) => isAbout(context, each));
  if (role === undefined && context.question.topics.length > 0) return context.as('topic_open');
  if (role === undefined) return noDates(context, 'the jobs, so their order is unknown');
  return answered([...describeRoles(context, [role], 'In the earliest job that the documents date')], [role]);
};

function isAbout({ question, lexicon }: PlanContext, role: Role): boolean {
  return question.topics.every((topic) =>
    matchesOf(topic, lexicon, new Set([role.id])).some(
      (match) => match.passage.isHeader && match.exact >= 0.9,
    ),
  );
}

export const previousRole: Plan = (context) => relative(context, 'before');
export const nextRole: Plan = (context) => relative(context, 'after');

function relative(context: PlanContext, direction: 'before' | 'after'): PlanResult | Promise<PlanResult> {
  const { career, question } = context;
  const scoped = rolesInScope(context).filter((role) => role.kind === 'role');
  if (question.time !== undefined && scoped.length === 0) return atTime(context);
  const anchor = scoped.length > 0 ? scoped : direction === 'before' ? career.current.slice(0, 1) : [];
  if (anchor.length === 0) return whichRole(context);
  const found = direction === 'before' ? career.before(anchor) : career.after(anchor);
  const name = roleLabel(anchor[0] as Role);
  if (found.length === 0) {
    if (anchor.every((role) => role.period?.start === undefined)) return noDates(context, name);
    const education = direction === 'before' ? context.profile.education : [];
    const [school] = education;
    const sentences = [
      sentence(
        `The documents date no job ${direction} ${name}${labelled(anchor[0])}`,
        ...proofOf(anchor[0] as Role, context.profile.statements),
      ),
      ...(school === undefined
        ? []
        : [
            sentence(
              `They list this education: ${educationLabel(school)}${labelled(school)}`,
              ...proofOf(school, context.profile.statements),
            ),
          ]),
    ];
    return { status: 'not_in_profile', sentences, entryIds: anchor.map((role) => role.id), writable: false };
  }
  const lead = `${capital(direction)} ${named(anchor[0] as Role)}`;
  return answered(describeRoles(context, found, lead), found);
}

const labelled = (entry: { readonly period?: Role['period'] } | undefined): string => {
  const label = periodLabel(entry?.period);
  return label === '' ? '' : ` (${label})`;
};

/** The employer where it has a name, else the role. */
const named = (role: Role): string => role.organisation?.text ?? roleLabel(role);

export const longestRole: Plan = (context) => extreme(context, 'longest');
export const shortestRole: Plan = (context) => extreme(context, 'shortest');

function extreme(context: PlanContext, which: 'longest' | 'shortest'): PlanResult | Promise<PlanResult> {
  const { career, question } = context;
  const byEmployer = /\b(?:company|companies|employer|organisation|organization|firm|where|place)\b/i.test(
    question.text,
  );
  if (byEmployer) {
    const groups = employersByTime(context);
    const chosen = which === 'longest' ? groups[0] : groups.at(-1);
    if (chosen === undefined) return noDates(context, 'the jobs');
    const fact = {
      text: `The ${which} stay was at ${chosen.name}: ${formatDuration(chosen.duration)}${chosen.roles.length === 1 ? ` (${periodLabel(chosen.roles[0]?.period)})` : `, in ${chosen.roles.length} roles`}.`,
      sources: chosen.roles.flatMap((role) => proofOf(role, context.profile.statements)),
    };
    return answered([sentence(fact.text, ...fact.sources)], chosen.roles, { facts: [fact] });
  }
  const [first] = career.byLength;
  const last = career.byLength.at(-1);
  const chosen = which === 'longest' ? first : last;
  if (chosen === undefined) return noDates(context, 'the jobs');
  const fact = tenureFact(context, chosen.role);
  if (fact === undefined) return noDates(context, 'the jobs');
  return answered(
    [
      sentence(`The ${which} role was ${roleLabel(chosen.role)}`, ...fact.sources),
      sentence(fact.text, ...fact.sources),
    ],
    [chosen.role],
    { facts: [fact] },
  );
}

function employersByTime({ career }: PlanContext) {
  const groups = new Map<string, Role[]>();
  for (const role of career.dated) {
    const name = role.organisation?.text ?? roleLabel(role);
    groups.set(name, [...(groups.get(name) ?? []), role]);
  }
  return [...groups]
    .flatMap(([name, roles]) => {
      const duration = coveredTime(
        roles.map((role) => role.period),
        career.today,
      );
      return duration === undefined ? [] : [{ name, roles, duration }];
    })
    .sort((a, b) => b.duration.months - a.duration.months);
}

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
    const before = career.dated.find((role) => endsAt(role, gap.from, context));
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

function endsAt(role: Role, position: number, { career }: PlanContext): boolean {
  const stretch = coveredEnd(role, career.today);
  return stretch !== undefined && Math.abs(stretch - position) < 0.5;
}

function coveredEnd(role: Role, today: PlanContext['career']['today']): number | undefined {
  const period = role.period;
  if (period?.end === undefined || period.end === 'present') return undefined;
  void today;
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

export const atTime: Plan = (context) => {
  const { question, career, profile } = context;
  const time = question.time;
  if (time === undefined) return currentRole(context);
  const scope = new Set(question.inherited ? [] : question.scope);
  const roles = career.during(time.from, time.to).filter((role) => scope.size === 0 || scope.has(role.id));
  const studies = profile.education.filter((entry) => {
    const start = entry.period?.start;
    const end = entry.period?.end;
    if (start === undefined && (end === undefined || end === 'present')) return false;
    const from = (start ?? (end === 'present' ? undefined : end))?.year ?? 0;
    const to = end === 'present' ? 9999 : (end?.year ?? from);
    return from * 12 <= time.to && time.from <= to * 12 + 11;
  });
  if (roles.length === 0 && studies.length === 0) {
    return notInProfile(context, `The documents date nothing ${time.phrase}.`, {
      nearest: career.roles[0]?.header.slice(0, 1) ?? [],
    });
  }
  const ordered = career.roles
    .filter((role) => roles.includes(role))
    .concat(roles.filter((role) => role.kind === 'volunteering'));
  const study = studies
    .slice(0, 2)
    .map((entry) =>
      sentence(
        `${context.person.subject} studied then: ${educationLabel(entry)}${labelled(entry)}`,
        ...proofOf(entry, profile.statements),
      ),
    );
  if (ordered.length > 3) {
    return answered(
      [
        plain(`${capital(time.phrase)}, the documents date these:`),
        ...ordered
          .slice(0, 12)
          .map((role) =>
            item(`${capital(roleLabel(role))}${labelled(role)}`, ...proofOf(role, profile.statements)),
          ),
      ],
      ordered,
    );
  }
  return answered([...describeRoles(context, ordered, capital(time.phrase)), ...study].slice(0, 6), [
    ...ordered,
    ...studies,
  ]);
};

export const totalExperience: Plan = (context) => {
  const { career, profile, person, question } = context;
  const total = coveredTime(
    career.dated.map((role) => role.period),
    career.today,
  );
  const [first] = career.dated;
  if (total === undefined || first === undefined)
    return noDates(context, 'the jobs, so no total can be computed');
  const sources = career.dated.flatMap((role) =>
    role.period === undefined ? [] : proofOf(role, profile.statements),
  );
  const asked =
    /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\s*\+?\s*years?\b/i.exec(
      question.text,
    );
  const needed = asked === null ? undefined : numberOf(asked[1] ?? '');
  const verdict =
    needed === undefined || !question.yesNo ? '' : total.months >= needed * 12 ? 'Yes: ' : 'No: ';
  const text = `${verdict}${person.subject} has ${formatDuration(total)} of work experience in the documents’ dates, overlaps counted once (from ${periodLabel(first.period).split(' – ')[0]})`;
  const lines = career.dated.map(
    (role) => `${role.organisation?.text ?? role.title?.text ?? 'role'} ${periodLabel(role.period)}`,
  );
  return answered(
    [
      sentence(text, ...unique(sources).slice(0, 14)),
      sentence(`It adds up ${listed(lines.slice(0, 14), 'and')}`, ...unique(sources).slice(0, 14)),
    ],
    [],
    {
      facts: [{ text: `${text}.`, sources: unique(sources) }],
    },
  );
};

function unique<T extends { readonly document: string; readonly start: number }>(spans: readonly T[]): T[] {
  return [...new Map(spans.map((span) => [`${span.document}#${span.start}`, span])).values()];
}
