import type { Token } from '../../language/tokens.js';
import { BETWEEN } from '../career/stints.js';
import type { Mention } from '../lexicon/mention.js';
import type { Classification } from './classifier.js';
import { jobsInstead, sureIntent } from './cues.js';
import type { FollowUp } from './follow-up.js';
import type { Intent } from './intents.js';
import type { TimeWindow } from './time.js';

/** What the choice of an intent looks at. */
export interface RefineInput {
  readonly ranked: readonly Classification[];
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly followUp: FollowUp;
  readonly time?: TimeWindow;
}

const TOPIC_OF: Partial<Record<Intent, Intent>> = {
  role_what: 'topic_open',
  role_when: 'topic_when',
  role_duration: 'topic_duration',
  role_place: 'topic_where',
  role_employer: 'topic_where',
  role_title: 'topic_open',
};
/** Intents that a question about a named project, award … may be taken for. */
const NAMEABLE = new Set<Intent>([
  'role_what',
  'topic_open',
  'publications',
  'awards',
  'overview',
  'role_title',
  'certificates',
]);

/** A one-word name in quotation marks: what was "rota"? */
function quotedName(mention: Mention, { text, tokens }: RefineInput): boolean {
  const token = tokens[mention.from];
  return (
    token !== undefined &&
    new RegExp(`["“'‘]${token.text.replace(/[^\p{L}\p{N}]/gu, '.')}["”'’]`, 'u').test(text)
  );
}

/** "And as what was she employed there?", "When did that begin?": about what the conversation points at. */
const POINTED: Partial<Record<Intent, Intent>> = {
  location: 'role_place',
  current_role: 'role_what',
  first_role: 'role_when',
  employers: 'role_employer',
  total_experience: 'role_duration',
  overview: 'role_what',
};
const NOW = /\b(?:now|current(?:ly)?|still|present(?:ly)?|today|latest|most recent)\b/i;
const TITLE_WORDS = /\b(?:titles?|positions?|posts?|role|called|hired as|employed as|as what)\b/i;
const POINTER = /\b(?:there|that|then|this (?:job|role|position|place|employer|company))\b/i;

function pointing(
  best: Classification,
  { followUp, text }: RefineInput,
  hasOrganisation: boolean,
): Classification | undefined {
  const intent = POINTED[best.intent];
  if (intent === undefined) return undefined;
  if (hasOrganisation) {
    if (best.intent === 'location') return { ...best, intent };
    // "What was the position with Acme?" is about that job, not the present one.
    if (best.intent !== 'current_role' || NOW.test(text)) return undefined;
    return { ...best, intent: TITLE_WORDS.test(text) ? 'role_title' : intent };
  }
  const points = followUp.scope.length > 0 && POINTER.test(text) && !/\bnow\b/i.test(text);
  // "How long have they been there?"
  if (points && best.intent === 'current_role' && /\b(?:how long|since when)\b/i.test(text))
    return { ...best, intent: 'role_duration' };
  if (!points || (best.intent === 'first_role' && !/\bwhen\b/i.test(text))) return undefined;
  return { ...best, intent };
}

/** Intents that a year turns into a question about that time. */
const TIMELESS = new Set<Intent>([
  'current_role',
  'overview',
  'role_employer',
  'location',
  'first_role',
  'role_place',
]);
const YES_NO = /^(?:do|does|did|is|are|was|were|has|have|had|can|could|any|ever)\b/i;

/** Says what a question is instead of what its wording is nearest to; undefined where the rule has no say. */
export type Rule = (
  best: Classification,
  input: RefineInput,
  fitting: readonly Classification[],
) => Classification | undefined;

const namesEmployer = ({ mentions }: RefineInput): boolean =>
  mentions.some(({ kind }) => kind === 'organisation');

/** An order to the assistant. */
const ORDER =
  /^(?:please |now |can you |could you |would you )*(?:write|compose|translate|draw|sing|tell|give|generate|create|explain|solve|calculate|code|fix|recommend|suggest|make)\b/i;

const BETWEEN_TWO =
  /^(?!.*\b(?:how long|how many|months|gaps?|breaks?|why|differ\w*|compar\w*|time)\b).*\bbetween\b.+\band\b/i;

const ASKS_TOOLS = /^(?:which|what)\b.*\b(?:tools|toolkit|software|technologies|tech stack)\b/i;
const ABOUT_CANDIDATE =
  /^(?:and |so |but )?(?:ever|has|have|had|did|does|is|are|was|were|any)\b|\b(?:he|she|they|his|her|their)\b/i;

/** Intents that a sure phrase overrules nothing of: an attack or a task stays one. */
const CLOSED: ReadonlySet<Intent> = new Set<Intent>(['attack', 'offtopic', 'protected', 'rating', 'visa']);

