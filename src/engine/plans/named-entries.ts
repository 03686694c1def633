import type { Entry, NamedEntry, Project, Role } from '../../model/profile.js';
import { matchesOf } from '../evidence.js';
import { entryLabel, roleLabel } from '../write/labels.js';
import { capital, dated, listed } from '../write/phrases.js';
import { item, plain, proofOf, quoted, sentence } from '../write/sentences.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan, type PlanContext, type PlanResult, rolesInScope } from './plan.js';
import { verdictOf } from './verdict.js';

/** Longest list in one answer. */
const MOST_ITEMS = 15;

/** A plan for entries that have a name, an issuer and a date. */
function namedEntries(what: string, pick: (context: PlanContext) => readonly (NamedEntry | Project)[]): Plan {
  return (context) => {
    const { question } = context;
    const asked = entryAsked(context);
    if (asked !== undefined) return describeEntry(context, asked);
    // "What did you build there?": of that job, not of the list of projects.
    const there = what === 'projects' && rolesInScope(context).length > 0;
    if (there) return context.as('role_what');
    const entries = pick(context);
    if (entries.length === 0) return withoutList(context, what);
    const scoped = entries.filter((entry) => question.scope.includes(entry.id));
    const about = scoped.length === 0 ? entryAbout(context, entries) : undefined;
    if (about !== undefined) return describeEntry(context, about);
    const names = question.topics.some((topic) => topic.terms.some((term) => term.named));
    if (scoped.length === 0 && names) return context.as('topic_open');
    if (question.pick !== undefined) return describeEntry(context, byDate(entries, question.pick));
    const shown = (scoped.length > 0 ? scoped : entries).slice(0, MOST_ITEMS);
    return shown.length === 1 ? describeEntry(context, shown[0]) : listEntries(context, shown, what);
  };
}

/** Words of a passage that speaks of such entries, where the documents have no list of them. */
const CUES: Readonly<Record<string, RegExp>> = {
  publications:
    /\b(?:published|journal|symposium|proceedings|co-?author(?:ed)?|peer.reviewed|conference paper|articles?|column|patents?|preprint)\b/i,
  awards: /\b(?:award(?:s|ed)?|prizes?|medal|bronze|honou?rs?|winner|shortlist(?:ed)?|recogni[sz]ed)\b/i,
  certificates:
    /\b(?:certificates?|certified|certifications?|licen[cs]ed?|accredited|chartered|registered)\b/i,
};

/** No list of such entries: the subject matter that the question names, or passages that speak of them. */
function withoutList(context: PlanContext, what: string): PlanResult | Promise<PlanResult> {
  if (context.question.topics.length > 0) return context.as('topic_check');
  return spokenOf(context, what) ?? notInProfile(context, `The documents list no ${what}.`, { nearest: [] });
}

function spokenOf({ lexicon }: PlanContext, what: string): PlanResult | undefined {
  const cue = CUES[what];
  const found =
    cue === undefined
      ? []
      : lexicon.passages.filter(({ statement, isHeader }) => !isHeader && cue.test(statement.text));
  if (found.length === 0) return undefined;
  return answered(
    found.slice(0, 4).map(({ statement }) => sentence(quoted(statement), statement)),
    found.slice(0, 4).map(({ entry }) => entry),
  );
}

/** "The award for training apprentices": the entry whose lines hold the subject matter. */
function entryAbout(context: PlanContext, entries: readonly Entry[]): Entry | undefined {
  const ids = new Set(entries.map((entry) => entry.id));
  const [hit] = context.question.topics
    .filter((topic) => topic.terms.some((term) => term.weight >= TELLING_WEIGHT))
    .flatMap((topic) =>
      matchesOf(topic, context.lexicon, ids).filter((match) => match.namesHeld && match.coverage >= 0.6),
    );
  return hit?.passage.entry;
}

/** Weight from which a word singles out an entry. */
const TELLING_WEIGHT = 0.75;

/** The first or the last entry in time; the first as listed where none is dated. */
function byDate(entries: readonly (NamedEntry | Project)[], pick: 'first' | 'last'): Entry | undefined {
  const ordered = entries
    .filter((entry) => entry.period?.start !== undefined || entry.period?.end !== undefined)
    .sort((a, b) => yearOf(a) - yearOf(b));
  return (pick === 'first' ? ordered[0] : ordered.at(-1)) ?? entries[0];
}

function listEntries(
  context: PlanContext,
  shown: readonly (NamedEntry | Project)[],
  what: string,
): PlanResult {
  const count = context.question.quantity ? `${shown.length} ${what}` : `these ${what}`;
  const items = shown.map((entry) =>
    item(line(entry), ...proofOf(entry, context.profile.statements), issuerOf(entry)?.span),
  );
  return answered([plain(`The documents list ${count}:`), ...items], shown);
}

