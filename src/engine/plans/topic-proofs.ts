import type { CitedSentence } from '../../model/evidence.js';
import type { Entry, Statement } from '../../model/profile.js';
import { type Match, matchesOf } from '../evidence.js';
import type { Passage } from '../lexicon/lexicon.js';
import type { Term, Topic } from '../understand/topic.js';
import { isRole } from '../write/labels.js';
import { capital, listed } from '../write/phrases.js';
import { item, quoted, sentence } from '../write/sentences.js';
import { describeRoles, whichRole } from './describe-role.js';
import { placed } from './nearest.js';
import { answered, type PlanContext, type PlanResult } from './plan.js';

/** How strictly a topic must be held: a skill is checked, a "what" or "how" asks what there is. */
export type Strictness = 'check' | 'open';

/** Terms from which a question describes rather than names: some of its words may miss. */
const DESCRIPTIVE_TERMS = 3;
/** Weight from which a word narrows a claim down: rarer than the 5,000 most frequent. */
const TELLING_QUALIFIER = 1;

/** True where a passage proves a topic. Named terms must stand in it; weighty words outweigh many light ones. */
function proves(
  { namesHeld, coverage, head, exactCount, missing }: Match,
  terms: number,
  strictness: Strictness,
): boolean {
  if (!namesHeld) return false;
  const descriptive = terms >= DESCRIPTIVE_TERMS && exactCount >= 2;
  // "Neonatal intensive care": a telling word that stands nowhere sinks a short claim.
  if (strictness === 'check' && terms <= DESCRIPTIVE_TERMS && missing >= TELLING_QUALIFIER) return false;
  if (strictness === 'check') return (coverage >= 0.55 && head >= 0.7) || (descriptive && coverage >= 0.5);
  return (
    (coverage >= 0.4 && head >= 0.55) ||
    (descriptive && coverage >= 0.34) ||
    (coverage >= 0.55 && exactCount >= 1)
  );
}

/** A passage this much weaker than the best one is not worth quoting beside it. */
const BESIDE_BEST = 0.32;
/** What was done says more than what is listed. */
const LISTED_SKILL = 0.2;
/** Extra rank of a passage with a figure where a number is asked. */
const FIGURE_BONUS = 0.2;
/** The same for a passage with a figure where a number is asked. */
export const FIGURE_COVERAGE = 0.33;
export const MOST_QUOTES = 4;

/** The passages that prove a topic, best first; empty where nothing does. */
export function proofsOf(context: PlanContext, asked: Topic, strictness: Strictness): Match[] {
  const topic = withYear(context, asked);
  const { question, lexicon } = context;
  const scope = question.scope.length > 0 ? new Set(question.scope) : undefined;
  const holdsHead = holdsAskedHead(question.text, topic);
  const strongIn = (within?: ReadonlySet<string>): Match[] =>
    strong(topic, matchesOf(topic, lexicon, within), strictness).filter(holdsHead);
  const inScope = strongIn(scope);
  // A scope carried over from the conversation gives way to evidence elsewhere; one that the question names does not.
  return inScope.length === 0 && question.inherited ? strongIn() : inScope;
}

/** "Who was the contractor of the viaduct?": the word for what is asked, which a line on the viaduct must hold. */
export function holdsAskedHead(text: string, { terms }: Topic): (match: Match) => boolean {
  const head = ASKED_HEAD.exec(text)?.[1]?.toLowerCase();
  const asked = terms.length < 2 ? undefined : terms.find((term) => term.text.toLowerCase() === head);
  return ({ passage }) => asked === undefined || isHeld(asked, passage);
}

const ASKED_HEAD =
  /^(?:and |so |but )*(?:who|what|which)\s+(?:is|was|were|are)\s+(?:the|his|her|their|your)\s+(\p{L}+)\s+(?:of|for|at|on|in|behind|with)\b/iu;

