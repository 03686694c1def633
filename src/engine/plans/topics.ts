import type { CitedSentence } from '../../model/evidence.js';
import type { Entry } from '../../model/profile.js';
import { type Match, matchesOf } from '../evidence.js';
import type { Topic } from '../understand/topic.js';
import { isRole } from '../write/labels.js';
import { plain } from '../write/sentences.js';
import { nearAnswer } from './near-answer.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan, type PlanContext, type PlanResult, rolesInScope } from './plan.js';
import { kindsAsked, onlyKind } from './skills.js';
import { teamSize } from './team-size.js';
import {
  absence,
  FIGURE_COVERAGE,
  joined,
  MOST_QUOTES,
  proofsOf,
  quoteProofs,
  type Strictness,
  withoutTopic,
} from './topic-proofs.js';
import { verdictOf } from './verdict.js';

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
    return answered(prefixYes(context, sentences, together), entries);
  }
  const judged = question.topics.map((topic) => ({ topic, proofs: proofsOf(context, topic, strictness) }));
  const missing = judged.filter(({ proofs }) => proofs.length === 0).map(({ topic }) => topic);
  // "Pregnant or planning", "Which editor, Vim or Emacs?": a light word found doesn't answer for the weighty one missing.
  const heaviestMissing = Math.max(0, ...missing.map(weightOf));
  const found = judged.filter(
    ({ topic, proofs }) => proofs.length > 0 && weightOf(topic) * 1.5 > heaviestMissing,
  );
  if (found.length === 0 && asksForLink(context)) return context.as('contact');
  const near = found.length === 0 ? nearAnswer(context) : undefined;
  if (near !== undefined) return near;
  if (found.length === 0) return notInProfile(context, absence(question.topics, question.text));
  const each = found.length > 1 ? 2 : MOST_QUOTES;
  const parts = found.map(({ proofs }) => quoteProofs(context, proofs, each));
  const sentences = prefixYes(
    context,
    parts.flatMap((part) => part.sentences),
    found.flatMap(({ proofs }) => proofs),
  ).slice(0, 5);
  const gaps = missing.filter((topic) => topic.terms.some((term) => term.weight > 0.4));
  const missed = gaps.length === 0 ? [] : [plain(absence(gaps, question.text))];
  return answered(
    [...sentences, ...missed],
    parts.flatMap((part) => part.entries),
  );
};

const weightOf = (topic: Topic): number => Math.max(...topic.terms.map((term) => term.weight));

/** "Yes: …", or "Yes, in other words: …" where no proof holds the words that were asked; "No" and "Not quite" by what is quoted. */
function prefixYes(
  { question }: PlanContext,
  sentences: readonly CitedSentence[],
  proofs: readonly Match[],
): CitedSentence[] {
  const [first, ...rest] = sentences;
  if (!question.yesNo || first === undefined) return [...sentences];
  const over = STILL.test(question.text) && hasEnded(proofs[0]?.passage.entry);
  const verdict = over ? 'No longer, by the dates' : verdictOf(question, [first.text]);
  const lead = verdict === 'Yes' ? yesOf(proofs) : verdict;
  return [{ ...first, text: `${lead}: ${lowerLead(first.text)}` }, ...rest];
}

/** How far the proofs of a yes go. "Did she found Acme?" of a line that says she advised it: it is quoted, without a yes. */
function yesOf(proofs: readonly Match[]): string {
  if (!proofs.some(({ missing }) => missing < UNPROVED)) return 'The documents say';
  return proofs.some(({ exact }) => exact > 0) ? 'Yes' : 'Yes, in other words';
}

/** Weight of a word that stands in no proof, from which the rest proves no yes. */
const UNPROVED = 0.5;

const STILL = /\b(?:still|now)\b/i;

/** True for a job that the documents give an end. */
const hasEnded = (entry: Entry | undefined): boolean =>
  entry !== undefined && isRole(entry) && entry.period?.end !== undefined && entry.period.end !== 'present';

const lowerLead = (text: string): string =>
  /^(?:As|At|In|Under) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** "Which CRM does she not know?": documents say what is, not what isn't. */
