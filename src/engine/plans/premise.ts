import { coveredTime, formatDuration } from '../career/duration.js';
import type { Intent } from '../understand/intents.js';
import { numberOf } from '../understand/time.js';
import { roleLabel } from '../write/labels.js';
import { dated } from '../write/phrases.js';
import { proofOf, sentence } from '../write/sentences.js';
import { type PlanContext, type PlanResult, rolesInScope } from './plan.js';

/** Questions that are about the dates themselves answer the premise on their own. */
const ABOUT_DATES = new Set<Intent>([
  'role_when',
  'role_duration',
  'total_experience',
  'topic_duration',
  'topic_when',
  'at_time',
  'compare',
  'gaps',
]);
const CLAIMED_YEARS =
  /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\s+(?:long\s+)?years?\s+(?:at|with|in|as|there|of)\b/i;
/** Months by which a claim may differ before it is corrected. */
const TOLERANCE_MONTHS = 12;

/** "In your ten years at Acme, what …": answers, and says the true time first where the claim is off. */
export function withPremise(context: PlanContext, result: PlanResult): PlanResult {
  const { question, career, profile } = context;
  if (result.status !== 'answered' || question.inherited || ABOUT_DATES.has(question.intent)) return result;
  const roles = rolesInScope(context);
  const total = coveredTime(
    roles.map((role) => role.period),
    career.today,
  );
  if (total === undefined) return result;
  const claimed = CLAIMED_YEARS.exec(question.text)?.[1];
  const years = claimed === undefined ? undefined : numberOf(claimed);
  const offByLength = years !== undefined && Math.abs(total.months - years * 12) >= TOLERANCE_MONTHS;
  const { time } = question;
  const spans = roles.flatMap((role) => (role.period?.start === undefined ? [] : [role.period.start.year]));
  const offByDates =
    time !== undefined &&
    !time.open &&
    time.to - time.from > 12 &&
    !spans.includes(Math.floor(time.from / 12));
  if (!offByLength && !offByDates) return result;
  const name = roles[0]?.organisation?.text ?? (roles[0] === undefined ? 'that role' : roleLabel(roles[0]));
  const dates = roles
    .map((role) => dated(role).trim())
    .filter((label) => label !== '')
    .join(', ');
  const text = `The documents give other dates: ${formatDuration(total)} at ${name} ${dates}`;
  const correction = sentence(text, ...roles.flatMap((role) => proofOf(role, profile.statements)));
  return { ...result, sentences: [correction, ...result.sentences] };
}
