import type { CitedSentence } from '../../model/evidence.js';
import type { Entry, Role, Statement } from '../../model/profile.js';
import { coveredTime, durationOf, formatDuration } from '../career/duration.js';
import { type Match, matchesOf } from '../evidence.js';
import type { Passage } from '../lexicon/lexicon.js';
import type { Topic } from '../understand/topic.js';
import { entryLabel, inRole, isRole, periodLabel, roleLabel } from '../write/labels.js';
import { capital, listed } from '../write/phrases.js';
import { plain, proofOf, quoted, sentence } from '../write/sentences.js';
import { describeRoles, tenureFact, whichRole } from './describe-role.js';
import { notInProfile, placed } from './nearest.js';
import { answered, type Plan, type PlanContext, type PlanResult } from './plan.js';

/** How strictly a topic must be held: a skill is checked, a "what" or "how" asks what there is. */
export type Strictness = 'check' | 'open';

/** Terms from which a question describes rather than names: some of its words may miss. */
const DESCRIPTIVE_TERMS = 3;

/** True where a passage proves a topic. Named terms must stand in it; weighty words outweigh many light ones. */
function proves(
  { namesHeld, coverage, head, exactCount }: Match,
  terms: number,
  strictness: Strictness,
): boolean {
  if (!namesHeld) return false;
  const descriptive = terms >= DESCRIPTIVE_TERMS && exactCount >= 2;
  if (strictness === 'check') return (coverage >= 0.55 && head >= 0.7) || (descriptive && coverage >= 0.5);
  return (
    (coverage >= 0.4 && head >= 0.55) ||
    (descriptive && coverage >= 0.34) ||
    (coverage >= 0.55 && exactCount >= 1)
  );
}

/** A passage this much weaker than the best one is not worth quoting beside it. */
const BESIDE_BEST = 0.25;
/** Extra rank of a passage with a figure where a number is asked. */
const FIGURE_BONUS = 0.2;
/** The same for a passage with a figure where a number is asked. */
const FIGURE_COVERAGE = 0.33;
const MOST_QUOTES = 4;

/** The passages that prove a topic, best first; empty where nothing does. */
export function proofsOf(context: PlanContext, asked: Topic, strictness: Strictness): Match[] {
  const topic = withYear(context, asked);
  const { question, lexicon } = context;
  const scope = question.scope.length > 0 ? new Set(question.scope) : undefined;
  const inScope = strong(topic, matchesOf(topic, lexicon, scope), strictness);
  // A scope carried over from the conversation gives way to evidence elsewhere; one that the question names does not.
  return inScope.length === 0 && question.inherited
    ? strong(topic, matchesOf(topic, lexicon), strictness)
    : inScope;
}

