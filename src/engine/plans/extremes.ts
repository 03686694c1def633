import type { Role } from '../../model/profile.js';
import { coveredTime, formatDuration } from '../career/duration.js';
import { periodLabel, roleLabel } from '../write/labels.js';
import { proofOf, sentence } from '../write/sentences.js';
import { tenureFact } from './describe-role.js';
import { noDates } from './no-dates.js';
import { answered, type Plan, type PlanContext, type PlanResult } from './plan.js';

export const longestRole: Plan = (context) => extreme(context, 'longest');

export const shortestRole: Plan = (context) => extreme(context, 'shortest');

function extreme(context: PlanContext, which: 'longest' | 'shortest'): PlanResult | Promise<PlanResult> {
  const { career, question } = context;
  const byEmployer =
    /\b(?:who|whom|company|companies|employer|organisation|organization|firm|where|place)\b/i.test(
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
