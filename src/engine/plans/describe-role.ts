import type { CitedSentence, ComputedFact } from '../../model/evidence.js';
import type { Role, Statement } from '../../model/profile.js';
import { durationOf, formatDuration } from '../career/duration.js';
import { inRole, periodLabel, roleLabel } from '../write/labels.js';
import { listed } from '../write/phrases.js';
import { item, plain, proofOf, quoted, sentence } from '../write/sentences.js';
import type { PlanContext, PlanResult } from './plan.js';

/** `Ana was Staff Nurse at St Brigid's (2019 – 2022)`. */
export function namedRole(
  context: PlanContext,
  role: Role,
  options: { readonly lead?: string } = {},
): CitedSentence {
  const { person, profile } = context;
  const dates = periodLabel(role.period);
  const when = dates === '' ? '' : ` (${dates})`;
  const lead = options.lead === undefined ? '' : `${options.lead}, `;
  const subject = lead === '' || person.subject !== 'The candidate' ? person.subject : 'the candidate';
  const verb = role.period?.end === 'present' ? 'is' : 'was';
  const what = role.title === undefined ? inRole(role) : roleLabel(role);
  return sentence(`${lead}${subject} ${verb} ${what}${when}`, ...proofOf(role, profile.statements));
}

/** The statements of a role that say most: the opening one, then those with figures, in document order. */
export function tellingStatements(
  role: Role,
  context: Pick<PlanContext, 'lexicon'>,
  count: number,
): Statement[] {
  const fresh = role.statements.filter((statement) => statement.text.length > 12);
  // "The following are the highlights:" announces what is quoted anyway.
  const saying = fresh.filter((statement) => !statement.text.endsWith(':'));
  const open = saying.length > 0 ? saying : fresh;
  if (open.length <= count) return open;
  const worth = (statement: Statement, index: number): number =>
    (index === 0 ? 3 : 0) +
    (context.lexicon.byId(statement.id)?.terms.hasNumber === true ? 2 : 0) +
    Math.min(statement.text.length, 160) / 160 -
    index * 0.05;
  return open
    .map((statement, index) => ({ statement, index, worth: worth(statement, index) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ statement }) => statement);
}

/** The quoted statements of a role: a sentence where there is one, else a list. */
export function quotedStatements(statements: readonly Statement[]): CitedSentence[] {
  const form = statements.length > 1 ? item : sentence;
  return statements.map((statement) => form(quoted(statement), statement));
}

/** The tenure of a role as a computed fact; undefined where the documents don't date it. */
export function tenureFact(context: PlanContext, role: Role): ComputedFact | undefined {
  const duration = durationOf(role.period, context.career.today);
  if (duration === undefined) return undefined;
  const { person, profile } = context;
  const ongoing = role.period?.end === 'present';
  const text = `${person.subject} ${ongoing ? 'has been' : 'was'} ${role.title === undefined ? inRole(role) : roleLabel(role)} for ${formatDuration(duration)} (${periodLabel(role.period)}).`;
  return { text, sources: proofOf(role, profile.statements) };
}

/** Most roles described in one answer: more is a list, and there is a plan for that. */
const MOST_ROLES = 3;

/** Roles with what they were about: 2 to 5 sentences in all. */
export function describeRoles(context: PlanContext, roles: readonly Role[], lead?: string): CitedSentence[] {
  const shown = roles.slice(0, MOST_ROLES);
  const each = shown.length === 1 ? 4 : 2;
  return shown.flatMap((role, index) => [
    namedRole(context, role, index === 0 && lead !== undefined ? { lead } : {}),
    ...quotedStatements(tellingStatements(role, context, each)),
  ]);
}

/** Which role "there" could be, where nothing says so. */
export function whichRole(context: PlanContext): PlanResult {
  const names = context.career.roles.slice(0, 4).map(roleLabel);
  if (names.length === 0) {
    return {
      status: 'not_in_profile',
      sentences: [plain('The documents describe no jobs that I could read.')],
      writable: false,
    };
  }
  return {
    status: 'clarify',
    sentences: [plain(`Which role do you mean: ${listed(names, 'or')}?`)],
    writable: false,
  };
}

/** All jobs, or those of the time that the question names; most recent first. */
export function rolesInTime({ career, question }: PlanContext): readonly Role[] {
  if (question.time === undefined) return career.roles;
  const during = career.during(question.time.from, question.time.to);
  return career.roles.filter((role) => during.includes(role));
}
