import type { Role } from '../../model/profile.js';
import { periodLabel, roleLabel } from '../write/labels.js';
import { capital, listed } from '../write/phrases.js';
import { proofOf, sentence } from '../write/sentences.js';
import { rolesOf } from './asked-roles.js';
import { describeRoles, namedRole, whichRole } from './describe-role.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan, type PlanContext, type PlanResult } from './plan.js';

export const roleWhat: Plan = (context) => {
  const roles = rolesOf(context);
  if (context.question.topics.length > 0 && !context.question.inherited) {
    if (roles.length === 0) return context.as('topic_open');
    return context.as('topic_open');
  }
  if (roles.length === 0)
    return context.question.topics.length > 0 ? context.as('topic_open') : whichRole(context);
  return answered(describeRoles(context, roles), roles);
};

export const roleTitle: Plan = (context) => {
  const roles = rolesOf(context);
  if (roles.length === 0)
    return context.question.topics.length > 0 ? context.as('topic_check') : promotions(context);
  const titled = roles.filter((role) => role.title !== undefined);
  if (titled.length === 0) {
    return notInProfile(
      context,
      `The documents don’t give a title for ${listed(roles.map(roleLabel), 'and')}.`,
      {
        nearest: roles.flatMap((role) => role.statements.slice(0, 1)),
      },
    );
  }
  const yes = context.question.yesNo ? 'Yes: ' : '';
  const sentences = titled.slice(0, 4).map((role, index) => {
    const fact = namedRole(context, role);
    return index === 0 ? { ...fact, text: yes + fact.text } : fact;
  });
  return answered(sentences, titled);
};

/** "Were you ever promoted?": several titles at one employer, in order. */
function promotions(context: PlanContext): PlanResult | Promise<PlanResult> {
  const byEmployer = new Map<string, Role[]>();
  for (const role of context.career.dated) {
    const name = role.organisation?.text.toLowerCase();
    if (name !== undefined && role.title !== undefined)
      byEmployer.set(name, [...(byEmployer.get(name) ?? []), role]);
  }
  const several = [...byEmployer.values()].filter(
    (roles) => new Set(roles.map((role) => role.title?.text)).size > 1,
  );
  if (several.length === 0)
    return notInProfile(context, 'The documents show no two titles at one employer.', { nearest: [] });
  const sentences = several.slice(0, 2).map((roles) => {
    const steps = roles.map((role) => `${role.title?.text} (${periodLabel(role.period)})`);
    return sentence(
      `At ${roles[0]?.organisation?.text} the titles changed: ${listed(steps, 'and')}`,
      ...roles.flatMap((role) => proofOf(role, context.profile.statements)),
    );
  });
  return answered(sentences, several.flat());
}

export const rolePlace: Plan = (context) => {
  const roles = rolesOf(context);
  if (roles.length === 0)
    return context.question.topics.length > 0 ? context.as('topic_open') : whichRole(context);
  const placed = roles.filter((role) => role.place !== undefined);
  if (placed.length === 0) {
    return notInProfile(
      context,
      `The documents don’t say where ${roles.slice(0, 1).map(roleLabel).join('')} was.`,
      {
        nearest: roles.flatMap((role) => role.header.slice(0, 1)),
      },
    );
  }
  return answered(
    placed
      .slice(0, 3)
      .map((role) =>
        sentence(
          `${capital(roleLabel(role))} (${periodLabel(role.period)}) was in ${role.place?.text}`,
          ...proofOf(role, context.profile.statements),
          role.place?.span,
        ),
      ),
    placed,
  );
};

export const roleEmployer: Plan = (context) => {
  const { time } = context.question;
  const scoped = rolesOf(context);
  const roles =
    scoped.length > 0 ? scoped : time === undefined ? [] : context.career.during(time.from, time.to);
  if (roles.length === 0)
    return context.question.topics.length > 0 ? context.as('topic_open') : whichRole(context);
  return answered(
    roles.slice(0, 4).map((role) => namedRole(context, role)),
    roles,
  );
};
