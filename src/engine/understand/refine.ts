import type { Token } from '../../language/tokens.js';
import { BETWEEN } from '../career/stints.js';
import type { Mention } from '../lexicon/mention.js';
import type { Classification } from './classifier.js';
import { hasCue, sureIntent } from './cues.js';
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

/**
 * Intents that end a conversation about the profile need a close exemplar: a question that merely shares a word
 * with one ("religious education", "act as a tech lead") is about the profile.
 */
const NEEDED: Partial<Record<Intent, number>> = {
  attack: 0.6,
  offtopic: 0.62,
  protected: 0.6,
  rating: 0.62,
  salary: 0.45,
  notice: 0.45,
  visa: 0.42,
  leaving: 0.45,
  contact: 0.5,
  greeting: 0.7,
  thanks: 0.7,
  goodbye: 0.7,
  bot: 0.62,
  help: 0.7,
  opinion: 0.55,
  preference: 0.5,
  more: 0.6,
  employers: 0.5,
  overview: 0.45,
  skills: 0.45,
  projects: 0.45,
  location: 0.5,
  at_time: 0.4,
};
/** Below this similarity a question is about its subject matter, whatever it resembles. */
const LEAST = 0.34;

const ROLE_INTENTS = new Set<Intent>([
  'role_what',
  'role_when',
  'role_duration',
  'role_title',
  'role_place',
  'role_employer',
  'employer_check',
]);
const TOPIC_OF: Partial<Record<Intent, Intent>> = {
  role_what: 'topic_open',
  role_when: 'topic_when',
  role_duration: 'topic_duration',
  role_place: 'topic_where',
  role_employer: 'topic_where',
  role_title: 'topic_open',
};
const CARRIED = new Set<Intent>([
  'topic_check',
  'topic_open',
  'topic_when',
  'topic_where',
  'topic_duration',
  'language_check',
  'degree_check',
  'certificate_check',
  'employer_check',
  'role_what',
  'role_when',
  'role_duration',
  'role_title',
  'role_place',
  'places',
]);

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

/** Intents that are about the profile as a whole, for a question whose subject matter turns out to be empty. */
const WHOLE: ReadonlySet<Intent> = new Set<Intent>([
  'overview',
  'timeline',
  'employers',
  'titles',
  'skills',
  'languages',
  'certificates',
  'awards',
  'projects',
  'publications',
  'education',
  'interests',
  'volunteering',
  'contact',
  'current_role',
  'first_role',
  'total_experience',
  'achievements',
  'places',
  'location',
]);

/** The intent that fits the question as a whole, not its wording alone. */
export function refineIntent(input: RefineInput): Classification {
  const otherwise = input.ranked.find(({ intent }) => WHOLE.has(intent))?.intent;
  const best = chosenIntent(input);
  return otherwise === undefined ? best : { ...best, otherwise };
}

function chosenIntent(input: RefineInput): Classification {
  const { followUp } = input;
  const fitting = input.ranked.filter(
    ({ intent, score }) => score >= (NEEDED[intent] ?? LEAST) && hasCue(intent, input.text),
  );
  const best =
    fitting.find(({ intent }) => intent !== 'at_time' || input.time !== undefined || followUp.ellipsis) ??
    fallback(input);
  if (followUp.ellipsis && followUp.previous !== undefined) return carried(best, input);
  for (const rule of RULES) {
    const better = rule(best, input, fitting);
    if (better !== undefined) return better;
  }
  return best;
}

/** Says what a question is instead of what its wording is nearest to; undefined where the rule has no say. */
type Rule = (
  best: Classification,
  input: RefineInput,
  fitting: readonly Classification[],
) => Classification | undefined;

const namesEmployer = ({ mentions }: RefineInput): boolean =>
  mentions.some(({ kind }) => kind === 'organisation');

const ASKS_TOOLS = /^(?:which|what)\b.*\b(?:tools|toolkit|software|technologies|tech stack)\b/i;
const ABOUT_CANDIDATE =
  /^(?:and |so |but )?(?:ever|has|have|had|did|does|is|are|was|were|any)\b|\b(?:he|she|they|his|her|their)\b/i;

/** Intents that a sure phrase overrules nothing of: an attack or a task stays one. */
const CLOSED: ReadonlySet<Intent> = new Set<Intent>(['attack', 'offtopic', 'protected', 'rating', 'visa']);

/** In the order in which they are asked. */
const RULES: readonly Rule[] = [
  (best, { text }) => {
    const sure = sureIntent(text);
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
  // "How long were you at Acme?" asks about the job, where Acme is an employer.
  (best, input, fitting) =>
    best.intent === 'employer_check' && namesEmployer(input) && !YES_NO.test(input.text)
      ? fitting.find(({ intent }) => ROLE_INTENTS.has(intent) && intent !== 'employer_check')
      : undefined,
  // "At which company were you Partner?": a title or employer of the profile is no private matter.
  (best, input, fitting) =>
    best.intent === 'protected' &&
    input.mentions.some(({ kind }) => kind === 'title' || kind === 'organisation')
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

/** "And Java?", "What about Acme?": the question before, with another slot. */
function carried(best: Classification, { followUp, mentions, time }: RefineInput): Classification {
  const previous = followUp.previous?.intent;
  if (previous === undefined || !CARRIED.has(previous)) return best;
  // "Did he beat quota in 2020?", "And in 2021?": the same of another year.
  const otherYear = time !== undefined && mentions.length === 0 && best.intent === 'at_time';
  if (otherYear && previous.startsWith('topic_') && followUp.topic !== '')
    return { ...best, intent: previous };
  const light =
    ((best.intent === 'at_time' || best.intent === 'places' || best.intent === 'location') &&
      time === undefined) ||
    best.intent === 'topic_check' ||
    best.intent === 'topic_open' ||
    best.intent === 'role_what' ||
    best.intent === 'employer_check';
  if (!light) return best;
  const namesEntry = mentions.some(
    (mention) => mention.kind === 'organisation' || mention.kind === 'title' || mention.kind === 'place',
  );
  if (time !== undefined && mentions.length === 0) return best;
  const wantsEntry = previous.startsWith('role_') || previous === 'employer_check';
  if (namesEntry && (wantsEntry || previous.startsWith('topic_'))) return { ...best, intent: previous };
  if (!namesEntry && wantsEntry)
    return { ...best, intent: previous === 'role_what' ? best.intent : previous };
  return { ...best, intent: previous };
}

function fallback({ text, mentions, time }: RefineInput): Classification {
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
