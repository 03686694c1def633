import type { Education, Role } from '../../model/profile.js';
import { matchesOf } from '../evidence.js';
import { rootOf } from '../knowledge/spelling.js';
import { educationLabel } from '../write/labels.js';
import { capital, dated, dated as datesOf, listed } from '../write/phrases.js';
import { proofOf, quoted, sentence } from '../write/sentences.js';
import { describeRoles } from './describe-role.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan, type PlanContext, type PlanResult } from './plan.js';
import { verdictOf } from './verdict.js';

/** What a thesis was on, wherever the documents say it. */
function thesis(context: PlanContext, entries: readonly Education[]): PlanResult | Promise<PlanResult> {
  const [found] = ['thesis', 'dissertation'].flatMap((word) => context.lexicon.withKey(rootOf(word)));
  if (found !== undefined)
    return answered([sentence(quoted(found.statement), found.statement)], [found.entry]);
  const nearest = entries.flatMap((entry) => entry.header.slice(0, 1));
  return notInProfile(context, 'The documents don’t name a thesis.', { nearest });
}

export const education: Plan = (context) => {
  const { profile, question } = context;
  if (
    DEGREE_LEVELS.some((pattern) => pattern.test(question.text)) &&
    question.topics.length === 0 &&
    !/\b(?:c?gpa|grades?|score|marks?|percentage|first[- ]class|2:1|2:2|distinction)\b/i.test(question.text)
  )
    return degreeCheck(context);
  if (question.yesNo && question.topics.length > 0) return context.as('topic_check');
  const beside = besideSchool(context);
  if (beside !== undefined) return beside;
  const all = profile.education;
  if (all.length === 0) return notInProfile(context, 'The documents give no education.', { nearest: [] });
  const scoped = all.filter((entry) => question.scope.includes(entry.id));
  const entries = scoped.length > 0 ? scoped : all;
  const text = question.text.toLowerCase();
  if (
    /\b(?:c?gpa|grade|grades|score|honours|honors|marks?|result|classification|percentage|percent|first[- ]class|2:1|2:2|distinction|cum laude)\b/.test(
      text,
    )
  ) {
    const graded = entries.filter(
      (entry) =>
        entry.score !== undefined ||
        /\b(?:first[- ]class|hons|honours|honors|2:1|2:2|distinction|cum laude|c?gpa|merit|grade|percent\w*)\b|\d\s?%/i.test(
          entry.header.map((statement) => statement.text).join(' '),
        ),
    );
    if (graded.length === 0)
      return notInProfile(context, 'The documents give no grade.', {
        nearest: entries.flatMap((entry) => entry.header.slice(0, 1)),
      });
    return answered(
      graded.map((entry) =>
        sentence(
          `${educationLabel(entry)}${entry.score === undefined ? '' : `: ${entry.score.text}`}`,
          ...proofOf(entry, profile.statements),
          entry.score?.span,
          ...(entry.score === undefined ? entry.header : []),
        ),
      ),
      graded,
    );
  }
  if (/\b(?:thesis|dissertation)\b/.test(text)) return thesis(context, entries);
  if (
    /\b(?:when|what year|which year|how long)\b/.test(text) &&
    !entries.some((entry) => entry.period !== undefined)
  ) {
    return notInProfile(context, 'The documents don’t date the education.', {
      nearest: entries.flatMap((entry) => entry.header.slice(0, 1)),
    });
  }
  return answered(
    entries
      .slice(0, 6)
      .map((entry) =>
        sentence(
          `${capital(educationLabel(entry))}${dated(entry)}${courseList(entry, text)}`,
          ...proofOf(entry, profile.statements),
          ...(/course|module/.test(text) ? entry.courses.map((course) => course.span) : []),
        ),
      ),
    entries,
  );
};

const startOf = ({ period }: Education): number => {
  const date = period?.start ?? (period?.end === 'present' ? undefined : period?.end);
  return date === undefined ? 0 : date.year * 12 + (date.month ?? 1);
};

/** "Where did you study before Acme University?", "And the degree before that?": the studies next to those in time. */
function besideSchool({ question, profile }: PlanContext): PlanResult | undefined {
  const scoped = profile.education.filter((entry) => question.scope.includes(entry.id));
  const level = DEGREE_LEVELS.find((pattern) => pattern.test(question.text));
  const at =
    scoped.length > 0 || level === undefined
      ? scoped
      : profile.education.filter(({ degree, header }) =>
          level.test([degree?.text, ...header.map(({ text }) => text)].join(' ')),
        );
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
  const dated = profile.education
    .filter((entry) => startOf(entry) > 0)
    .sort((a, b) => startOf(a) - startOf(b));
  const found =
    direction === 'before'
      ? dated.filter((entry) => startOf(entry) < startOf(first) && !at.includes(entry)).at(-1)
      : dated.find((entry) => startOf(entry) > startOf(first) && !at.includes(entry));
  if (found === undefined) return undefined;
  const lead = `${capital(direction)} ${first.institution?.text ?? educationLabel(first)}`;
  return answered(
    [sentence(`${lead}: ${educationLabel(found)}${datesOf(found)}`, ...proofOf(found, profile.statements))],
    [found],
  );
}

