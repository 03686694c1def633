import type { Passage } from '../lexicon/lexicon.js';
import { notInProfile } from './nearest.js';
import { answered, type PlanContext, type PlanResult, rolesInScope } from './plan.js';
import { quotePassages } from './topic-proofs.js';

const NUMBER =
  '(?:\\d[\\d,.]*\\+?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a dozen|dozens|a hundred|hundreds)';
const PEOPLE =
  '(?:people|persons?|staff|employees?|reports?|members?|engineers?|developers?|designers?|analysts?|scientists?|managers?|nurses?|teachers?|assistants?|colleagues|consultants?|executives?|reps?|representatives?|interns?|volunteers?|students?|workers?|operators?|technicians?|specialists?|agents?|associates?|heads?|fte)';
/** "A team of nine", "led 12 engineers", "seven direct reports". */
const TEAM_SIZE = new RegExp(
  `\\b(?:team|teams|crew|squad|department|staff) of (?:up to |about |around |over |more than |~)?${NUMBER}\\b` +
    `|\\b(?:manag|l[eE]d|lead|supervis|overs|head|coach|mentor|direct|hir|coordinat|grew|built|responsible for)\\w*\\b[^.;]{0,60}\\b${NUMBER}[ -](?:[\\p{L}-]+ ){0,3}${PEOPLE}\\b` +
    `|\\b${NUMBER}[ -](?:person|people|member|strong|man)\\b(?:[^.;]{0,20}\\bteam)?` +
    `|\\b${NUMBER} (?:direct )?reports?\\b`,
  'iu',
);
const ASKS_SIZE =
  /\b(?:how (?:many|big|large)|size|number|headcount|largest|biggest)\b.*\b(?:people|persons?|staff|employees|reports?|teams?|subordinates|members|headcount|heads|crew|groups?)\b|\bhow many\b.*\b(?:report(?:s|ed|ing)? to|managed?|led|lead|supervis\w*|under)\b/i;
const NOW = /\b(?:now|current(?:ly)?|today|present(?:ly)?)\b/i;

/** "How big was your team?", "How many people report to you?": passages that give the size of a team led. */
export function teamSize(context: PlanContext): PlanResult | Promise<PlanResult> | undefined {
  const { question, lexicon, career } = context;
  if (!ASKS_SIZE.test(question.text)) return undefined;
  if (question.topics.some((topic) => topic.terms.some((term) => term.named || term.weight > LIGHT)))
    return undefined;
  const scoped = rolesInScope(context);
  const roles = scoped.length > 0 ? scoped : NOW.test(question.text) ? career.current : undefined;
  const wanted = ({ entry }: Passage): boolean =>
    roles === undefined || roles.some(({ id }) => id === entry?.id);
  const found = lexicon.passages.filter(
    (passage) => !passage.isHeader && wanted(passage) && TEAM_SIZE.test(passage.statement.text),
  );
  if (found.length === 0)
    return notInProfile(context, 'The documents give no size of a team.', { nearest: [] });
  const { sentences, entries } = quotePassages(context, found.slice(0, MOST));
  return answered(sentences, entries);
}

const MOST = 3;
/** Weight up to which a word ("people", "team", "manage") is part of asking, not the subject. */
const LIGHT = 0.7;
