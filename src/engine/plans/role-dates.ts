import { monthRange } from '../../language/dates.js';
import type { Role } from '../../model/profile.js';
import { coveredTime, formatDuration } from '../career/duration.js';
import { RETURN, stintsOf } from '../career/stints.js';
import { entryLabel, inRole, periodLabel, roleLabel } from '../write/labels.js';
import { capital, dated, listed } from '../write/phrases.js';
import { proofOf, sentence, withLead } from '../write/sentences.js';
import { rolesOf, withoutRole } from './asked-roles.js';
import { namedRole, tenureFact } from './describe-role.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan, type PlanContext, type PlanResult } from './plan.js';

export const roleWhen: Plan = (context) => {
  const roles = rolesOf(context);
  if (roles.length === 0) return otherEntries(context) ?? withoutRole(context, 'topic_when');
  const stints = stintsOf(roles, context.career.today);
  const last =
    RETURN.test(context.question.text) && stints.length > 1 ? stints.at(-1)?.slice(0, 1) : undefined;
  const dated = last ?? roles.filter((role) => periodLabel(role.period) !== '');
  if (dated.length === 0) {
    return notInProfile(context, `The documents don’t date ${listed(roles.map(roleLabel), 'and')}.`, {
      nearest: roles.flatMap((role) => role.header.slice(0, 1)),
    });
  }
  const { time, yesNo } = context.question;
  const leaves = /\b(?:leave|left|leaving|finish(?:ed)?|end(?:ed)?|stop(?:ped)?|quit)\b/i.test(
    context.question.text,
  );
  const open = dated.filter((role) => role.period?.end === 'present');
  const stillThere = leaves && open.length > 0 && (open.length === dated.length || namesOneEmployer(dated));
  if (stillThere) {
    const facts = open.slice(0, 2).map((role) => namedRole(context, role));
    return answered(withLead('No end is given, the documents say present:', facts), dated);
  }
  const verdict = time === undefined ? '' : verdictOn(context, dated, time.from, time.to, yesNo);
  const facts = dated.slice(0, 4).map((role) => namedRole(context, role));
  return answered(withLead(verdict, facts), dated);
};

const namesOneEmployer = (roles: readonly Role[]): boolean =>
  new Set(roles.map((role) => role.organisation?.text.toLowerCase())).size === 1;

/** "When was that?" after an award, a degree or a project. */
function otherEntries(context: PlanContext): PlanResult | Promise<PlanResult> | undefined {
  const entries = context.question.scope.flatMap((id) => context.lexicon.entry(id) ?? []);
  if (entries.length === 0) return undefined;
  const known = entries.filter((entry) => periodLabel(entry.period) !== '');
  if (known.length === 0)
    return notInProfile(context, 'The documents don’t date that.', {
      nearest: entries.flatMap((entry) => entry.header.slice(0, 1)),
    });
  return answered(
    known
      .slice(0, 4)
      .map((entry) =>
        sentence(
          `${capital(entryLabel(entry))}${dated(entry)}`,
          ...proofOf(entry, context.profile.statements),
        ),
      ),
    known,
  );
}

/** "Yes:" where the roles cover the years asked, "Not quite:" where the documents give others. */
function verdictOn(
  context: PlanContext,
  roles: readonly Role[],
  from: number,
  to: number,
  yesNo: boolean,
): string {
  const ranges = roles.flatMap((role) => {
    const range = role.period === undefined ? undefined : monthRange(role.period, context.career.today);
    return range === undefined ? [] : [range];
  });
  const single = to - from <= 11;
  const inside = ranges.some(
    (range) => range[0] <= from + (single ? 11 : 0) && to - (single ? 11 : 0) <= range[1],
  );
  const sameYears = ranges.some(
    (range) =>
      Math.floor(range[0] / 12) === Math.floor(from / 12) &&
      Math.floor(range[1] / 12) === Math.floor(to / 12),
  );
  if (single ? inside : sameYears) return yesNo ? 'Yes:' : '';
  return 'No, the documents give other dates:';
}

export const roleDuration: Plan = (context) => {
  const roles = rolesOf(context);
  if (roles.length === 0) return withoutRole(context, 'topic_duration');
  const facts = roles.flatMap((role) => tenureFact(context, role) ?? []);
  if (facts.length === 0) {
    return notInProfile(
      context,
      `The documents don’t say how long ${context.person.mention} was ${roles.slice(0, 1).map(inRole).join('')}.`,
      {
        nearest: roles.flatMap((role) => role.header.slice(0, 1)),
      },
    );
  }
  if (facts.length === 1)
    return answered(
      facts.map((fact) => sentence(fact.text, ...fact.sources)),
      roles,
      { facts },
    );
  const total = coveredTime(
    roles.map((role) => role.period),
    context.career.today,
  );
  const sum =
    total === undefined
      ? []
      : [
          sentence(
            `Together that is ${formatDuration(total)}, overlaps counted once`,
            ...facts.flatMap((fact) => fact.sources),
          ),
        ];
  const head =
    total === undefined
      ? []
      : [
          sentence(
            `${formatDuration(total)[0]?.toUpperCase()}${formatDuration(total).slice(1)} in all`,
            ...facts.flatMap((fact) => fact.sources).slice(0, 6),
          ),
        ];
  const each = facts.slice(0, 4).map((fact) => sentence(fact.text, ...fact.sources));
  return answered([...(facts.length > 1 ? head : sum), ...each], roles, { facts });
};
