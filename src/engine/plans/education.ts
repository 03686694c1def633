import type { Education } from '../../model/profile.js';
import { rootOf } from '../knowledge/spelling.js';
import { educationLabel } from '../write/labels.js';
import { capital, dated, listed } from '../write/phrases.js';
import { proofOf, quoted, sentence } from '../write/sentences.js';
import { degreeCheck } from './degree-check.js';
import { ABOUT_STUDIES, ASKS_GRADE, besideSchool, DEGREE_LEVELS, NAMES_GRADE } from './degrees.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan, type PlanContext, type PlanResult } from './plan.js';

/** What a thesis was on, wherever the documents say it. */
function thesis(context: PlanContext, entries: readonly Education[]): PlanResult | Promise<PlanResult> {
  const all = ['thesis', 'dissertation'].flatMap((word) => context.lexicon.withKey(rootOf(word)));
  const own = all.filter(({ entry }) => entries.some(({ id }) => id === entry?.id));
  const [found] = own.length > 0 ? own : all;
  if (found !== undefined)
    return answered([sentence(quoted(found.statement), found.statement)], [found.entry]);
  const nearest = entries.flatMap((entry) => entry.header.slice(0, 1));
  return notInProfile(context, 'The documents don’t name a thesis.', { nearest });
}

export const education: Plan = (context) => {
  const { profile, question } = context;
  if (
    DEGREE_LEVELS.some((pattern) => pattern.test(question.text)) &&
    question.topics.every((topic) =>
      topic.terms.every(
        (term) => ABOUT_STUDIES.test(term.text) || DEGREE_LEVELS.some((level) => level.test(term.text)),
      ),
    ) &&
    !NAMES_GRADE.test(question.text)
  )
    return degreeCheck(context);
  if (question.yesNo && question.topics.length > 0 && !ASKS_GRADE.test(question.text))
    return context.as('topic_check');
  if (namesSomethingElse(context) && !ASKS_GRADE.test(question.text)) return context.as('topic_open');
  const beside = besideSchool(context);
  if (beside !== undefined) return beside;
  const all = profile.education;
  if (all.length === 0) return notInProfile(context, 'The documents give no education.', { nearest: [] });
  const scoped = all.filter((entry) => question.scope.includes(entry.id));
  const entries = scoped.length > 0 ? scoped : all;
  const text = question.text.toLowerCase();
  if (ASKS_GRADE.test(text)) {
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

function courseList(entry: Education, text: string): string {
  if (!/course|module|class/.test(text) || entry.courses.length === 0) return '';
  return `, with ${listed(
    entry.courses.map((course) => course.text),
    'and',
  )}`;
}

/** "What training did he do with Acme?": a name that the documents hold outside of the schools and degrees. */
const namesSomethingElse = ({ question, lexicon }: PlanContext): boolean =>
  question.topics.some((topic) =>
    topic.terms.some(
      ({ named, keys }) =>
        named && keys.some((key) => lexicon.withKey(key).some(({ entry }) => entry?.kind !== 'education')),
    ),
  );
