import { type Match, matchesOf } from '../evidence.js';
import { ABOUT_WORK } from '../understand/settle.js';
import { answered, type PlanContext, type PlanResult } from './plan.js';
import { holdsAskedHead, joined, quoteProofs } from './topic-proofs.js';

/** Share of a description that a passage must hold to be offered as what the documents say of it. */
const NEAR_ENOUGH = 0.3;
/** Weight from which a word is part of the description. */
const TELLING = 0.5;
/** Weight of a rare word: one that stands nowhere leaves a short question without an answer. */
const RARE = 1;
/** Negations and wishes: documents say what was done. */
const NOT_DONE =
  /\b(?:not|never|no|nothing|none|without|refus\w*|declin\w*|avoid\w*|dislik\w*|hat(?:e|es|ed)|prefer\w*|favou?rite|plan(?:s|ning)? to|want(?:s|ed)?|hope(?:s|d)?|would|will)\b/i;

/**
 * A description ("resolved a conflict between colleagues") that no passage holds in its own words, but one holds in
 * good part: the passage is quoted, and called what it is. Names are never met this way.
 */
export function nearAnswer(context: PlanContext): PlanResult | undefined {
  const { question, lexicon, knowledge } = context;
  const whole = joined(question.topics);
  const telling = whole.terms.filter((term) => term.weight >= TELLING);
  if (telling.length < 2 || whole.terms.some((term) => term.named) || NOT_DONE.test(question.text))
    return undefined;
  const personal = whole.terms.some((term) => term.keys.some((key) => knowledge.isProtected(key)));
  if (personal && !ABOUT_WORK.test(question.text)) return undefined;
  const scope = question.scope.length > 0 && !question.inherited ? new Set(question.scope) : undefined;
  const [best] = matchesOf(whole, lexicon, scope).filter(holdsAskedHead(question.text, whole));
  if (best === undefined || best.coverage < NEAR_ENOUGH || tooShort(context, best, telling.length))
    return undefined;
  const { sentences, entries } = quoteProofs(context, [best], 1);
  const [first] = sentences;
  if (first === undefined) return undefined;
  const lead = 'The documents don’t say it in these words; the nearest they say is';
  const text = first.text.charAt(0).toLowerCase() + first.text.slice(1);
  return answered([{ ...first, text: `${lead} ${text}` }, ...sentences.slice(1)], entries);
}

/** "Has she designed tunnels?": with so few words, one that stands nowhere is what was asked. */
const tooShort = ({ question }: PlanContext, { missing }: Match, words: number): boolean =>
  question.yesNo && words <= 2 && missing >= RARE;