/** True where a passage holds a term by itself or by what shows it. */
export const isHeld = (term: Term, { terms }: Passage): boolean =>
  [...term.keys, ...term.shownBy, ...term.related].some((key) => terms.keys.has(key));

/** A year that the question names is part of what is asked: "quota in 2021" is proved by a line with 2021 in it. */
function withYear({ question }: PlanContext, topic: Topic): Topic {
  const years = question.tokens.filter(({ norm }) => /^(?:19|20)\d\d$/.test(norm));
  // Two years are a stretch of time, which a line need not repeat.
  if (years.length !== 1 || topic.terms.length === 0) return topic;
  const terms = years.map(({ text, norm }) => ({
    text,
    keys: [norm],
    related: new Set<string>(),
    shownBy: new Set<string>(),
    weight: YEAR_WEIGHT,
    named: false,
  }));
  return { ...topic, terms: [...topic.terms, ...terms] };
}

const YEAR_WEIGHT = 0.8;

function strong(topic: Topic, matches: readonly Match[], strictness: Strictness): Match[] {
  return matches.filter((match) => proves(match, topic.terms.length, strictness));
}

/** Quotes the best proofs, grouped by role in the order of their strength. */
export function quoteProofs(
  context: PlanContext,
  matches: readonly Match[],
  most = MOST_QUOTES,
): { sentences: CitedSentence[]; entries: Entry[] } {
  const chosen = wholeEntry(
    context,
    bestPassages(context, matches, most).map(({ passage }) => passage),
  );
  return quotePassages(
    context,
    CONSEQUENCE.test(context.question.text) ? withConsequences(context, chosen) : chosen,
  );
}

/** Quotes passages, grouped by what they stand under. */
export function quotePassages(
  context: PlanContext,
  passages: readonly Passage[],
): { sentences: CitedSentence[]; entries: Entry[] } {
  const groups = new Map<string, Statement[]>();
  for (const passage of passages) {
    const key = passage.entry?.id ?? '';
    groups.set(key, [...(groups.get(key) ?? []), passage.statement]);
  }
  const sentences: CitedSentence[] = [];
  const entries: Entry[] = [];
  // The best proof is a sentence; what stands beside it is a list, so that quotations don't run into each other.
  const total = [...groups.values()].reduce((sum, statements) => sum + statements.length, 0);
  for (const [id, statements] of groups) {
    const entry = id === '' ? undefined : context.lexicon.entry(id);
    if (entry !== undefined) entries.push(entry);
    statements.forEach((statement, index) => {
      const lead = index === 0 ? `${capital(placed(context, statement))}: ` : '';
      const form = sentences.length > 0 && total > 2 ? item : sentence;
      sentences.push(form(lead + quoted(statement), statement));
    });
  }
  return { sentences, entries };
}

/** Lines up to which an entry other than a job is quoted whole: its client, value and dates stand beside what was asked. */
const SHORT_ENTRY = 4;

function wholeEntry({ lexicon }: PlanContext, passages: readonly Passage[]): Passage[] {
  const [first] = passages;
  const entry = first?.entry;
  if (first === undefined || entry === undefined || isRole(entry) || passages.length > 2)
    return [...passages];
  const lines = [...entry.header, ...entry.statements];
  if (lines.length > SHORT_ENTRY + 1) return [...passages];
  const rest = lines.flatMap((statement) => lexicon.byId(statement.id) ?? []);
  return [...new Set([...passages, ...rest])].slice(0, SHORT_ENTRY);
}

const CONSEQUENCE =
  /\b(?:impact|result|results|outcome|outcomes|effect|difference|consequence|benefit|achieve|lead to|led to|come of|came of|success)\b/i;
/** How a sentence goes on about the one before it. */
const GOES_ON =
  /^(?:this|these|that|those|it|which|as a result|the result|resulting|consequently|thereby|the above|they)\b/i;

/** Passages with the sentence after each that says what came of it. */
function withConsequences({ lexicon }: PlanContext, passages: readonly Passage[]): Passage[] {
  return passages.flatMap((passage) => {
    const next = lexicon.passages[passage.order + 1];
    return next !== undefined && next.entry?.id === passage.entry?.id && GOES_ON.test(next.statement.text)
      ? [passage, next]
      : [passage];
  });
}