const ASKS_WHAT_IS_NOT = /^(?:which|what|who|where)\b.*\b(?:not|never|no|lack(?:s|ing)?|unfamiliar)\b/i;

/** "Which databases …", not "What is your experience with databases?". */
const WHICH =
  /^(?:and |so |but |then )*(?:which|what)\s+(?!is|are|was|were|do|does|did|has|have|had|can|could|would|about)/i;

/** "Tell me about X", "How did you Y?", "How many Z?": what there is, quoted. */
export const topicOpen: Plan = (context) => {
  const empty = withoutTopic(context);
  if (empty !== undefined) return empty;
  const { question } = context;
  if (ASKS_WHAT_IS_NOT.test(question.text))
    return notInProfile(context, 'The documents say what was done, not what wasn’t.', { nearest: [] });
  const kinds = WHICH.test(question.text) ? kindsAsked(context) : [];
  if (kinds.length > 0 && onlyKind(context, kinds)) return context.as('skills');
  const size = teamSize(context);
  if (size !== undefined) return size;
  const whole = joined(question.topics);
  let proofs = proofsOf(context, whole, 'open');
  if (proofs.length === 0 && question.topics.length > 1) {
    proofs = question.topics.flatMap((topic) => proofsOf(context, topic, 'check').slice(0, 2));
  }
  if (proofs.length === 0) return withoutProof(context);
  if (question.quantity && !proofs.some(({ passage }) => passage.terms.hasNumber))
    return figureFor(context, whole, proofs);
  const { sentences, entries } = quoteProofs(context, proofs);
  // Evidence that is enough to be quoted need not be enough for a yes.
  const proven = !question.yesNo || proofsOf(context, whole, 'check').length > 0;
  return answered(proven ? prefixYes(context, sentences, proofs) : sentences, entries);
};

/** No line proves the subject: another reading of the question, the nearest line, or none. */
function withoutProof(context: PlanContext): PlanResult | Promise<PlanResult> {
  const { question } = context;
  if (onlyStudies(context)) return context.as('education');
  if (asksWhatEmployerIs(context)) return context.as('role_what');
  const near = question.quantity ? undefined : nearAnswer(context);
  return near ?? notInProfile(context, absence(question.topics, question.text));
}

/** "What subject was studied at Acme University?": the question names a school, and asks for what was done there. */
const onlyStudies = ({ question, profile }: PlanContext): boolean =>
  !question.inherited &&
  question.scope.length > 0 &&
  question.scope.every((id) => profile.education.some((entry) => entry.id === id)) &&
  /\b(?:stud(?:y|ied|ies)|subjects?|majors?|majored|minor|read|course|degrees?|field|learn(?:ed|t)?|specialis\w+|specializ\w+)\b/i.test(
    question.text,
  );

/** A figure where the proofs give none: from a passage that holds less of the subject, else none. */
function figureFor(
  context: PlanContext,
  whole: Topic,
  proofs: readonly Match[],
): PlanResult | Promise<PlanResult> {
  const figures = matchesOf(
    whole,
    context.lexicon,
    context.question.scope.length > 0 ? new Set(context.question.scope) : undefined,
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

/** "What sort of company is Acme?" has no answer but what the documents say of the time there. */
const asksWhatEmployerIs = (context: PlanContext): boolean =>
  !context.question.inherited &&
  rolesInScope(context).length > 0 &&
  context.question.topics.every((topic) =>
    topic.terms.every((term) => EMPLOYER_WORDS.has(term.text.toLowerCase())),
  );

const EMPLOYER_WORDS = new Set(
  'company firm business organisation organization employer outfit startup start-up place'.split(' '),
);

/** "GitHub?", "Does she blog?": a place on the web that the documents link to, not a skill. */
const asksForLink = ({ question, profile }: PlanContext): boolean =>
  question.topics.every((topic) =>
    topic.terms.every(({ text }) => {
      const word = text.toLowerCase().replace(/[^a-z]/g, '');
      return (
        word.length > 3 &&
        profile.contacts.some(({ kind, field }) => kind === 'link' && field.text.toLowerCase().includes(word))
      );
    }),
  );
