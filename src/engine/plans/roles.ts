import { monthRange } from '../../language/dates.js';
import type { CitedSentence } from '../../model/evidence.js';
import type { Role } from '../../model/profile.js';
import { coveredTime, formatDuration } from '../career/duration.js';
import { matchesOf } from '../evidence.js';
import type { Intent } from '../understand/intents.js';
import { entryLabel, inRole, periodLabel, roleLabel } from '../write/labels.js';
import { capital, dated, listed } from '../write/phrases.js';
import { item, plain, proofOf, quoted, sentence } from '../write/sentences.js';
import {
  describeRoles,
  namedRole,
  rolesInTime,
  tellingStatements,
  tenureFact,
  whichRole,
} from './describe-role.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan, type PlanContext, type PlanResult, rolesInScope } from './plan.js';

/** The roles that a question is about, or undefined where it names none. */
function rolesOf(context: PlanContext): Role[] {
  const roles = rolesInScope(context);
  const { pick } = context.question;
  if (pick === undefined || roles.length < 2) return roles;
  const dated = [...context.career.dated].filter((role) => roles.includes(role));
  const chosen = pick === 'first' ? dated[0] : context.career.roles.find((role) => roles.includes(role));
  return chosen === undefined ? roles : [chosen];
}

/** A role question without a role of the profile: about subject matter, a degree, or an employer that isn't there. */
function withoutRole(context: PlanContext, otherwise: Intent): PlanResult | Promise<PlanResult> {
  const { question, profile, lexicon } = context;
  if (question.topics.length === 0) return whichRole(context);
  const studied = profile.education.some((entry) =>
    question.topics.some((topic) =>
      matchesOf(topic, lexicon, new Set([entry.id])).some((match) => match.exact >= 0.9),
    ),
  );
  if (studied) return context.as('education');
  if (
    question.topics.some((topic) =>
      topic.terms.some((term) => term.named && standsAsEmployer(term.text, question.text)),
    )
  )
    return absentEmployer(context);
  if (/\bhow (?:long|many (?:years|months))\b/i.test(question.text)) return context.as('topic_duration');
  if (/\b(?:when|what year|which year|since)\b/i.test(question.text)) return context.as('topic_when');
  return context.as(otherwise);
}

/** True where a name stands where an employer would: "at X", "for X", "joined X", or with a capital. */
function standsAsEmployer(name: string, text: string): boolean {
  const at = text.indexOf(name);
  return (
    at > 0 &&
    (/\b(?:at|for|with|by|join(?:ed|ing)?|leave|left|leaving)\s+(?:the\s+)?$/i.test(text.slice(0, at)) ||
      /^\p{Lu}\p{Ll}/u.test(name))
  );
}

/** Names the employer that the documents lack, and those that they have. */
export function absentEmployer(context: PlanContext): Promise<PlanResult> {
  const named = context.question.topics.flatMap((topic) =>
    topic.terms.filter((term) => term.named).map((term) => term.text),
  );
  const asked = named.length > 0 && named.length <= 3 ? listed(named, 'or') : 'that';
  const mention = context.question.topics.flatMap((topic) =>
    topic.terms.flatMap((term) =>
      term.named ? term.keys.flatMap((key) => context.lexicon.withKey(key)) : [],
    ),
  );
  const nearest = mention.map((passage) => passage.statement).slice(0, 1);
  return notInProfile(
    context,
    `The documents don’t name ${asked} as an employer.`,
    nearest.length > 0 ? { nearest } : { nearest: [] },
  );
}

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