export function bestPassages({ question }: PlanContext, matches: readonly Match[], most: number): Match[] {
  const worth = (match: Match): number =>
    match.coverage +
    0.2 * match.exact +
    (question.quantity && match.passage.terms.hasNumber ? FIGURE_BONUS : 0) -
    (match.passage.isHeader ? 0.15 : 0) -
    (match.passage.statement.section === 'skills' ? LISTED_SKILL : 0);
  const ranked = [...matches].sort((a, b) => worth(b) - worth(a) || a.passage.order - b.passage.order);
  const best = ranked[0];
  if (best === undefined) return [];
  const seen = new Set<string>();
  return ranked
    .filter((match) => worth(match) >= worth(best) - BESIDE_BEST)
    .filter(({ passage }) => {
      const text = passage.statement.text.toLowerCase();
      if (seen.has(text)) return false;
      seen.add(text);
      return true;
    })
    .slice(0, most);
}

/** One topic made of all topics of a question: "the data systems that you designed for users". */
export function joined(topics: readonly Topic[]): Topic {
  return {
    text: topics.map((topic) => topic.text).join(' and '),
    terms: topics.flatMap((topic) => topic.terms),
  };
}

export function withoutTopic(context: PlanContext): PlanResult | Promise<PlanResult> | undefined {
  const { question, lexicon } = context;
  if (question.topics.length > 0) return undefined;
  if (question.time !== undefined) return context.as('at_time');
  const roles = question.scope.flatMap((id) => {
    const entry = lexicon.entry(id);
    return entry !== undefined && isRole(entry) ? [entry] : [];
  });
  if (roles.length > 0) return answered(describeRoles(context, roles), roles);
  const statements = question.scope.flatMap((id) => {
    const entry = lexicon.entry(id);
    return entry === undefined ? [] : [...entry.header, ...entry.statements];
  });
  if (statements.length > 0) {
    return answered(
      statements.slice(0, 4).map((statement) => sentence(quoted(statement), statement)),
      question.scope.map((id) => lexicon.entry(id)),
    );
  }
  return whichRole(context);
}

/** Longest subject that a refusal repeats, in characters and terms: a visitor's sentences are never echoed. */
export const LONGEST_ECHO = 40;
const MOST_ECHOED_TERMS = 4;

const QUESTION =
  /\?\s*$|^(?:and |so |but |also |ok(?:ay)?,? )*(?:what|which|who|where|when|how|why|do|does|did|is|are|was|were|has|have|had|can|could|any|ever|tell|describe|explain|experience|knowledge|familiar)\b/i;

/** Only a question, or a bare subject, is repeated: an order ("Say …") is not. */
function mayEcho(asked: string, topics: readonly Topic[]): boolean {
  const words = asked.replace(/[^\p{L}\p{N}\s+#.-]|\b(?:and|or)\b/giu, '').trim();
  const bare = topics.map((topic) => topic.text).join(' ').length >= words.length;
  return QUESTION.test(asked.trim()) || bare;
}

/** "The documents don't mention X", or "… that" where X is more than a short phrase. */
export function absence(topics: readonly Topic[], asked: string): string {
  const phrases = topics.map((topic) => topic.terms.map((term) => term.text).join(' '));
  const whole = listed(phrases, 'or');
  const short =
    whole.length <= LONGEST_ECHO && topics.flatMap((topic) => topic.terms).length <= MOST_ECHOED_TERMS;
  return `The documents don’t mention ${short && whole !== '' && mayEcho(asked, topics) ? whole : 'that'}.`;
}

/** A topic's name where it is short enough to repeat. */
export const shortName = (topic: Topic): string => {
  const name = topic.terms.map((term) => term.text).join(' ');
  return name.length <= LONGEST_ECHO ? name : 'it';
};