/** A year that the question names is part of what is asked: "quota in 2021" is proved by a line with 2021 in it. */
function withYear({ question }: PlanContext, topic: Topic): Topic {
  const years = question.tokens.filter(({ norm }) => /^(?:19|20)\d\d$/.test(norm));
  if (years.length === 0 || topic.terms.length === 0) return topic;
  const terms = years.map(({ text, norm }) => ({
    text,
    keys: [norm],
    related: new Set<string>(),
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
function quoteProofs(
  context: PlanContext,
  matches: readonly Match[],
  most = MOST_QUOTES,
): { sentences: CitedSentence[]; entries: Entry[] } {
  const chosen = bestPassages(context, matches, most).map(({ passage }) => passage);
  const groups = new Map<string, Statement[]>();
  for (const passage of CONSEQUENCE.test(context.question.text)
    ? withConsequences(context, chosen)
    : chosen) {
    const key = passage.entry?.id ?? '';
    groups.set(key, [...(groups.get(key) ?? []), passage.statement]);
  }
  const sentences: CitedSentence[] = [];
  const entries: Entry[] = [];
  for (const [id, statements] of groups) {
    const entry = id === '' ? undefined : context.lexicon.entry(id);
    if (entry !== undefined) entries.push(entry);
    statements.forEach((statement, index) => {
      const lead = index === 0 ? `${capital(placed(context, statement))}: ` : '';
      sentences.push(sentence(lead + quoted(statement), statement));
    });
  }
  return { sentences, entries };
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

function bestPassages({ question }: PlanContext, matches: readonly Match[], most: number): Match[] {
  const worth = (match: Match): number =>
    match.coverage +
    0.2 * match.exact +
    (question.quantity && match.passage.terms.hasNumber ? FIGURE_BONUS : 0) -
    (match.passage.isHeader ? 0.15 : 0);
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
function joined(topics: readonly Topic[]): Topic {
  return {
    text: topics.map((topic) => topic.text).join(' and '),
    terms: topics.flatMap((topic) => topic.terms),
  };
}

function withoutTopic(context: PlanContext): PlanResult | Promise<PlanResult> | undefined {
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
const LONGEST_ECHO = 40;
const MOST_ECHOED_TERMS = 4;

/** "The documents don't mention X", or "… that" where X is more than a short phrase. */
export function absence(topics: readonly Topic[]): string {
  const phrases = topics.map((topic) => topic.terms.map((term) => term.text).join(' '));
  const whole = listed(phrases, 'or');
  const short =
    whole.length <= LONGEST_ECHO && topics.flatMap((topic) => topic.terms).length <= MOST_ECHOED_TERMS;
  return `The documents don’t mention ${short && whole !== '' ? whole : 'that'}.`;
}

/** "Do you know X?", "Have you done Y or Z?": each alternative stands or falls by name. */
export const topicCheck: Plan = (context) => {
  const empty = withoutTopic(context);
  if (empty !== undefined) return empty;
  const { question } = context;
  // "On-call load at the bank?" asks what there is; "Do you know X?" asks whether.
  const strictness: Strictness =
    question.yesNo || question.topics.every((topic) => topic.terms.length < 2) ? 'check' : 'open';
  const whole = joined(question.topics);
  const together = question.topics.length > 1 ? proofsOf(context, whole, strictness) : [];
  if (together.length > 0 && !question.topics.some((topic) => topic.terms.some((term) => term.named))) {
    const { sentences, entries } = quoteProofs(context, together);
    return answered(prefixYes(context, sentences), entries);
  }
  const judged = question.topics.map((topic) => ({ topic, proofs: proofsOf(context, topic, strictness) }));
  const missing = judged.filter(({ proofs }) => proofs.length === 0).map(({ topic }) => topic);
  // "Pregnant or planning", "Which editor, Vim or Emacs?": a light word found doesn't answer for the weighty one missing.
  const heaviestMissing = Math.max(0, ...missing.map(weightOf));
  const found = judged.filter(
    ({ topic, proofs }) => proofs.length > 0 && weightOf(topic) * 1.5 > heaviestMissing,
  );
  if (found.length === 0) return notInProfile(context, absence(question.topics));
  const each = found.length > 1 ? 2 : MOST_QUOTES;
  const parts = found.map(({ proofs }) => quoteProofs(context, proofs, each));
  const sentences = prefixYes(
    context,
    parts.flatMap((part) => part.sentences),
  ).slice(0, 5);
  const gaps = missing.filter((topic) => topic.terms.some((term) => term.weight > 0.4));
  const missed = gaps.length === 0 ? [] : [plain(absence(gaps))];
  return answered(
    [...sentences, ...missed],
    parts.flatMap((part) => part.entries),
  );
};

const weightOf = (topic: Topic): number => Math.max(...topic.terms.map((term) => term.weight));

function prefixYes({ question }: PlanContext, sentences: readonly CitedSentence[]): CitedSentence[] {
  if (!question.yesNo) return [...sentences];
  return sentences.map((each, index) =>
    index === 0 ? { ...each, text: `Yes: ${lowerLead(each.text)}` } : each,
  );
}

const lowerLead = (text: string): string =>
  /^(?:As|At|In|Under) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** "Which CRM does she not know?": documents say what is, not what isn't. */
const ASKS_WHAT_IS_NOT = /^(?:which|what|who|where)\b.*\b(?:not|never|no|lack(?:s|ing)?|unfamiliar)\b/i;

/** "Tell me about X", "How did you Y?", "How many Z?": what there is, quoted. */
export const topicOpen: Plan = (context) => {
  const empty = withoutTopic(context);
  if (empty !== undefined) return empty;
  const { question } = context;
  if (ASKS_WHAT_IS_NOT.test(question.text))
    return notInProfile(context, 'The documents say what was done, not what wasn’t.', { nearest: [] });
  const whole = joined(question.topics);
  let proofs = proofsOf(context, whole, 'open');
  if (proofs.length === 0 && question.topics.length > 1) {
    proofs = question.topics.flatMap((topic) => proofsOf(context, topic, 'check').slice(0, 2));
  }
  if (proofs.length === 0) return notInProfile(context, absence(question.topics));
  if (question.quantity && !proofs.some(({ passage }) => passage.terms.hasNumber)) {
    const figures = matchesOf(
      whole,
      context.lexicon,
      question.scope.length > 0 ? new Set(question.scope) : undefined,
    ).filter(
      (match) =>
        match.namesHeld &&
        match.passage.terms.hasNumber &&
        match.coverage >= FIGURE_COVERAGE &&
        match.head >= 0.7,
    );
    if (figures.length > 0) {
      const { sentences, entries } = quoteProofs(context, figures, 2);
      return answered(sentences, entries);
    }
    const [best] = proofs;
    return notInProfile(
      context,
      `The documents give no figure for that.`,
      best === undefined ? {} : { nearest: [best.passage.statement] },
    );
  }
  const { sentences, entries } = quoteProofs(context, proofs);
  return answered(prefixYes(context, sentences), entries);
};

/** "Where did you use X?", "Which company did you build Y for?": the roles that prove it. */
export const topicWhere: Plan = (context) => {
  const empty = withoutTopic(context);
  if (empty !== undefined) return empty;
  const proofs = proofsOf(context, joined(context.question.topics), 'open');
  if (proofs.length === 0) return notInProfile(context, absence(context.question.topics));
  const best = bestPassages(context, proofs, MOST_QUOTES);
  const placedProofs = best.filter(({ passage }) => passage.entry !== undefined);
  if (placedProofs.length === 0) {
    const { sentences, entries } = quoteProofs(context, proofs);
    return answered([...sentences.slice(0, 2), plain('The documents don’t tie it to one job.')], entries);
  }
  const sentences = placedProofs.map(({ passage }) => {
    const entry = passage.entry;
    const lead =
      entry !== undefined && isRole(entry)
        ? `${entry.organisation?.text ?? roleLabel(entry)}, ${inRole(entry)}${years(entry)}: `
        : '';
    const proof = entry === undefined ? [] : proofOf(entry, context.profile.statements);
    return sentence(`${lead}${quoted(passage.statement)}`, passage.statement, ...proof);
  });
  return answered(
    sentences,
    placedProofs.map(({ passage }) => passage.entry),
  );
};

const years = (role: Role): string => {
  const label = periodLabel(role.period);
  return label === '' ? '' : ` (${label})`;
};

/** "When did you last use X?": the dates of the roles that prove it. */
export const topicWhen: Plan = (context) => {
  const empty = withoutTopic(context);
  if (empty !== undefined) return empty;
  const proofs = proofsOf(context, joined(context.question.topics), 'open');
  if (proofs.length === 0) return notInProfile(context, absence(context.question.topics));
  const dated = proofs.filter(({ passage }) => periodLabel(passage.entry?.period) !== '');
  if (dated.length === 0) {
    const [best] = proofs;
    return notInProfile(
      context,
      `The documents name it, but don’t date it.`,
      best === undefined ? {} : { nearest: [best.passage.statement] },
    );
  }
  const { sentences, entries } = quoteProofs(context, dated, 3);
  const proof = entries.flatMap((entry) => proofOf(entry, context.profile.statements));
  const when = [...new Set(entries.map((entry) => periodLabel(entry.period)))].filter(
    (label) => label !== '',
  );
  return answered(
    [sentence(`The documents place it in ${listed(when, 'and')}`, ...proof), ...sentences],
    entries,
  );
};

/** "How many years of X?": the time of the roles that name it, overlaps merged. */
export const topicDuration: Plan = (context) => {
  const { question, career, profile } = context;
  if (question.topics.length === 0 && question.scope.length > 0) return context.as('role_duration');
  const topic = joined(question.topics);
  if (topic.terms.length === 0) return context.as('total_experience');
  const scope = question.inherited ? [] : question.scope;
  const roles = rolesProving(context, topic).filter((role) => scope.length === 0 || scope.includes(role.id));
  if (roles.length === 0) {
    const other = [...profile.education, ...profile.projects, ...profile.volunteering].filter(
      (entry) =>
        durationOf(entry.period, career.today) !== undefined &&
        (scope.includes(entry.id) ||
          matchesOf(topic, context.lexicon, new Set([entry.id])).some(
            (match) => match.namesHeld && match.exact >= DURATION_COVERAGE,
          )),
    );
    const [entry] = other;
    const length = durationOf(entry?.period, career.today);
    if (entry !== undefined && length !== undefined) {
      return answered(
        [
          sentence(
            `${capital(entryLabel(entry))} lasted ${formatDuration(length)} (${periodLabel(entry.period)})`,
            ...proofOf(entry, profile.statements),
          ),
        ],
        [entry],
      );
    }
  }
  const dated = roles.filter((role) => coveredTime([role.period], career.today) !== undefined);
  const total = coveredTime(
    dated.map((role) => role.period),
    career.today,
  );
  if (total === undefined) {
    const proofs = proofsOf(context, topic, 'check');
    const [best] = proofs;
    if (
      best === undefined &&
      /\b(?:in total|altogether|overall|all in all|in all)\b/i.test(question.text) &&
      !topic.terms.some((term) => term.named)
    )
      return context.as('total_experience');
    if (best === undefined) return notInProfile(context, absence(question.topics));
    return notInProfile(context, `The documents name ${shortName(topic)}, but don’t say for how long.`, {
      nearest: [best.passage.statement],
    });
  }
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
      `${capital(roleLabel(role))}${years(role)}`,
      ...proofOf(role, profile.statements),
      statement,
    );
  });
  return answered([sentence(head, ...sources, ...proving), ...each], dated, {
    facts: [{ text: `${head}.`, sources: [...sources, ...proving] }, ...facts],
  });
};

const shortName = (topic: Topic): string => {
  const name = topic.terms.map((term) => term.text).join(' ');
  return name.length <= LONGEST_ECHO ? name : 'it';
};

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
