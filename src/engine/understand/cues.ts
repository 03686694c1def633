import type { Intent } from './intents.js';

/**
 * Words of which a question of an intent has at least one. Intents that refuse, or that look at the whole career, must
 * not be chosen by a likeness of form alone: "How long did he stay?" is formed like "How long did he do both?".
 */
const CUES: Partial<Record<Intent, RegExp>> = {
  overlap:
    /\b(?:overlap\w*|same time|simultaneous\w*|parallel|concurrent\w*|at once|alongside|both|together|two (?:jobs|roles|positions)|double|juggl\w*|moonlight\w*|side|while|second job)\b/i,
  gaps: /\b(?:gaps?|breaks?|unemploy\w*|out of work|off|idle|holes?|continuous\w*|paus\w*|interrupt\w*|missing|unaccounted|sabbatical|between jobs|without (?:a )?(?:job|work)|not work\w*|inactive|time out|jobless)\b/i,
  opinion:
    /\b(?:th(?:ink|ought)s?|sa(?:y|ys|id)|describ\w*|opinion|views?|feel\w*|strengths?|strongest|weak\w*|proud\w*|believe\w*|likes?|enjoy\w*|motivat\w*|passion\w*|good at|best at|handle\w*|deal|conflicts?|fail\w*|mistakes?|learn\w*|lesson|challeng\w*|why|hop(?:e|es|ing)|goals?|dream\w*|where .* see|style|personalit\w*|character|person|known for|time when|drives?|inspir\w*|regret\w*|hate|love|philosophy|approach|superpower|stand(?:s)? out|unique|special|different|culture|values?|hire you|fit)\b/i,
  preference:
    /\b(?:prefer\w*|want\w*|look\w* for|looking|willing\w*|open to|relocat\w*|mov(?:e|ing)|travel\w*|remote\w*|hybrid|office|on-?site|in person|licen[cs]e|drive|driving|own car|ideal\w*|dream|next|interest\w*|likes?|favou?rite|would|hours|shifts?|weekends?|nights?|part-time|full-time|commut\w*|contract\w*|permanent|perm|kind of (?:role|job|work|company)|seek\w*|ambition\w*|aspir\w*|plans?|hop(?:e|es|ing)|consider\w*)\b/i,
  notice:
    /\b(?:notice|availab\w*|start\w*|join\w*|free|soon\w*|begin\w*|immediate\w*|on board|onboard|ready|when (?:can|could|would))\b/i,
  leaving:
    /\b(?:why|reasons?|leav\w*|left|quit\w*|resign\w*|depart\w*|mov\w*|laid off|lay-?offs?|fired|sacked|dismiss\w*|let go|redundan\w*|parted|happened|end(?:ed)?|made|caus\w*|prompt\w*|behind|walk\w* away|chang\w*|switch\w*)\b/i,
  more: /\b(?:more|else|others?|further|continue|go on|elaborate|expand|anything|details?|detailed|rest|that all|also|next|keep|additional\w*|deeper)\b/i,
};

/** True where a question may be of an intent, by its words. */
export const hasCue = (intent: Intent, question: string): boolean => CUES[intent]?.test(question) ?? true;

/** Phrases that leave no doubt of an intent, whatever the rest of the question is formed like. */
const SURE: readonly (readonly [Intent, RegExp])[] = [
  [
    'contact',
    /\b(?:(?:phone|telephone|cell|mobile) (?:number|no)|(?:e-?mail|postal) address|(?:his|her|their|your|best|an?) e-?mail|(?:reach|contact|call|ring|phone|e-?mail) (?:you|him|her|them|the candidate)|personal (?:web)?(?:site|page))\b/i,
  ],
  [
    'salary',
    /\b(?:(?:expected|desired|current|target|minimum) (?:salary|pay|compensation|package)|(?:salary|pay|compensation) expectations?|salary-wise|pay-wise)\b/i,
  ],
  [
    'leaving',
    /\bwhy\b[^?]{0,40}\b(?:you|he|she|they|subj|\p{Lu}\p{L}+)\s+(?:want(?:ed|s)? to |decided? to |chose to )?(?:leav(?:e|ing)|left|quit|resign(?:ed)?|mov(?:e|ed) on|walk(?:ed)? away|depart(?:ed)?)\b/iu,
  ],
];

/** The intent that a phrase of a question leaves no doubt of. */
export const sureIntent = (question: string): Intent | undefined =>
  SURE.find(([, pattern]) => pattern.test(question))?.[0];