function courseList(entry: Education, text: string): string {
  if (!/course|module|class/.test(text) || entry.courses.length === 0) return '';
  return `, with ${listed(
    entry.courses.map((course) => course.text),
    'and',
  )}`;
}

/** Levels of degrees by the words for them: what "a master's" must find. */
const DEGREE_LEVELS: readonly RegExp[] = [
  /\b(?:ph\.?\s?d\.?|doctor\w*|dphil)\b/i,
  /\b(?:mba|master of business)\b/i,
  /\b(?:master\w*|m\.?\s?sc\.?|m\.?a\.?|m\.?\s?eng\.?|mphil|mba|m\.?s\.?|m\.?ed\.?|mres|llm|postgrad(?:uate)?)\b/i,
  /\b(?:bachelor\w*|b\.?\s?sc\.?|b\.?a\.?|b\.?\s?eng\.?|b\.?tech|b\.?s\.?|bfa|b\.?ed\.?|llb|undergrad(?:uate)?|first degree|licenciatura|grado)\b/i,
  /\b(?:diploma|hnd|associate)\b/i,
];

/** Any academic degree. */
const ANY_DEGREE = new RegExp(
  DEGREE_LEVELS.slice(0, 4)
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** "Right after the doctorate": the jobs that began once the studies ended, or that came before they began. */
function besideStudies(context: PlanContext, studied: readonly Education[]): PlanResult | undefined {
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

/** Words around a degree that are no subject. */
const ABOUT_STUDIES =
  /^(?:university|college|school|degrees?|courses?|graduated?|diploma|subjects?|fields?|majors?|majored|area|done|finish(?:ed)?|complet(?:e|ed)|end|ended|obtained|awarded|studies|studied|study|qualifications?|undergrad(?:uate)?|postgrad(?:uate)?)$/i;

const entryLines = (entry: Education): string[] =>
  [...entry.header, ...entry.statements].map((statement) => statement.text);

export const degreeCheck: Plan = (context) => {
  const { profile, question } = context;
  const next = besideSchool(context);
  if (next !== undefined) return next;
  if (
    /\b(?:c?gpa|grade|grades|score|marks?|classification|percentage|percent|first[- ]class|2:1|2:2|distinction|with honou?rs|cum laude)\b/i.test(
      question.text,
    )
  )
    return context.as('education');
  const entries = profile.education;
  const level =
    DEGREE_LEVELS.find((pattern) => pattern.test(question.text)) ??
    (/\b(?:degree|graduate[ds]?)\b/i.test(question.text) && question.yesNo ? ANY_DEGREE : undefined);
  const nearest = entries.flatMap((entry) => entry.header.slice(0, 1)).slice(0, 1);
  const scoped = question.inherited ? [] : entries.filter((entry) => question.scope.includes(entry.id));
  const holds = (entry: Education): boolean =>
    level === undefined ||
    level.test(
      [entry.degree?.text, entry.area?.text, ...entry.header.map((statement) => statement.text)].join(' '),
    );
  const topics = question.topics
    .map((topic) => ({
      ...topic,
      terms: topic.terms.filter(
        (term) => !DEGREE_LEVELS.some((pattern) => pattern.test(term.text)) && !ABOUT_STUDIES.test(term.text),
      ),
    }))
    .filter((topic) => topic.terms.length > 0);
  const ids = new Set(entries.map((entry) => entry.id));
  const byTopic = (entry: Education): boolean =>
    topics.every((topic) =>
      matchesOf(topic, context.lexicon, ids).some(
        (match) => match.passage.entry?.id === entry.id && match.namesHeld && match.coverage >= 0.6,
      ),
    );
  const found = entries.filter(
    (entry) => holds(entry) && byTopic(entry) && (scoped.length === 0 || scoped.includes(entry)),
  );
  if (found.length > 0 && (level !== undefined || topics.length > 0 || scoped.length > 0)) {
    const beside = besideStudies(context, found);
    if (beside !== undefined) return beside;
    const about = /\b(?:about|on|thesis|dissertation|topic|subject)\b/i.test(question.text)
      ? found.flatMap((entry) => entry.statements.slice(0, 2))
      : [];
    if (about.length > 0) {
      return answered(
        [
          ...found
            .slice(0, 1)
            .map((entry) =>
              sentence(
                `${capital(educationLabel(entry))}${dated(entry)}`,
                ...proofOf(entry, profile.statements),
              ),
            ),
          ...about.map((statement) => sentence(quoted(statement), statement)),
        ],
        found,
      );
    }
    return answered(
      found
        .slice(0, 3)
        .map((entry, index) =>
          sentence(
            `${question.yesNo && index === 0 ? `${verdictOf(question, entryLines(entry))}: ` : ''}${capital(educationLabel(entry))}${dated(entry)}`,
            ...proofOf(entry, profile.statements),
          ),
        ),
      found,
    );
  }
  if (level === undefined && topics.length === 0) return context.as('education');
  const asked = [
    level === undefined ? '' : (level.exec(question.text)?.[0] ?? ''),
    ...topics.map((topic) => topic.text),
  ]
    .filter((part) => part !== '')
    .join(' in ');
  return notInProfile(
    context,
    `The documents don’t list ${asked === '' ? 'that' : `“${asked}”`} among the education.`,
    { nearest },
  );
};
