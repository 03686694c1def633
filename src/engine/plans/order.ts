import type { Role } from '../../model/profile.js';
import { BETWEEN, betweenEmployers, betweenStints, RETURN, stintsOf } from '../career/stints.js';
import { matchesOf } from '../evidence.js';
import { educationLabel, roleLabel } from '../write/labels.js';
import { capital, dated } from '../write/phrases.js';
import { proofOf, sentence, withLead } from '../write/sentences.js';
import {
  describeRoles,
  namedRole,
  quotedStatements,
  tellingStatements,
  tenureFact,
  whichRole,
} from './describe-role.js';
import { notInProfile } from './nearest.js';
import { noDates } from './no-dates.js';
import { answered, type Plan, type PlanContext, type PlanResult, rolesInScope } from './plan.js';

export const currentRole: Plan = (context) => {
  const { career, question } = context;
  const scoped = rolesInScope(context);
  // "Are you still at Acme?"
  if (scoped.length > 0 && !question.inherited && question.yesNo) {
    const still = scoped.filter((role) => role.period?.end === 'present');
    const shown = still.length > 0 ? still : scoped;
    const verdict = still.length > 0 ? 'Yes:' : 'No:';
    const facts = shown.slice(0, 2).map((role) => namedRole(context, role));
    return answered(withLead(verdict, facts), shown);
  }
  // "Your current role at Acme" is the one at Acme.
  if (scoped.length > 0 && !question.inherited) {
    const going = scoped.filter((each) => each.period?.end === 'present');
    const shown = going.length > 0 ? going : scoped;
    return answered(describeRoles(context, shown), shown);
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
  return answered([...sentences, ...quotedStatements(tellingStatements(role, context, 3))], career.current);
};

export const firstRole: Plan = (context) => {
  if (AFTER_STUDIES.test(context.question.text)) {
    const after = firstAfterStudies(context);
    if (after !== undefined) return after;
  }
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

const AFTER_STUDIES =
  /\b(?:out of|after|following|since|straight from|fresh from|leaving|left|finishing|finished) (?:your |his |her |their |the )?(?:university|uni|college|school|studies|degree|graduation|graduating|qualifying|studying|ph\.?d|doctorate|mba|master'?s?|m\.?sc|m\.?a|bachelor'?s?|b\.?sc|b\.?a|diploma)\b/i;

/** "Your first job out of university": the first that began when the first dated studies had ended. */
function firstAfterStudies(context: PlanContext): PlanResult | undefined {
  const { career, profile } = context;
  const ends = profile.education.flatMap(({ period }) => {
    const end = period?.end === 'present' ? undefined : (period?.end ?? period?.start);
    return end === undefined ? [] : [end.year * 12 + (end.month ?? 1) - 1];
  });
  const from = Math.min(...ends);
  const role = career.dated.find(({ period }) => {
    const start = period?.start;
    return start !== undefined && start.year * 12 + (start.month ?? 12) - 1 >= from;
  });
  if (role === undefined) return undefined;
  return answered(describeRoles(context, [role], 'In the first job after the studies'), [role]);
}

function isAbout({ question, lexicon }: PlanContext, role: Role): boolean {
  return question.topics.some((topic) =>
    matchesOf(topic, lexicon, new Set([role.id])).some(
      (match) => match.passage.isHeader && match.exactCount > 0,
    ),
  );
}

export const previousRole: Plan = (context) => relative(context, 'before');

export const nextRole: Plan = (context) => relative(context, 'after');

function relative(context: PlanContext, direction: 'before' | 'after'): PlanResult | Promise<PlanResult> {
  const { career, question } = context;
  const scoped = rolesInScope(context).filter((role) => role.kind === 'role');
  if (question.time !== undefined && scoped.length === 0) return context.as('at_time');
  const stints = stintsOf(scoped, career.today);
  const between = betweenJobs(context, stints);
  if (between.length > 0) return answered(describeRoles(context, between, 'In between'), between);
  if (twoEmployers(context) !== undefined)
    return notInProfile(context, 'The documents date no job between the two.', { nearest: [] });
  const returned = RETURN.test(question.text) && stints.length > 1 ? (stints.at(-1) ?? scoped) : scoped;
  const anchor = returned.length > 0 ? returned : direction === 'before' ? career.current.slice(0, 1) : [];
  const [first] = anchor;
  if (first === undefined) return whichRole(context);
  const found = direction === 'before' ? career.before(anchor) : career.after(anchor);
  const name = roleLabel(first);
  if (found.length === 0) {
    if (anchor.every((role) => role.period?.start === undefined)) return noDates(context, name);
    const education = direction === 'before' ? context.profile.education : [];
    const [school] = education;
    const sentences = [
      sentence(
        `The documents date no job ${direction} ${name}${dated(first)}`,
        ...proofOf(first, context.profile.statements),
      ),
      ...(school === undefined
        ? []
        : [
            sentence(
              `They list this education: ${educationLabel(school)}${dated(school)}`,
              ...proofOf(school, context.profile.statements),
            ),
          ]),
    ];
    return { status: 'not_in_profile', sentences, entryIds: anchor.map((role) => role.id), writable: false };
  }
  const lead = `${capital(direction)} ${named(first)}`;
  return answered(describeRoles(context, found, lead), found);
}

/** What came between two stints at one employer, or between two employers. */
function betweenJobs(context: PlanContext, stints: readonly (readonly Role[])[]): Role[] {
  const { question, career } = context;
  const amid = BETWEEN.test(question.text) ? betweenStints(stints, career.dated) : [];
  const two = twoEmployers(context);
  if (amid.length > 0 || two === undefined) return amid;
  return betweenEmployers(two, career.dated);
}

/** The jobs at each of the two employers that "between" names. */
function twoEmployers({ question, career }: PlanContext): [Role[], Role[]] | undefined {
  const named = question.mentions.filter(({ kind }) => kind === 'organisation');
  const [one, other] = named.map(({ entryIds }) => career.roles.filter(({ id }) => entryIds.includes(id)));
  if (named.length !== 2 || !/\bbetween\b/i.test(question.text) || one === undefined || other === undefined)
    return undefined;
  return [one, other];
}

/** The employer where it has a name, else the role. */
const named = (role: Role): string => role.organisation?.text ?? roleLabel(role);
