import type { Education, Statement } from '../../model/profile.js';
import { matchesOf } from '../evidence.js';
import type { Topic } from '../understand/topic.js';
import { educationLabel } from '../write/labels.js';
import { capital, dated } from '../write/phrases.js';
import { proofOf, quoted, sentence } from '../write/sentences.js';
import {
  ABOUT_STUDIES,
  ANY_DEGREE,
  besideSchool,
  besideStudies,
  DEGREE_LEVELS,
  GRADE_OF_DEGREE,
  headerOf,
  lengthOf,
} from './degrees.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan, type PlanContext, type PlanResult } from './plan.js';
import { verdictOf } from './verdict.js';

const entryLines = (entry: Education): string[] =>
  [...entry.header, ...entry.statements].map((statement) => statement.text);

/** "What was the thesis about?": what stands under the degree. */
function onWhat({ question, profile }: PlanContext, found: readonly Education[]): PlanResult | undefined {
  const asks = /\b(?:about|on|thesis|dissertation|topic|subject)\b/i.test(question.text);
  const about = asks ? found.flatMap((entry) => entry.statements.slice(0, 2)) : [];
  if (about.length === 0) return undefined;
  const named = found
    .slice(0, 1)
    .map((entry) =>
      sentence(`${capital(educationLabel(entry))}${dated(entry)}`, ...proofOf(entry, profile.statements)),
    );
  return answered([...named, ...about.map((statement) => sentence(quoted(statement), statement))], found);
}

/** "Who was the supervisor of the PhD?": the line under the degree that holds what is asked. */
function saidOf({ lexicon }: PlanContext, entry: Education, topics: readonly Topic[]): Statement[] {
  const own = new Set(entry.statements.map(({ id }) => id));
  return topics.flatMap((topic) =>
    matchesOf(topic, lexicon, new Set([entry.id]))
      .filter((match) => own.has(match.passage.statement.id) && match.coverage >= 0.6)
      .slice(0, 1)
      .map(({ passage }) => passage.statement),
  );
}

export const degreeCheck: Plan = (context) => {
  const { profile, question } = context;
  const next = besideSchool(context);
  if (next !== undefined) return next;
  if (GRADE_OF_DEGREE.test(question.text)) return context.as('education');
  const entries = profile.education;
  const level =
    DEGREE_LEVELS.find((pattern) => pattern.test(question.text)) ??
    (/\b(?:degree|graduate[ds]?)\b/i.test(question.text) && question.yesNo ? ANY_DEGREE : undefined);
  const nearest = entries.flatMap((entry) => entry.header.slice(0, 1)).slice(0, 1);
  const scoped = question.inherited ? [] : entries.filter((entry) => question.scope.includes(entry.id));
  const holds = (entry: Education): boolean => level === undefined || level.test(headerOf(entry));
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
    const beside = besideStudies(context, found) ?? lengthOf(context, found);
    if (beside !== undefined) return beside;
    const about = onWhat(context, found);
    if (about !== undefined) return about;
    const said = found.flatMap((entry) => saidOf(context, entry, topics)).slice(0, 2);
    return answered(
      [
        ...found
          .slice(0, 3)
          .map((entry, index) =>
            sentence(
              `${question.yesNo && index === 0 ? `${verdictOf(question, entryLines(entry))}: ` : ''}${capital(educationLabel(entry))}${dated(entry)}`,
              ...proofOf(entry, profile.statements),
            ),
          ),
        ...said.map((statement) => sentence(quoted(statement), statement)),
      ],
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