export const roleWhen: Plan = (context) => {
  const roles = rolesOf(context);
  if (roles.length === 0) return otherEntries(context) ?? withoutRole(context, 'topic_when');
  const dated = roles.filter((role) => periodLabel(role.period) !== '');
  if (dated.length === 0) {
    return notInProfile(context, `The documents don’t date ${listed(roles.map(roleLabel), 'and')}.`, {
      nearest: roles.flatMap((role) => role.header.slice(0, 1)),
    });
  }
  const { time, yesNo } = context.question;
  const leaves = /\b(?:leave|left|leaving|finish(?:ed)?|end(?:ed)?|stop(?:ped)?|quit)\b/i.test(
    context.question.text,
  );
  const stillThere = leaves && dated.every((role) => role.period?.end === 'present');
  if (stillThere) {
    return answered(
      dated.slice(0, 2).map((role, index) => {
        const fact = namedRole(context, role);
        return index === 0
          ? { ...fact, text: `No end is given, the documents say present: ${fact.text}` }
          : fact;
      }),
      dated,
    );
  }
  const verdict = time === undefined ? '' : verdictOn(context, dated, time.from, time.to, yesNo);
  const sentences = dated.slice(0, 4).map((role, index) => {
    const fact = namedRole(context, role);
    return index === 0 && verdict !== '' ? { ...fact, text: `${verdict} ${fact.text}` } : fact;
  });
  return answered(sentences, dated);
};

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
      `The documents don’t say how long ${context.person.subject === 'The candidate' ? 'the candidate' : context.person.subject} was ${inRole(roles[0] as Role)}.`,
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
    return notInProfile(context, `The documents don’t say where ${roleLabel(roles[0] as Role)} was.`, {
      nearest: roles.flatMap((role) => role.header.slice(0, 1)),
    });
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

export const employerCheck: Plan = (context) => {
  const roles = rolesOf(context);
  const absent = context.question.topics.filter((topic) =>
    topic.terms.some((term) => term.named && standsAsEmployer(term.text, context.question.text)),
  );
  if (roles.length === 0) {
    if (absent.length === 0) return withoutRole(context, 'topic_open');
    return absentEmployer(context);
  }
  const sentences: CitedSentence[] = roles.slice(0, 4).map((role, index) => {
    const fact = namedRole(context, role);
    return index === 0 ? { ...fact, text: `Yes: ${fact.text}` } : fact;
  });
  const [first] = roles;
  const [statement] = first === undefined ? [] : tellingStatements(first, context, 1);
  if (statement !== undefined && roles.length === 1) sentences.push(sentence(quoted(statement), statement));
  for (const topic of absent.slice(0, 2))
    sentences.push(
      plain(
        `The documents don’t name ${topic.terms.find((term) => term.named)?.text ?? 'the other'} as an employer.`,
      ),
    );
  return answered(sentences, roles);
};

export const employers: Plan = (context) => {
  const { profile } = context;
  const roles = rolesInTime(context);
  const groups = new Map<string, Role[]>();
  for (const role of roles) {
    const name = role.organisation?.text;
    if (name !== undefined) groups.set(name.toLowerCase(), [...(groups.get(name.toLowerCase()) ?? []), role]);
  }
  if (groups.size === 0)
    return notInProfile(context, 'The documents name no employer.', { nearest: profile.summary.slice(0, 1) });
  const list = [...groups.values()];
  const names = list.map((roles) => roles[0]?.organisation?.text ?? '');
  const count = `${list.length} employer${list.length === 1 ? '' : 's'}`;
  const proof = list.flatMap((roles) => proofOf(roles[0] as Role, profile.statements));
  const head = context.question.quantity
    ? sentence(
        `The documents name ${count}, with ${roles.length} role${roles.length === 1 ? '' : 's'}: ${listed(names, 'and')}`,
        ...proof,
      )
    : sentence(`The documents name ${count}: ${listed(names, 'and')}`, ...proof);
  const items = list.slice(0, 12).map((roles) => {
    const labels = roles.map((role) =>
      [role.title?.text, periodLabel(role.period)]
        .filter((part) => part !== undefined && part !== '')
        .join(', '),
    );
    return item(
      `${roles[0]?.organisation?.text}${labels.join('') === '' ? '' : ` – ${labels.filter((label) => label !== '').join('; ')}`}`,
      ...roles.flatMap((role) => proofOf(role, profile.statements)),
    );
  });
  return answered(list.length > 1 ? [head, ...items] : [head], list.flat());
};

export const titles: Plan = (context) => {
  const titled = rolesInTime(context).filter((role) => role.title !== undefined);
  if (titled.length === 0) return notInProfile(context, 'The documents give no job titles.', { nearest: [] });
  return answered(
    [
      plain('The titles that the documents give, most recent first:'),
      ...titled
        .slice(0, 15)
        .map((role) =>
          item(`${roleLabel(role)}${dated(role)}`, ...proofOf(role, context.profile.statements)),
        ),
    ],
    titled,
  );
};