/** In the order in which they are asked. */
export const RULES: readonly Rule[] = [
  (best, { text }) => {
    const sure = sureIntent(text) ?? jobsInstead(best.intent, text);
    return sure === undefined || sure === best.intent || CLOSED.has(best.intent)
      ? undefined
      : { ...best, intent: sure };
  },
  // A time without a time expression is no time.
  (best, input, fitting) =>
    best.intent === 'at_time' && input.time === undefined && !/\d{4}/.test(input.text)
      ? next(fitting, best, input)
      : undefined,
  // Nothing to compare.
  (best, input, fitting) =>
    best.intent === 'compare' &&
    input.mentions.length < 2 &&
    !/\bor\b|\bthan\b|\bcompar|\bversus\b|\bvs\b/i.test(input.text)
      ? next(fitting, best, input)
      : undefined,
  // "When did you use X?" is worded like "When were you at X?".
  (best, { mentions, followUp }) => {
    const topical = TOPIC_OF[best.intent];
    const scoped = mentions.length > 0 || followUp.scope.length > 0;
    return topical !== undefined && !scoped && best.words.includes('TOPIC')
      ? { ...best, intent: topical }
      : undefined;
  },
  // "And when was that?" after an answer that was about no job: about its subject.
  (best, { mentions, followUp }) => {
    const topical = TOPIC_OF[best.intent];
    const pointless = mentions.length === 0 && followUp.scope.length === 0 && followUp.points;
    return topical !== undefined && pointless && followUp.topic !== ''
      ? { ...best, intent: topical }
      : undefined;
  },
  // "Ever written PHP?", "What does she speak, and how well?": about the candidate, not a task for the bot.
  (best, input, fitting) =>
    best.intent === 'offtopic' && ABOUT_CANDIDATE.test(input.text) ? next(fitting, best, input) : undefined,
  // "Which sales tools are in his kit?" asks for a list, whatever stands beside the tools.
  (best, { text }) =>
    best.intent === 'topic_open' && ASKS_TOOLS.test(text) ? { ...best, intent: 'skills' } : undefined,
  // "What came between your two stints at Acme?"
  (best, input) =>
    namesEmployer(input) && BETWEEN.test(input.text) ? { ...best, intent: 'next_role' } : undefined,
  // "What did she do between Acme and Birch?"
  (best, input) =>
    BETWEEN_TWO.test(input.text) && input.mentions.filter(({ kind }) => kind === 'organisation').length === 2
      ? { ...best, intent: 'next_role' }
      : undefined,
  // "When did her studies at Acme University end?"
  (best, { text, mentions }) =>
    best.intent.startsWith('role_') &&
    mentions.length > 0 &&
    /\b(?:studies|stud(?:y|ied|ying)|degree|graduat(?:ed|ing|ion))\b/i.test(text)
      ? { ...best, intent: 'education' }
      : undefined,
  // "Was she at Acme in 2012?" asks about the time.
  (best, input) =>
    best.intent === 'employer_check' && namesEmployer(input) && input.time !== undefined
      ? { ...best, intent: 'role_when' }
      : undefined,
  // "How long were you at Acme?" asks about the job, where Acme is an employer.
  (best, input, fitting) =>
    best.intent === 'employer_check' && namesEmployer(input) && !YES_NO.test(input.text)
      ? fitting.find(({ intent }) => intent.startsWith('role_'))
      : undefined,
  // "At which company were you Partner?": a title or employer of the profile is no private matter.
  (best, input, fitting) =>
    (best.intent === 'protected' ||
      best.intent === 'rating' ||
      (best.intent === 'offtopic' && !ORDER.test(input.text))) &&
    input.mentions.some(({ kind }) => kind === 'title' || kind === 'organisation')
      ? next(fitting, best, input)
      : undefined,
  // "Phone systems background?" asks for experience, not for a number.
  (best, input, fitting) =>
    best.intent === 'contact' &&
    /\b(?:background|experienced?|skills?|systems?|knowledge|worked)\b/i.test(input.text)
      ? next(fitting, best, input)
      : undefined,
  // "Who are you?" asks the assistant, "Who is Ana?" about the candidate.
  (best, input, fitting) =>
    best.intent === 'bot' && !/\b(?:you|your|this|chat\w*|bot|i|ai|assistant)\b/i.test(input.text)
      ? next(fitting, best, input)
      : undefined,
  (best, input) => {
    const named = input.mentions.some(
      (mention) => mention.kind === 'entry' && (mention.to - mention.from > 1 || quotedName(mention, input)),
    );
    return named && !namesEmployer(input) && NAMEABLE.has(best.intent)
      ? { ...best, intent: 'projects' }
      : undefined;
  },
  (best, input) => pointing(best, input, namesEmployer(input)),
  (best, input) =>
    input.time !== undefined && !namesEmployer(input) && TIMELESS.has(best.intent)
      ? { ...best, intent: 'at_time' }
      : undefined,
  (best, { mentions }) =>
    best.intent === 'overview' && mentions.some(({ kind }) => kind !== 'place')
      ? { ...best, intent: 'role_what' }
      : undefined,
];

function next(fitting: readonly Classification[], best: Classification, input: RefineInput): Classification {
  return fitting.find((candidate) => candidate.intent !== best.intent) ?? fallback(input);
}

/** What a question is whose wording is like none. */
export function fallback({ text, mentions, time }: RefineInput): Classification {
  const named = mentions.some((mention) => mention.kind === 'organisation' || mention.kind === 'title');
  const yesNo = /^(?:do|does|did|is|are|was|were|has|have|can|could|any)\b/i.test(text);
  const intent: Intent = named
    ? 'role_what'
    : time !== undefined
      ? 'at_time'
      : yesNo
        ? 'topic_check'
        : 'topic_open';
  return { intent, score: 0, exemplar: '', words: [] };
}
