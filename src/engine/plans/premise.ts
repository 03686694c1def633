import type { CitedSentence } from '../../model/evidence.js';
import type { Role } from '../../model/profile.js';
import { coveredTime, formatDuration } from '../career/duration.js';
import type { Intent } from '../understand/intents.js';
import { numberOf } from '../understand/time.js';
import { educationLabel, roleLabel } from '../write/labels.js';
import { dated } from '../write/phrases.js';
import { proofOf, quoted, sentence } from '../write/sentences.js';
import { standsAsEmployer } from './asked-roles.js';
import { ofLevel } from './degrees.js';
import { namedRole } from './describe-role.js';
import { answered, type PlanContext, type PlanResult, rolesInScope } from './plan.js';
import { titleClaim } from './title-claim.js';
import { isHeld, joined, proofsOf, quoteProofs } from './topic-proofs.js';

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

/** "So she worked at Acme as a manager?": what is so instead, where the documents speak of the same job or degree. */
export function withPremise(context: PlanContext, result: PlanResult): PlanResult {
  if (result.status !== 'not_in_profile' || !context.question.premise) return withTrueDates(context, result);
  return (
    titleClaim(context) ??
    degreesInstead(context, result) ??
    elsewhere(context, result) ??
    rolesInstead(context, result) ??
    mentioned(context, result) ??
    result
  );
}

const STUDIES = new Set<Intent>(['degree_check', 'education']);

/** "He studied law at Acme University, right?": the studies there, or the degree of that level, as they are. */
function degreesInstead({ question, profile }: PlanContext, result: PlanResult): PlanResult | undefined {
  if (!STUDIES.has(question.intent)) return undefined;
  const scoped = profile.education.filter((entry) => question.scope.includes(entry.id));
  const level = ofLevel(question.text, profile.education);
  const entries =
    level !== undefined && level.length > 0
      ? level
      : scoped.length > 0
        ? scoped
        : (level ?? profile.education);
  if (entries.length === 0) return undefined;
  const given = entries
    .slice(0, 3)
    .map((entry) =>
      sentence(`They give ${educationLabel(entry)}${dated(entry)}`, ...proofOf(entry, profile.statements)),
    );
  return answered([...result.sentences.slice(0, 1), ...given], entries);
}

/** Share of the words that a line must hold by name to say that it was elsewhere. */
const BY_NAME = 0.6;

/** "She did that at Acme, right?": it stands in the documents, under another employer. */
function elsewhere(context: PlanContext, result: PlanResult): PlanResult | undefined {
  const { question } = context;
  if (question.inherited || question.topics.length === 0 || rolesInScope(context).length === 0)
    return undefined;
  const anywhere = { ...context, question: { ...question, scope: [] } };
  const proofs = proofsOf(anywhere, joined(question.topics), 'check').filter(({ exact }) => exact >= BY_NAME);
  if (proofs.length === 0) return undefined;
  const { sentences, entries } = quoteProofs(anywhere, proofs, 2);
  const [first, ...rest] = sentences;
  if (first === undefined) return undefined;
  return answered([{ ...first, text: `Not there, by the documents. ${first.text}` }, ...rest], entries, {
    evidence: result.evidence ?? [],
  });
}

/** "So he was a permanent employee at Acme?": the job there as the documents give it. */
function rolesInstead(context: PlanContext, result: PlanResult): PlanResult | undefined {
  const { question } = context;
  const roles = rolesInScope(context);
  const terms = question.topics.flatMap((topic) => topic.terms);
  if (question.inherited || roles.length === 0 || terms.length === 0) return undefined;
  const ofPlace = terms.length <= 2 && IN_PLACE.test(question.text);
  const otherEmployer = terms.every((term) => term.named && standsAsEmployer(term.text, question.text));
  if (!ofPlace && !otherEmployer && !terms.every(({ text }) => EMPLOYMENT.test(text))) return undefined;
  return answered(
    [
      ...result.sentences.slice(0, 1),
      ...roles.slice(0, 3).map((role) => withPlace(namedRole(context, role), ofPlace ? role : undefined)),
    ],
    roles,
  );
}

/** "He founded Acme, right?": not an employer, but the documents do speak of it. */
function mentioned({ question, lexicon }: PlanContext, result: PlanResult): PlanResult | undefined {
  const names = question.topics.flatMap((topic) => topic.terms.filter((term) => term.named));
  const [said] = names.flatMap((term) => term.keys.flatMap((key) => lexicon.withKey(key)));
  if (said === undefined || !names.every((term) => isHeld(term, said))) return undefined;
  return answered(
    [...result.sentences.slice(0, 1), sentence(`They say: ${quoted(said.statement)}`, said.statement)],
    [said.entry],
  );
}

const withPlace = (fact: CitedSentence, role: Role | undefined): CitedSentence =>
  role?.place === undefined
    ? fact
    : { text: `${fact.text}, in ${role.place.text}`, spans: [...fact.spans, role.place.span] };

/** "Acme was in Munich, wasn't it?" */
const IN_PLACE = /\b(?:in|based in|located in|from)\s+\p{Lu}/u;

const EMPLOYMENT =
  /^(?:permanent|employees?|contract(?:or)?|freelancer?|full-time|part-time|intern(?:ship)?|trainee|apprentice|volunteer|temporary|temp|principal|senior|junior|lead|leader|head|chief|staff|associate|assistant|deputy|vice|president|director|manager|supervisor|founder|co-founder|owner|partner|officer|executive|engineer|developer|designer|architect|analyst|consultant|scientist|administrator|specialist|coordinator|teacher|nurse|professor|c[etfoim]o|vp)$/i;

/** "In your ten years at Acme, what …": answers, and says the true time first where the claim is off. */
function withTrueDates(context: PlanContext, result: PlanResult): PlanResult {
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