/** The project, certificate, award or publication that the question names, of whatever kind. */
function entryAsked({ question, lexicon }: PlanContext): Entry | undefined {
  if (question.inherited || question.scope.length !== 1) return undefined;
  const entry = lexicon.entry(question.scope[0] ?? '');
  return entry !== undefined && 'name' in entry ? entry : undefined;
}

function yearOf({ period }: NamedEntry | Project): number {
  const date = period?.end === undefined || period.end === 'present' ? period?.start : period.end;
  return date === undefined ? 0 : date.year * 12 + (date.month ?? 0);
}

const issuerOf = (entry: NamedEntry | Project) =>
  entry.kind === 'project' ? entry.organisation : entry.issuer;

function line(entry: NamedEntry | Project): string {
  const issuer = issuerOf(entry)?.text;
  return `${entry.name.text}${issuer === undefined ? '' : `, ${issuer}`}${dated(entry)}`;
}

function describeEntry(context: PlanContext, entry: Entry | undefined): PlanResult | Promise<PlanResult> {
  if (entry === undefined) return notInProfile(context, 'The documents don’t say.');
  const named = 'name' in entry ? line(entry) : entryLabel(entry);
  const lines = [...entry.header, ...entry.statements].map((statement) => statement.text);
  const yes = context.question.yesNo ? `${verdictOf(context.question, lines)}: ` : '';
  const quotes = entry.statements.slice(0, 3).map((statement) => sentence(quoted(statement), statement));
  const issuer = 'issuer' in entry ? entry.issuer?.span : undefined;
  return answered(
    [sentence(`${yes}${named}`, ...proofOf(entry, context.profile.statements), issuer), ...quotes],
    [entry],
  );
}

export const certificates = namedEntries('certificates', ({ profile }) => profile.certificates);
export const awards = namedEntries('awards', ({ profile }) => profile.awards);
export const projects = namedEntries('projects', ({ profile }) => profile.projects);
export const publications = namedEntries('publications', ({ profile }) => profile.publications);
export const references = namedEntries('references', ({ profile }) => profile.references);

export const interests: Plan = (context) => {
  const entries = context.profile.interests;
  if (context.question.topics.length > 0) return context.as('topic_check');
  if (entries.length === 0)
    return notInProfile(context, 'The documents don’t mention interests or hobbies.', { nearest: [] });
  return answered(
    [
      sentence(
        `The documents list ${listed(
          entries.map((entry) => entry.name.text),
          'and',
        )}`,
        ...entries.map((entry) => proofOf(entry, context.profile.statements)[0]),
      ),
    ],
    entries,
  );
};

export const volunteering: Plan = (context) => {
  const roles: readonly Role[] = context.profile.volunteering;
  if (roles.length === 0)
    return context.question.topics.length > 0
      ? context.as('topic_check')
      : notInProfile(context, 'The documents mention no voluntary work.', { nearest: [] });
  const yes = context.question.yesNo ? 'Yes: ' : '';
  return answered(
    roles
      .slice(0, 4)
      .flatMap((role, index) => [
        sentence(
          `${index === 0 ? yes : ''}${capital(roleLabel(role))}${dated(role)}`,
          ...proofOf(role, context.profile.statements),
        ),
        ...role.statements.slice(0, 1).map((statement) => sentence(quoted(statement), statement)),
      ]),
    roles,
  );
};

export const certificateCheck: Plan = (context) => {
  const { question, profile } = context;
  const named = question.scope.flatMap((id) => profile.certificates.filter((entry) => entry.id === id));
  if (named.length > 0 && !question.inherited) return describeEntry(context, named[0]);
  if (question.topics.length === 0) return certificates(context);
  const ids = new Set(profile.certificates.map((entry) => entry.id));
  const whole = {
    text: question.topics.map((topic) => topic.text).join(' '),
    terms: question.topics.flatMap((topic) => topic.terms),
  };
  const hit = matchesOf(whole, context.lexicon, ids).find(
    (match) => match.namesHeld && match.coverage >= 0.55,
  );
  if (hit?.passage.entry !== undefined) return describeEntry(context, hit.passage.entry);
  const lines = profile.statements.filter((statement) =>
    /certif|licen[cs]e|accredit|chartered|registered/i.test(statement.text),
  );
  const certified = matchesOf(whole, context.lexicon).find(
    (match) =>
      match.namesHeld &&
      match.coverage >= 0.7 &&
      (lines.includes(match.passage.statement) ||
        match.passage.statement.section === 'certificates' ||
        match.passage.statement.section === 'education'),
  );
  if (certified !== undefined)
    return answered(
      [
        sentence(
          `${question.yesNo ? 'Yes: ' : ''}${quoted(certified.passage.statement)}`,
          certified.passage.statement,
        ),
      ],
      [certified.passage.entry],
    );
  const nearest = profile.certificates[0]?.header[0];
  return notInProfile(
    context,
    `The documents list no such certificate: they don’t name ${whole.text}.`,
    nearest === undefined ? {} : { nearest: [nearest] },
  );
};
