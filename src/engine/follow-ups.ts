import type { PlanContext, PlanResult } from './plans/plan.js';
import type { Intent } from './understand/intents.js';
import { isRole } from './write/labels.js';

/** Most follow-up questions offered. */
const MOST = 3;

/** Questions that continue from an answer and that the documents can answer. */
export function followUpsFor(context: PlanContext, result: PlanResult): string[] {
  const asked = new Set(context.history.map((turn) => turn.question.toLowerCase()));
  const offers = [...aboutRole(context, result), ...general(context)];
  return [...new Set(offers)].filter((offer) => !asked.has(offer.toLowerCase())).slice(0, MOST);
}

/** What else can be asked about the job that an answer was about. */
function aboutRole({ lexicon, question, career, person }: PlanContext, result: PlanResult): string[] {
  const entry = lexicon.entry(result.entryIds?.[0] ?? '');
  if (result.status !== 'answered' || entry === undefined || !isRole(entry)) return [];
  const place = entry.organisation?.text ?? entry.title?.text;
  if (place === undefined) return [];
  const did = question.intent === 'role_what' || question.intent === 'current_role';
  const lasted = question.intent === 'role_duration' || entry.period?.end === undefined;
  const before = question.intent === 'previous_role' || career.before([entry]).length === 0;
  return [
    ...(did ? [] : [`What did ${person.mention} do at ${place}?`]),
    ...(lasted ? [] : [`How long was ${person.mention} at ${place}?`]),
    ...(before ? [] : [`What did ${person.mention} do before ${place}?`]),
  ];
}

/** What can be asked at any time, as far as the profile has it. */
function general({ profile, career, person, question }: PlanContext): string[] {
  const offers: readonly (readonly [Intent, boolean, string])[] = [
    ['achievements', true, `What are ${person.possessive} biggest achievements?`],
    ['skills', profile.skills.length > 0, `What are ${person.possessive} skills?`],
    ['timeline', career.roles.length > 1, `Can you show ${person.possessive} career timeline?`],
    ['education', profile.education.length > 0, `Where did ${person.mention} study?`],
  ];
  return offers.filter(([intent, known]) => known && intent !== question.intent).map(([, , offer]) => offer);
}
