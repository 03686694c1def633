import type { Education, Role } from '../../model/profile.js';
import { durationOf, formatDuration } from '../career/duration.js';
import { educationLabel } from '../write/labels.js';
import { capital, dated } from '../write/phrases.js';
import { proofOf, sentence } from '../write/sentences.js';
import { describeRoles } from './describe-role.js';
import { answered, type PlanContext, type PlanResult } from './plan.js';

/** Levels of degrees by the words for them: what "a master's" must find. */
export const DEGREE_LEVELS: readonly RegExp[] = [
  /\b(?:ph\.?\s?d\.?|doctor\w*|dphil)\b/i,
  /\b(?:mba|master of business)\b/i,
  /\b(?:master\w*|m\.?\s?sc\.?|m\.?a\.?|m\.?\s?eng\.?|mphil|mba|m\.?s\.?|m\.?ed\.?|mres|llm|postgrad(?:uate)?)\b/i,
  /\b(?:bachelor\w*|b\.?\s?sc\.?|b\.?a\.?|b\.?\s?eng\.?|b\.?tech|b\.?s\.?|bfa|b\.?ed\.?|llb|undergrad(?:uate)?|first degree|licenciatura|grado)\b/i,
  /\b(?:diploma|hnd|associate)\b/i,
];

/** Any academic degree. */
export const ANY_DEGREE = new RegExp(
  DEGREE_LEVELS.slice(0, 4)
    .map(({ source }) => source)
    .join('|'),
  'i',
);

const GRADES = 'c?gpa|grades?|score|marks?|percentage|first[- ]class|2:1|2:2|distinction';
const MORE_GRADES = `${GRADES}|classification|percent|cum laude`;
/** A grade asked for in so many words, which a degree alone does not answer. */
export const NAMES_GRADE = new RegExp(`\\b(?:${GRADES})\\b`, 'i');
/** The same with the words that speak of a grade beside a degree. */
export const GRADE_OF_DEGREE = new RegExp(`\\b(?:${MORE_GRADES}|with honou?rs)\\b`, 'i');
/** The same with the words that ask how well the studies went. */
export const ASKS_GRADE = new RegExp(`\\b(?:${MORE_GRADES}|honou?rs|result)\\b`, 'i');

/** Words around a degree that are no subject. */
export const ABOUT_STUDIES =
  /^(?:university|college|school|place|degrees?|courses?|graduated?|diploma|subjects?|fields?|majors?|majored|area|done|finish(?:ed)?|complet(?:e|ed)|end|ended|obtained|awarded|studies|studied|study|qualifications?|undergrad(?:uate)?|postgrad(?:uate)?)$/i;

/** The degrees of the level that a text speaks of; undefined where it speaks of none. */
export function ofLevel(text: string, entries: readonly Education[]): Education[] | undefined {
  const level = DEGREE_LEVELS.find((pattern) => pattern.test(text));
  return level === undefined ? undefined : entries.filter((entry) => level.test(headerOf(entry)));
}

/** The lines that name a degree, as one text. */
export const headerOf = ({ degree, area, header }: Education): string =>
  [degree?.text, area?.text, ...header.map((statement) => statement.text)].join(' ');

const startOf = ({ period }: Education): number => {
  const date = period?.start ?? (period?.end === 'present' ? undefined : period?.end);
  return date === undefined ? 0 : date.year * 12 + (date.month ?? 1);
};

/** "Where did you study before Acme University?", "And the degree before that?": the studies next to those in time. */
export function besideSchool({ question, profile }: PlanContext): PlanResult | undefined {
  const scoped = profile.education.filter((entry) => question.scope.includes(entry.id));
  const at = scoped.length > 0 ? scoped : (ofLevel(question.text, profile.education) ?? []);
  const direction = /\b(?:before|prior to|previous)\b/i.test(question.text)
    ? 'before'
    : /\bafter\b/i.test(question.text)
      ? 'after'
      : undefined;
  const [first] = at;
  if (
    direction === undefined ||
    first === undefined ||
    !/\b(?:stud\w+|degrees?|school|college|university|educat\w+|course)\b/i.test(question.text)
  )
    return undefined;
  const inOrder = profile.education
    .filter((entry) => startOf(entry) > 0)
    .sort((a, b) => startOf(a) - startOf(b));
  const found =
    direction === 'before'
      ? inOrder.filter((entry) => startOf(entry) < startOf(first) && !at.includes(entry)).at(-1)
      : inOrder.find((entry) => startOf(entry) > startOf(first) && !at.includes(entry));
  if (found === undefined) return undefined;
  const lead = `${capital(direction)} ${first.institution?.text ?? educationLabel(first)}`;
  return answered(
    [sentence(`${lead}: ${educationLabel(found)}${dated(found)}`, ...proofOf(found, profile.statements))],
    [found],
  );
}

/** "Right after the doctorate": the jobs that began once the studies ended, or that came before they began. */
export function besideStudies(context: PlanContext, studied: readonly Education[]): PlanResult | undefined {
  const { career, question } = context;
  const direction = /\b(?:after|following|since)\b/i.test(question.text)
    ? 'after'
    : /\b(?:before|prior to)\b/i.test(question.text)
      ? 'before'
      : undefined;
  const period = studied[0]?.period;
  if (direction === undefined || period === undefined) return undefined;
  const end = period.end === 'present' ? undefined : (period.end ?? period.start);
  const anchor = direction === 'after' ? end : period.start;
  if (anchor === undefined) return undefined;
  const at = anchor.year * 12 + (anchor.month ?? (direction === 'after' ? 1 : 12)) - 1;
  const position = (role: Role): number =>
    (role.period?.start?.year ?? 0) * 12 + (role.period?.start?.month ?? 1) - 1;
  const later = career.dated.filter((role) => position(role) >= at);
  const earlier = career.dated.filter((role) => position(role) < at);
  const role = direction === 'after' ? later[0] : earlier.at(-1);
  return role === undefined
    ? undefined
    : answered(
        describeRoles(
          context,
          [role],
          `${capital(direction)} ${studied.slice(0, 1).map(educationLabel).join('')}`,
        ),
        [role],
      );
}

/** "How many years did the doctorate take?" */
export function lengthOf(
  { question, career, profile }: PlanContext,
  found: readonly Education[],
): PlanResult | undefined {
  const [entry] = found;
  const length = durationOf(entry?.period, career.today);
  if (
    entry === undefined ||
    length === undefined ||
    !/\b(?:how long|how many (?:years|months)|duration)\b/i.test(question.text)
  )
    return undefined;
  const took = entry.period?.end === 'present' ? 'has taken' : 'took';
  const soFar = entry.period?.end === 'present' ? ' so far' : '';
  const text = `${capital(educationLabel(entry))} ${took} ${formatDuration(length)}${soFar}${dated(entry)}`;
  return answered([sentence(text, ...proofOf(entry, profile.statements))], [entry]);
}
