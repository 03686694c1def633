import { findPeriods } from '../../language/dates.js';
import type { Entry, Role } from '../../model/profile.js';
import { coveredTime, durationOf, formatDuration } from '../career/duration.js';
import { type Match, matchesOf } from '../evidence.js';
import type { Topic } from '../understand/topic.js';
import { entryLabel, periodLabel, roleLabel } from '../write/labels.js';
import { capital, dated as datesOf } from '../write/phrases.js';
import { proofOf, quoted, sentence } from '../write/sentences.js';
import { tenureFact } from './describe-role.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan, type PlanContext, type PlanResult } from './plan.js';
import { absence, joined, proofsOf, quoteProofs, shortName } from './topic-proofs.js';

/** "How many years of X?": the time of the roles that name it, overlaps merged. */
export const topicDuration: Plan = (context) => {
  const { question, career, profile } = context;
  if (question.topics.length === 0 && question.scope.length > 0) return context.as('role_duration');
  const topic = joined(question.topics);
  if (topic.terms.length === 0) return context.as('total_experience');
  const scope = question.inherited ? [] : question.scope;
  const roles = rolesProving(context, topic).filter((role) => scope.length === 0 || scope.includes(role.id));
  const titled = roles.some((role) => saidByHeader(context, role, topic));
  const other = titled ? undefined : otherDuration(context, topic, roles.length === 0);
  if (other !== undefined) return other;
  const dated = roles.filter((role) => coveredTime([role.period], career.today) !== undefined);
  const total = coveredTime(
    dated.map((role) => role.period),
    career.today,
  );
  if (total === undefined) return withoutDates(context, topic, scope);
  const facts = dated.flatMap((role) => tenureFact(context, role) ?? []);
  const sources = facts.flatMap((fact) => fact.sources);
  const proving = dated.flatMap((role) =>
    matchesOf(topic, context.lexicon, new Set([role.id]))
      .slice(0, 1)
      .map(({ passage }) => passage.statement.span),
  );
  const head = `The roles that name ${shortName(topic)} add up to ${formatDuration(total)}${dated.length > 1 ? ', overlaps counted once' : ''}`;
  const each = dated.slice(0, 4).map((role, index) => {
    const statement = proving[index];
    return sentence(
      `${capital(roleLabel(role))}${datesOf(role)}`,
      ...proofOf(role, profile.statements),
      statement,
    );
  });
  return answered([sentence(head, ...sources, ...proving), ...each], dated, {
    facts: [{ text: `${head}.`, sources: [...sources, ...proving] }, ...facts],
  });
};

/** No role that proves the topic is dated: the dates or the length that a line gives, the job that is named, or none. */
function withoutDates(
  context: PlanContext,
  topic: Topic,
  scope: readonly string[],
): PlanResult | Promise<PlanResult> {
  const { question, career } = context;
  const proofs = proofsOf(context, topic, 'check');
  const [best] = proofs;
  if (
    best === undefined &&
    /\b(?:in total|altogether|overall|all in all|in all)\b/i.test(question.text) &&
    !topic.terms.some((term) => term.named)
  )
    return context.as('total_experience');
  // "Since when has she been helping out at Acme?": a plain verb is no subject beside an employer.
  if (best === undefined && isPlain(topic) && scope.some((id) => career.roles.some((role) => role.id === id)))
    return context.as('role_duration');
  if (best === undefined) return notInProfile(context, absence(question.topics, question.text));
  const told = best === undefined ? undefined : lengthInLine(context, best);
  if (told !== undefined) return told;
  // "Redeployed for eleven weeks": the line itself says how long.
  const saying = proofs.find(({ passage }) => LENGTH.test(passage.statement.text));
  if (saying !== undefined) {
    const quotes = quoteProofs(context, [saying], 1);
    return answered(quotes.sentences, quotes.entries);
  }
  return notInProfile(context, `The documents name ${shortName(topic)}, but don’t say for how long.`, {
    nearest: [best.passage.statement],
  });
}

/** "Teacher, Vancouver | February 2008 - August 2009": the dates of a line that is no entry. */
function lengthInLine(context: PlanContext, match: Match): PlanResult | undefined {
  const { statement } = match.passage;
  const [found] = findPeriods(statement.text);
  const length =
    found === undefined || !found.range
      ? undefined
      : durationOf({ ...found.period, span: statement.span }, context.career.today);
  if (length === undefined) return undefined;
  return answered(
    [sentence(`${capital(formatDuration(length))}, by the dates of ${quoted(statement)}`, statement)],
    [match.passage.entry],
  );
}

const isPlain = (topic: Topic): boolean =>
  topic.terms.length === 1 && topic.terms.every(({ named, weight }) => !named && weight < 1);

/** A length of time in words or figures: "eleven weeks", "3-year", "a decade". */
const LENGTH =
  /\b(?:\d+\+?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|multi)[ -](?:days?|weeks?|months?|years?|decades?|terms?|semesters?|seasons?)\b/i;

const saidByHeader = ({ lexicon }: PlanContext, entry: Entry, topic: Topic): boolean =>
  matchesOf(topic, lexicon, new Set([entry.id])).some(
    (match) => match.passage.isHeader && match.namesHeld && match.exact >= DURATION_COVERAGE,
  );

/** How long a course, a project or voluntary work lasted: one that bears the name, or, where no job does, one that says it. */
function otherDuration(context: PlanContext, topic: Topic, bySaying: boolean): PlanResult | undefined {
  const { career, lexicon, profile, question } = context;
  const says = (entry: Entry): boolean =>
    matchesOf(topic, lexicon, new Set([entry.id])).some(
      (match) => match.namesHeld && match.exact >= DURATION_COVERAGE,
    );
  const scope = question.inherited ? [] : question.scope;
  const entry = [...profile.education, ...profile.projects, ...profile.volunteering].find(
    (each) =>
      durationOf(each.period, career.today) !== undefined &&
      (scope.includes(each.id) || saidByHeader(context, each, topic) || (bySaying && says(each))),
  );
  const length = durationOf(entry?.period, career.today);
  if (entry === undefined || length === undefined) return undefined;
  const text = `${capital(entryLabel(entry))} lasted ${formatDuration(length)} (${periodLabel(entry.period)})`;
  return answered([sentence(text, ...proofOf(entry, profile.statements))], [entry]);
}

/** Share of a topic that a role's lines must hold for its time to count. */
const DURATION_COVERAGE = 0.85;

/** Roles whose title says the topic ("teaching": Teacher), and those whose statements name all of it. */
function rolesProving(context: PlanContext, topic: Topic): Role[] {
  const { career, lexicon } = context;
  const says = (keys: ReadonlySet<string> | undefined): boolean =>
    keys !== undefined &&
    topic.terms.every(
      (term) =>
        term.keys.some((key) => keys.has(key)) || (!term.named && agent(term).some((root) => keys.has(root))),
    );
  return career.roles.filter(
    (role) =>
      role.header.some((statement) => says(lexicon.byId(statement.id)?.terms.keys)) ||
      matchesOf(topic, lexicon, new Set([role.id])).some(
        (match) => match.namesHeld && match.exact >= DURATION_COVERAGE,
      ),
  );
}

const agent = (term: Topic['terms'][number]): string[] =>
  [...term.related].filter((root) => term.keys.some((key) => root.startsWith(key) || key.startsWith(root)));
