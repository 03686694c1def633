import type { Role } from '../../model/profile.js';
import { matchesOf } from '../evidence.js';
import type { Intent } from '../understand/intents.js';
import { listed } from '../write/phrases.js';
import { whichRole } from './describe-role.js';
import { notInProfile } from './nearest.js';
import { answered, type PlanContext, type PlanResult, rolesInScope } from './plan.js';
import { quotePassages } from './topic-proofs.js';

/** The roles that a question is about, or undefined where it names none. */
export function rolesOf(context: PlanContext): Role[] {
  const roles = inAskedTime(context, rolesInScope(context));
  const { pick } = context.question;
  if (pick === undefined || roles.length < 2) return roles;
  const dated = [...context.career.dated].filter((role) => roles.includes(role));
  const chosen = pick === 'first' ? dated[0] : context.career.roles.find((role) => roles.includes(role));
  return chosen === undefined ? roles : [chosen];
}

/** Of several jobs at one employer, those of the time asked: "your title at Acme in 2019". */
function inAskedTime({ question, career }: PlanContext, roles: Role[]): Role[] {
  const { time, intent } = question;
  if (time === undefined || roles.length < 2 || !BY_TIME.has(intent)) return roles;
  const during = career.during(time.from, time.to);
  const held = roles.filter((role) => during.includes(role));
  return held.length > 0 ? held : roles;
}

const BY_TIME: ReadonlySet<Intent> = new Set<Intent>(['role_title', 'role_what', 'role_place']);

/** A role question without a role of the profile: about subject matter, a degree, or an employer that isn't there. */
export function withoutRole(context: PlanContext, otherwise: Intent): PlanResult | Promise<PlanResult> {
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
export function standsAsEmployer(name: string, text: string): boolean {
  const at = text.indexOf(name);
  return (
    at > 0 &&
    (/\b(?:at|for|with|by|join(?:ed|ing)?|leave|left|leaving)\s+(?:the\s+)?$/i.test(text.slice(0, at)) ||
      /^\p{Lu}\p{Ll}/u.test(name))
  );
}

/** Names the employer that the documents lack, and those that they have. */
export function absentEmployer(context: PlanContext): PlanResult | Promise<PlanResult> {
  const named = context.question.topics.flatMap((topic) =>
    topic.terms.filter((term) => term.named).map((term) => term.text),
  );
  const asked = named.length > 0 && named.length <= 3 ? listed(named, 'or') : 'that';
  const mention = context.question.topics.flatMap((topic) =>
    topic.terms.flatMap((term) =>
      term.named ? term.keys.flatMap((key) => context.lexicon.withKey(key)) : [],
    ),
  );
  // "Harbour Post, Journalist (2017 – 2020): …": no entry of its own, but a line that begins with it.
  const lines = mention.filter(({ statement }) => named.some((name) => beginsWith(statement.text, name)));
  if (lines.length > 0 && !context.question.yesNo) {
    const { sentences, entries } = quotePassages(context, lines.slice(0, 3));
    return answered(sentences, entries);
  }
  const nearest = mention.map((passage) => passage.statement).slice(0, 1);
  return notInProfile(context, `The documents don’t name ${asked} as an employer.`, { nearest });
}

const beginsWith = (text: string, name: string): boolean =>
  text
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .toLowerCase()
    .startsWith(name.toLowerCase());
