import type { PlanContext, PlanResult } from './plans/plan.js';
import { isRole } from './write/labels.js';

/** Most follow-up questions offered. */
const MOST = 3;

/** Questions that continue from an answer and that the documents can answer. */
export function followUpsFor(context: PlanContext, result: PlanResult): string[] {
  const { profile, career, person, question } = context;
  const who = person.subject === 'The candidate' ? 'the candidate' : person.subject;
  const offers: string[] = [];
  const entry = result.entryIds?.[0] === undefined ? undefined : context.lexicon.entry(result.entryIds[0]);
  if (result.status === 'answered' && entry !== undefined && isRole(entry)) {
    const place = entry.organisation?.text ?? entry.title?.text;
    if (place !== undefined) {
      if (question.intent !== 'role_what' && question.intent !== 'current_role')
        offers.push(`What did ${who} do at ${place}?`);
      if (question.intent !== 'role_duration' && entry.period?.end !== undefined)
        offers.push(`How long was ${who} at ${place}?`);
      if (career.before([entry]).length > 0 && question.intent !== 'previous_role')
        offers.push(`What did ${who} do before ${place}?`);
    }
  }
  if (question.intent !== 'achievements') offers.push(`What are ${person.possessive} biggest achievements?`);
  if (profile.skills.length > 0 && question.intent !== 'skills')
    offers.push(`What are ${person.possessive} skills?`);
  if (question.intent !== 'timeline' && career.roles.length > 1)
    offers.push(`Can you show ${person.possessive} career timeline?`);
  if (profile.education.length > 0 && question.intent !== 'education') offers.push(`Where did ${who} study?`);
  const asked = new Set(context.history.map((turn) => turn.question.toLowerCase()));
  return [...new Set(offers)].filter((offer) => !asked.has(offer.toLowerCase())).slice(0, MOST);
}
