import type { Token } from '../../language/tokens.js';
import type { Mention } from '../lexicon/mentions.js';
import type { Classification } from './classifier.js';
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
  greeting: 0.6,
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
const POINTER = /\b(?:there|that|then|this (?:job|role|position|place|employer|company))\b/i;

function pointing(
  best: Classification,
  { followUp, text }: RefineInput,
  hasOrganisation: boolean,
): Classification | undefined {
  const intent = POINTED[best.intent];
  if (intent === undefined) return undefined;
  if (hasOrganisation) return best.intent === 'location' ? { ...best, intent } : undefined;
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

/** The intent that fits the question as a whole, not its wording alone. */
export function refineIntent(input: RefineInput): Classification {
  const { ranked, followUp, mentions } = input;
  const fitting = ranked.filter(({ intent, score }) => score >= (NEEDED[intent] ?? LEAST));
  const best =
    fitting.find(({ intent }) => intent !== 'at_time' || input.time !== undefined || followUp.ellipsis) ??
    fallback(input);
  if (followUp.ellipsis && followUp.previous !== undefined) return carried(best, input);
  if (best.intent === 'at_time' && input.time === undefined && !/\d{4}/.test(input.text))
    return next(fitting, best, input);
  const hasOrganisation = mentions.some((mention) => mention.kind === 'organisation');
  if (
    best.intent === 'compare' &&
    mentions.length < 2 &&
    !/\bor\b|\bthan\b|\bcompar|\bversus\b|\bvs\b/i.test(input.text)
  ) {
    return next(fitting, best, input);
  }
  const needsScope = ROLE_INTENTS.has(best.intent) && best.intent !== 'employer_check';
  if (needsScope && mentions.length === 0 && followUp.scope.length === 0) {
    const topical = TOPIC_OF[best.intent];
    if (topical !== undefined && best.words.includes('TOPIC')) return { ...best, intent: topical };
  }
  if (best.intent === 'employer_check' && hasOrganisation && !YES_NO.test(input.text)) {
    return fitting.find(({ intent }) => ROLE_INTENTS.has(intent) && intent !== 'employer_check') ?? best;
  }
  // "Who are you?" asks the assistant, "Who is Ana?" about the candidate.
  if (best.intent === 'bot' && !/\b(?:you|your|this|chat\w*|bot|i|ai|assistant)\b/i.test(input.text))
    return next(fitting, best, input);
  const named = mentions.find(
    (mention) => mention.kind === 'entry' && (mention.to - mention.from > 1 || quotedName(mention, input)),
  );
  if (named !== undefined && !hasOrganisation && NAMEABLE.has(best.intent))
    return { ...best, intent: 'projects' };
  const pointed = pointing(best, input, hasOrganisation);
  if (pointed !== undefined) return pointed;
  const timed = input.time !== undefined && !hasOrganisation && TIMELESS.has(best.intent);
  if (timed) return { ...best, intent: 'at_time' };
  if (best.intent === 'overview' && mentions.some((mention) => mention.kind !== 'place'))
    return { ...best, intent: 'role_what' };
  return best;
}

function next(fitting: readonly Classification[], best: Classification, input: RefineInput): Classification {
  return fitting.find((candidate) => candidate.intent !== best.intent) ?? fallback(input);
}

/** "And Java?", "What about Acme?": the question before, with another slot. */
function carried(best: Classification, { followUp, mentions, time }: RefineInput): Classification {
  const previous = followUp.previous?.intent;
  if (previous === undefined || !CARRIED.has(previous)) return best;
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
