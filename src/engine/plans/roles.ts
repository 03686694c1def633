import type { Role } from '../../model/profile.js';
import { rootOf } from '../knowledge/spelling.js';
import { periodLabel, roleLabel } from '../write/labels.js';
import { capital, listed } from '../write/phrases.js';
import { proofOf, quoted, sentence, withLead } from '../write/sentences.js';
import { rolesOf } from './asked-roles.js';
import { describeRoles, namedRole, whichRole } from './describe-role.js';
import { notInProfile, placed } from './nearest.js';
import { answered, type Plan, type PlanContext, type PlanResult } from './plan.js';
import { verdictOf } from './verdict.js';

export const roleWhat: Plan = (context) => {
  const roles = rolesOf(context);
  const { intent, topics, inherited } = context.question;
  if (topics.length > 0 && !inherited && intent !== 'topic_open') return context.as('topic_open');
  if (roles.length === 0) return topics.length > 0 ? context.as('topic_open') : whichRole(context);
  return answered(describeRoles(context, roles), roles);
};

export const roleTitle: Plan = (context) => {
  const roles = rolesOf(context);
  const { question } = context;
  if (PROMOTION.test(question.text) && question.topics.length === 0) return promotions(context);
  // "Is she a team lead?": what the question adds to a title must be proved.
  if (question.topics.length > 0 && (roles.length === 0 || question.yesNo)) return context.as('topic_check');
  if (roles.length === 0) return context.as('current_role');
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
  const lines = titled.slice(0, 1).flatMap((role) => role.header.map((statement) => statement.text));
  const yes = question.yesNo ? `${verdictOf(question, lines)}:` : '';
  const facts = titled.slice(0, 4).map((role) => namedRole(context, role));
  return answered(withLead(yes, facts), titled);
};

const PROMOTION =
  /\b(?:promot\w*|rise|rose|risen|moved? up|climb\w*|advanced?|work(?:ed)? (?:his|her|their|your) way up|titles? changed?|change of title)\b/i;

/** The candidate's own promotion, not that of staff or concerts. */
const OWN_PROMOTION =
  /\bpromot(?:ed|ion)\s+(?:to|from|twice|within|internally|after|in|early|ahead)\b|\b(?:was|were|been|got|being|earned (?:a )?|received (?:a )?)\s*promot\w+/i;

/** "Were you ever promoted?": several titles at one employer, in order; else what the documents say of it. */
function promotions(context: PlanContext): PlanResult | Promise<PlanResult> {
  const scoped = rolesOf(context);
  const byEmployer = new Map<string, Role[]>();
  for (const role of context.career.dated) {
    if (scoped.length > 0 && !scoped.includes(role)) continue;
    const name = role.organisation?.text.toLowerCase();
    if (name !== undefined && role.title !== undefined)
      byEmployer.set(name, [...(byEmployer.get(name) ?? []), role]);
  }
  const several = [...byEmployer.values()].filter(
    (roles) => new Set(roles.map((role) => role.title?.text)).size > 1,
  );
  const said = context.lexicon
    .withKey(rootOf('promoted'))
    .filter(({ isHeader, statement }) => !isHeader && OWN_PROMOTION.test(statement.text));
  if (several.length === 0 && said.length > 0)
    return answered(
      said
        .slice(0, 3)
        .map(({ statement }) =>
          sentence(`${capital(placed(context, statement))}: ${quoted(statement)}`, statement),
        ),
      said.map(({ entry }) => entry),
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
