import type { CitedSentence, ComputedFact } from '../../model/evidence.js';
import type { Role, Statement } from '../../model/profile.js';
import { durationOf, formatDuration } from '../career/duration.js';
import { inRole, periodLabel, roleLabel } from '../write/labels.js';
import { proofOf, quoted, sentence } from '../write/sentences.js';
import type { PlanContext } from './plan.js';

/** `Ana was Staff Nurse at St Brigid's (2019 – 2022)`. */
export function namedRole(context: PlanContext, role: Role, options: { readonly lead?: string } = {}): CitedSentence {
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
export function tellingStatements(role: Role, context: Pick<PlanContext, 'lexicon'>, count: number, without: ReadonlySet<string> = new Set()): Statement[] {
  const open = role.statements.filter((statement) => !without.has(statement.id) && statement.text.length > 12);
  if (open.length <= count) return open;
  const worth = (statement: Statement, index: number): number =>
    (index === 0 ? 3 : 0) +
    (context.lexicon.byId(statement.id)?.terms.hasNumber === true ? 2 : 0) +
    Math.min(statement.text.length, 160) / 160 -
    index * 0.05 -
    (/:$/.test(statement.text) ? 2 : 0);
  return open
    .map((statement, index) => ({ statement, index, worth: worth(statement, index) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ statement }) => statement);
}

/** The quoted statements of a role, a sentence each. */
export function quotedStatements(statements: readonly Statement[]): CitedSentence[] {
  return statements.map((statement) => sentence(quoted(statement), statement));
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
